using System.Numerics;

namespace SunLedger.Monitoring.Engine;

/// <summary>
/// Asks a plan about items: first all items that may stand in a group are gathered, then any number of batches are judged. The live path,
/// the sweep and the tests go through here and nowhere else.
/// </summary>
internal sealed class Judging<T>(Plan<T> plan)
{
    private readonly GroupIndex[] _groups = [.. plan.Groups.Select(g => g.Open())];
    private bool _isClosed;

    /// <summary>Gathers items for the group rules, if there are any. What is judged must be gathered, too.</summary>
    public void Gather(ReadOnlyMemory<T> items)
    {
        if (plan.Groups.Count == 0) return;
        var bags = new FieldBags(plan.Category);
        for (var g = 0; g < _groups.Length; g++) plan.Groups[g].Gather(items, _groups[g], bags);
    }

    /// <summary>Judges items. Of those that nothing warns about there is no word; of those that cannot be judged only when asked for.</summary>
    public Judged<T> Judge(ReadOnlyMemory<T> items, bool withUnknown)
    {
        Close();
        var bags = new FieldBags(plan.Category);
        var outcomes = new List<Outcome>();
        var (chunk, answers, levels) = (plan.NewChunk(bags), new Ternary(), new Level[Chunk.Size]);
        for (var from = 0; from < items.Length; from += Chunk.Size)
        {
            var part = items.Slice(from, Math.Min(Chunk.Size, items.Length - from));
            chunk.Fill(part);
            for (var g = 0; g < _groups.Length; g++) plan.Groups[g].Fold(part.Span, _groups[g], bags, chunk);
            for (var rule = 0; rule < plan.Rules.Count; rule++)
            {
                plan.Rules[rule].Ask(chunk, levels, answers);
                Collect(chunk, answers, levels, rule, from, withUnknown, outcomes);
            }
        }
        return new Judged<T>(plan, items, outcomes, _groups, bags);
    }

    private static void Collect(Chunk chunk, Ternary answers, Level[] levels, int rule, int from, bool withUnknown, List<Outcome> outcomes)
    {
        for (var word = 0; word < Ternary.Words; word++)
        {
            for (var left = answers.Yes[word]; left != 0; left &= left - 1)
            {
                var row = word * 64 + BitOperations.TrailingZeroCount(left);
                outcomes.Add(new Outcome(rule, from + row, Verdict.Warns(levels[row])));
            }
            if (!withUnknown) continue;
            for (var left = chunk.Valid(word) & ~answers.Yes[word] & ~answers.No[word]; left != 0; left &= left - 1)
                outcomes.Add(new Outcome(rule, from + word * 64 + BitOperations.TrailingZeroCount(left), Verdict.CannotJudge));
        }
    }

    private void Close()
    {
        if (_isClosed) return;
        foreach (var group in _groups) group.Close();
        _isClosed = true;
    }
}

/// <summary>A rule that warns about an item, or cannot judge it.</summary>
/// <param name="Rule">Place of the rule in the plan.</param>
/// <param name="Item">Place of the item in what was judged.</param>
/// <param name="Verdict">What the rule says.</param>
internal readonly record struct Outcome(int Rule, int Item, Verdict Verdict);
