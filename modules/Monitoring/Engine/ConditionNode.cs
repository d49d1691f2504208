namespace SunLedger.Monitoring.Engine;

/// <summary>A condition of a formula, answered for a whole chunk.</summary>
internal abstract class ConditionNode
{
    /// <summary>Writes the answers; rows beyond the chunk's length get none.</summary>
    public abstract void Ask(Chunk chunk, Ternary to);
}

/// <summary>Both hold. The second is not asked when the first has settled every row.</summary>
internal sealed class AndNode(ConditionNode left, ConditionNode right) : ConditionNode
{
    public override void Ask(Chunk chunk, Ternary to)
    {
        left.Ask(chunk, to);
        if (IsSettled(chunk, to.No)) return;
        var other = chunk.RentAnswers();
        right.Ask(chunk, other);
        to.And(other);
        chunk.Return(other);
    }

    internal static bool IsSettled(Chunk chunk, ulong[] answers)
    {
        for (var word = 0; word < Ternary.Words; word++)
            if (answers[word] != chunk.Valid(word)) return false;
        return true;
    }
}

/// <summary>At least one holds. The second is not asked when the first has settled every row.</summary>
internal sealed class OrNode(ConditionNode left, ConditionNode right) : ConditionNode
{
    public override void Ask(Chunk chunk, Ternary to)
    {
        left.Ask(chunk, to);
        if (AndNode.IsSettled(chunk, to.Yes)) return;
        var other = chunk.RentAnswers();
        right.Ask(chunk, other);
        to.Or(other);
        chunk.Return(other);
    }
}

/// <summary>It does not hold.</summary>
internal sealed class NotNode(ConditionNode of) : ConditionNode
{
    public override void Ask(Chunk chunk, Ternary to)
    {
        of.Ask(chunk, to);
        to.Not();
    }
}

/// <summary>A flag as it stands.</summary>
internal sealed class FlagNode(int column) : ConditionNode
{
    public override void Ask(Chunk chunk, Ternary to) => to.Take(chunk.Flags[column]);
}

/// <summary>A question about a text, a code or a choice; unknown when there is none.</summary>
internal sealed class TextNode(int column, Func<string, bool> holds) : ConditionNode
{
    public override void Ask(Chunk chunk, Ternary to)
    {
        to.Clear();
        var texts = chunk.Texts[column];
        var (before, answer) = ((string?)null, false);
        for (var word = 0; word < chunk.Words; word++)
        {
            var (yes, no) = (0UL, 0UL);
            var part = texts.AsSpan(word * 64, Math.Min(64, chunk.Length - word * 64));
            for (var bit = 0; bit < part.Length; bit++)
            {
                if (part[bit] is not { } text) continue;
                // Neighbouring rows often share one text: the same project, the same state.
                if (!ReferenceEquals(text, before)) (before, answer) = (text, holds(text));
                if (answer) yes |= 1UL << bit;
                else no |= 1UL << bit;
            }
            (to.Yes[word], to.No[word]) = (yes, no);
        }
    }
}

/// <summary>A question about a set of options; unknown when there is none.</summary>
internal sealed class SetNode(int column, string option) : ConditionNode
{
    public override void Ask(Chunk chunk, Ternary to)
    {
        to.Clear();
        var sets = chunk.Sets[column];
        for (var row = 0; row < chunk.Length; row++) to.Add(row, sets[row]?.Contains(option));
    }
}

/// <summary>There is a value. Never unknown.</summary>
internal abstract class KnownNode : ConditionNode
{
    public override void Ask(Chunk chunk, Ternary to)
    {
        to.Clear();
        for (var word = 0; word < chunk.Words; word++)
        {
            var (known, valid) = (Known(chunk, word), chunk.Valid(word));
            (to.Yes[word], to.No[word]) = (known & valid, ~known & valid);
        }
    }

    /// <summary>A bit per row of the word that has a value.</summary>
    protected abstract ulong Known(Chunk chunk, int word);
}

/// <summary>There is a number or a day.</summary>
internal sealed class KnownNumberNode(int column) : KnownNode
{
    protected override ulong Known(Chunk chunk, int word)
    {
        var known = 0UL;
        var numbers = chunk.Numbers[column].AsSpan(word * 64, 64);
        for (var bit = 0; bit < numbers.Length; bit++)
            if (!double.IsNaN(numbers[bit])) known |= 1UL << bit;
        return known;
    }
}

/// <summary>There is a yes or a no.</summary>
internal sealed class KnownFlagNode(int column) : KnownNode
{
    protected override ulong Known(Chunk chunk, int word) => chunk.Flags[column].Yes[word] | chunk.Flags[column].No[word];
}

/// <summary>There is a text or a set of options.</summary>
internal sealed class KnownReferenceNode(Func<Chunk, object?[]> column) : KnownNode
{
    protected override ulong Known(Chunk chunk, int word)
    {
        var known = 0UL;
        var values = column(chunk);
        for (var bit = 0; bit < 64; bit++)
            if (values[word * 64 + bit] is not null) known |= 1UL << bit;
        return known;
    }
}
