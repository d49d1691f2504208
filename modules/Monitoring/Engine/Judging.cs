using System.Numerics;

namespace SunLedger.Monitoring.Engine;

/// <summary>Asks a plan about items. The live path, the sweep and the tests go through here and nowhere else.</summary>
internal static class Judging
{
    /// <summary>Judges items. Of those that nothing warns about there is no word; of those that cannot be judged only when asked for.</summary>
    /// <param name="plan">The rules.</param>
    /// <param name="items">The items.</param>
    /// <param name="gathering">The items among which group rules look, closed.</param>
    /// <param name="withUnknown">True to hear of what cannot be judged.</param>
    public static Judged<T> Judge<T>(this Plan<T> plan, ReadOnlyMemory<T> items, Gathering<T> gathering, bool withUnknown)
    {
        var bags = new FieldBags(plan.Category, gathering.Knowledge.Observed);
        var verdicts = new List<ItemVerdict>();
        var (chunk, answers, levels) = (plan.NewChunk(gathering, bags, items.Length), new Ternary(), new Level[Chunk.RoomFor(items.Length)]);
        var expected = 0;
        for (var from = 0; from < items.Length; from += Chunk.Size)
        {
            var part = items.Slice(from, Math.Min(Chunk.Size, items.Length - from));
            chunk.Take(part, gathering.Knowledge);
            chunk.Needs = withUnknown ? Needs.Both : Needs.Yes;
            if (plan.Groups.Count > 0) gathering.NumbersOf(part.Span, ref expected, chunk.Groups.Numbers);
            foreach (var group in plan.Groups) group.Fold(part.Span, gathering.Index(group), bags, chunk);
            for (var rule = 0; rule < plan.Rules.Count; rule++)
            {
                plan.Rules[rule].Ask(chunk, levels, answers);
                Collect(chunk, answers, levels, rule, from, withUnknown, verdicts);
            }
        }
        return new Judged<T>(plan, items, verdicts, gathering, bags);
    }

    private static void Collect(Chunk chunk, Ternary answers, Level[] levels, int rule, int from, bool withUnknown, List<ItemVerdict> verdicts)
    {
        for (var word = 0; word < chunk.Words; word++)
        {
            for (var left = answers.Yes[word]; left != 0; left &= left - 1)
            {
                var row = word * 64 + BitOperations.TrailingZeroCount(left);
                verdicts.Add(new ItemVerdict(rule, from + row, Verdict.Warns(levels[row])));
            }
            if (!withUnknown) continue;
            for (var left = chunk.Valid(word) & ~answers.Yes[word] & ~answers.No[word]; left != 0; left &= left - 1)
                verdicts.Add(new ItemVerdict(rule, from + word * 64 + BitOperations.TrailingZeroCount(left), Verdict.CannotJudge));
        }
    }
}

/// <summary>A rule that warns about an item, or cannot judge it.</summary>
/// <param name="Rule">Place of the rule in the plan.</param>
/// <param name="Item">Place of the item in what was judged.</param>
/// <param name="Said">What the rule says.</param>
internal readonly record struct ItemVerdict(int Rule, int Item, Verdict Said);
