namespace SunLedger.Imports.Running;

/// <summary>What an import has done so far: counts, money by field and outcome, warnings by rule. Immutable, for a transaction may run twice.</summary>
/// <param name="Accepted">Rows written.</param>
/// <param name="Duplicates">Rows that were there already.</param>
/// <param name="Refused">Rows refused.</param>
/// <param name="Skipped">Rows that are no entries: empty, left out by the mapping, totals.</param>
/// <param name="Sums">Money by field.</param>
/// <param name="Warnings">How often each rule warned.</param>
/// <param name="Rounded">Amounts that rounding moved.</param>
/// <param name="RoundedYuan">By how much, signs cancelling out.</param>
/// <param name="Kept">How many of the refused rows are kept with their cells; null in an import that began before this was counted.</param>
internal sealed record Tally(
    int Accepted, int Duplicates, int Refused, int Skipped,
    IReadOnlyDictionary<string, FieldSums> Sums, IReadOnlyDictionary<string, int> Warnings, int Rounded, decimal RoundedYuan, Kept? Kept)
{
    public static readonly Tally Empty = new(0, 0, 0, 0, new Dictionary<string, FieldSums>(), new Dictionary<string, int>(), 0, 0, new Kept());

    /// <summary>With the rows of a chunk, whose results stand in the order of its rows.</summary>
    public Tally With(Chunk chunk, IReadOnlyList<RowResult> results)
    {
        var sums = chunk.MoneyFields.Select(_ => new ChunkSums()).ToArray();
        var warnings = new Dictionary<string, int>(Warnings);
        int accepted = 0, duplicates = 0, refused = chunk.Unreadable.Count, rounded = 0;
        var moved = 0m;
        for (var i = 0; i < results.Count; i++)
        {
            var (row, outcome) = (chunk.Rows[i], results[i].Outcome);
            if (outcome == Outcome.Accepted) accepted++;
            else if (outcome == Outcome.Duplicate) duplicates++;
            else refused++;
            if (row.MovedYuan != 0) (rounded, moved) = (rounded + 1, moved + row.MovedYuan);
            for (var f = 0; f < sums.Length; f++)
                if (row.Values!.Value<Money>(chunk.MoneyFields[f]) is { } money) sums[f].Add(outcome, money);
            if (results[i].Warnings.Count == 0) continue;
            foreach (var rule in results[i].Warnings) warnings[rule] = warnings.GetValueOrDefault(rule) + 1;
        }
        return new(Accepted + accepted, Duplicates + duplicates, Refused + refused, Skipped + chunk.Skipped, SumsWith(chunk, sums), warnings, Rounded + rounded, RoundedYuan + moved, Kept);
    }

    private Dictionary<string, FieldSums> SumsWith(Chunk chunk, ChunkSums[] more)
    {
        var sums = new Dictionary<string, FieldSums>(Sums);
        foreach (var (field, its) in chunk.MoneyFields.Zip(more))
            if (its.HoldsAny) sums[field] = its.AddedTo(sums.GetValueOrDefault(field));
        return sums;
    }

    /// <summary>How many refused rows are kept. Before that was counted, only their number was bounded.</summary>
    public Kept KeptOf(ImportSettings settings) => Kept ?? new(Math.Min(Refused, settings.KeptRefusals), 0);

    /// <summary>When nothing was written in the end: what was accepted is no longer.</summary>
    public Tally NothingWritten() => this with
    {
        Accepted = 0,
        Sums = Sums.ToDictionary(s => s.Key, s => s.Value with { Accepted = 0 }),
        Warnings = new Dictionary<string, int>(),
    };
}
