namespace SunLedger.Monitoring.Engine;

/// <summary>A condition of a formula, answered for a whole chunk.</summary>
internal abstract class ConditionNode
{
    /// <summary>Whether it is dear to answer: among conditions that must all hold, what is cheap is asked first.</summary>
    public abstract bool IsDear { get; }

    /// <summary>Writes the answers that are needed of the chunk's open rows. What stands at other rows is of no account.</summary>
    public abstract void Ask(Chunk chunk, Ternary to);
}

/// <summary>Both hold. The second is asked only of what the first leaves open.</summary>
internal sealed class AndNode(ConditionNode left, ConditionNode right) : ConditionNode
{
    public override bool IsDear => left.IsDear || right.IsDear;

    public override void Ask(Chunk chunk, Ternary to)
    {
        left.Ask(chunk, to);
        var before = chunk.RentAnswers();
        // Where only a yes counts, what is unknown so far needs no second answer: it is no yes any more.
        if (chunk.Narrow(to.No, chunk.Needs == Needs.Yes ? to.Yes : null, before))
        {
            var other = chunk.RentAnswers();
            right.Ask(chunk, other);
            to.And(other, chunk.Open);
            chunk.Return(other);
        }
        chunk.Widen(before);
        chunk.Return(before);
    }
}

/// <summary>At least one holds. The second is asked only of what the first leaves open.</summary>
internal sealed class OrNode(ConditionNode left, ConditionNode right) : ConditionNode
{
    public override bool IsDear => left.IsDear || right.IsDear;

    public override void Ask(Chunk chunk, Ternary to)
    {
        left.Ask(chunk, to);
        var before = chunk.RentAnswers();
        if (chunk.Narrow(to.Yes, chunk.Needs == Needs.No ? to.No : null, before))
        {
            var other = chunk.RentAnswers();
            right.Ask(chunk, other);
            to.Or(other, chunk.Open);
            chunk.Return(other);
        }
        chunk.Widen(before);
        chunk.Return(before);
    }
}

/// <summary>It does not hold.</summary>
internal sealed class NotNode(ConditionNode of) : ConditionNode
{
    public override bool IsDear => of.IsDear;

    public override void Ask(Chunk chunk, Ternary to)
    {
        var needs = chunk.Needs;
        if (needs != Needs.Both) chunk.Needs = needs == Needs.Yes ? Needs.No : Needs.Yes;
        of.Ask(chunk, to);
        chunk.Needs = needs;
        to.Not();
    }
}

/// <summary>A flag as it stands.</summary>
internal sealed class FlagNode(int column, bool isDear) : ConditionNode
{
    public override bool IsDear => isDear;

    public override void Ask(Chunk chunk, Ternary to) => to.Take(chunk.FlagsOf(column));
}

/// <summary>A question about a text, a code or a choice; unknown when there is none.</summary>
internal sealed class TextNode(int column, Func<string, bool> holds, bool isDear) : ConditionNode
{
    public override bool IsDear => isDear;

    public override void Ask(Chunk chunk, Ternary to)
    {
        to.Clear();
        var texts = chunk.TextsOf(column);
        var (before, answer) = ((string?)null, false);
        var answers = new TextAnswers();
        for (var word = 0; word < chunk.Words; word++)
        {
            var (yes, no, open) = (0UL, 0UL, chunk.Open[word]);
            if (open == 0) continue;
            var part = texts.AsSpan(word * 64, Math.Min(64, chunk.Length - word * 64));
            for (var bit = 0; bit < part.Length; bit++)
            {
                if ((open >> bit & 1) == 0 || part[bit] is not { } text) continue;
                // Neighbouring rows often share one text: the same project, the same state.
                if (!ReferenceEquals(text, before)) (before, answer) = (text, isDear ? answers.For(text, holds) : holds(text));
                if (answer) yes |= 1UL << bit;
                else no |= 1UL << bit;
            }
            (to.Yes[word], to.No[word]) = (yes, no);
        }
    }
}

/// <summary>A question about a set of options; unknown when there is none.</summary>
internal sealed class SetNode(int column, string option, bool isDear) : ConditionNode
{
    public override bool IsDear => isDear;

    public override void Ask(Chunk chunk, Ternary to)
    {
        to.Clear();
        var sets = chunk.SetsOf(column);
        for (var row = 0; row < chunk.Length; row++) to.Add(row, sets[row]?.Contains(option));
    }
}

/// <summary>There is a value. Never unknown.</summary>
internal abstract class KnownNode(ColumnKind kind, int column, bool isDear) : ConditionNode
{
    public override bool IsDear => isDear;

    public override void Ask(Chunk chunk, Ternary to)
    {
        to.Clear();
        chunk.Read(kind, column);
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
internal sealed class KnownNumberNode(int column, bool isDear) : KnownNode(ColumnKind.Numbers, column, isDear)
{
    private readonly int _column = column;

    protected override ulong Known(Chunk chunk, int word)
    {
        var known = 0UL;
        var numbers = chunk.Numbers[_column].AsSpan(word * 64, 64);
        for (var bit = 0; bit < numbers.Length; bit++)
            if (!double.IsNaN(numbers[bit])) known |= 1UL << bit;
        return known;
    }
}

/// <summary>There is a yes or a no.</summary>
internal sealed class KnownFlagNode(int column, bool isDear) : KnownNode(ColumnKind.Flags, column, isDear)
{
    private readonly int _column = column;

    protected override ulong Known(Chunk chunk, int word) => chunk.Flags[_column].Yes[word] | chunk.Flags[_column].No[word];
}

/// <summary>There is a text or a set of options.</summary>
internal sealed class KnownReferenceNode(ColumnKind kind, int column, bool isDear) : KnownNode(kind, column, isDear)
{
    private readonly bool _isSet = kind == ColumnKind.Sets;
    private readonly int _column = column;

    protected override ulong Known(Chunk chunk, int word)
    {
        var known = 0UL;
        object?[] values = _isSet ? chunk.Sets[_column] : chunk.Texts[_column];
        for (var bit = 0; bit < 64; bit++)
            if (values[word * 64 + bit] is not null) known |= 1UL << bit;
        return known;
    }
}
