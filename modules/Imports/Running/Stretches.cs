using SunLedger.Imports.Storage;

namespace SunLedger.Imports.Running;

/// <summary>The fates of a chunk's rows, one after the other. Rows that are no entries have none, and interrupt.</summary>
internal static class Stretches
{
    public static IReadOnlyList<Stretch> Of(string jobId, Chunk chunk, IReadOnlyList<RowResult> results)
    {
        var fates = chunk.Rows.Select((row, i) => (row.Row, results[i].Outcome));
        if (chunk.Unreadable.Count > 0) fates = fates.Concat(chunk.Unreadable.Select(row => (row.Row, Outcome.Refused))).OrderBy(f => f.Row);

        var stretches = new List<Stretch>();
        var (first, last, outcome) = (0, 0, Outcome.Accepted);
        foreach (var (row, fate) in fates)
        {
            if (row == last + 1 && fate == outcome && first > 0)
            {
                last = row;
                continue;
            }
            if (first > 0) stretches.Add(SoFar());
            (first, last, outcome) = (row, row, fate);
        }
        if (first > 0) stretches.Add(SoFar());
        return stretches;

        Stretch SoFar() => new() { JobId = jobId, FirstRow = first, LastRow = last, Outcome = outcome };
    }
}
