using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Tracks;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Ledger.SeeOverview;

/// <summary>What an overview shows, as it was read.</summary>
/// <param name="Cells">The totals, each fen once.</param>
/// <param name="Twice">What two levels registered.</param>
/// <param name="OpenWarnings">How many warnings are open, by the stored path of their division.</param>
internal sealed record Seen(Cells Cells, DoubleRegistrations Twice, IReadOnlyDictionary<string, int> OpenWarnings)
{
    /// <summary>Reads it: from the running totals when everything counts, else from the journal. Warnings are counted by whoever counts them.</summary>
    public static Task<Seen> ReadAsync(SunLedgerDb db, TrackReader tracks, IEnumerable<IOpenWarnings> warnings, Sight sight, int year, CancellationToken ct) =>
        sight.Moment.IsNow ? NowAsync(db, tracks, warnings, sight, year, ct) : PastAsync(db, tracks, warnings, sight, year, ct);

    // One trip, as long as no two levels registered one money.
    private static async Task<Seen> NowAsync(SunLedgerDb db, TrackReader tracks, IEnumerable<IOpenWarnings> warnings, Sight sight, int year, CancellationToken ct)
    {
        var trip = new RoundTrip(db);
        var cells = RunningCells.Ask(trip, db.Dialect, sight, year);
        var below = TrackReader.AskBelow(trip, db.Dialect, sight.Reach, year);
        var open = warnings.Select(source => source.CountByDivision(trip, db.Dialect, sight.Reach, year)).ToList();
        await trip.GoAsync(ct);

        var twice = await tracks.TwiceAsync(db, sight.Reach, below, ct);
        return new(cells().Once(sight.Reach, twice), twice, Together(open.SelectMany(counts => counts)));
    }

    private static async Task<Seen> PastAsync(SunLedgerDb db, TrackReader tracks, IEnumerable<IOpenWarnings> warnings, Sight sight, int year, CancellationToken ct)
    {
        var cells = await PastCells.ReadAsync(db, sight, year, ct);
        var twice = await tracks.TwiceAsync(db, sight.Reach, year, sight.Moment, ct);
        var instant = new AskedMoment(sight.Moment.AsOf, sight.Moment.KnownAt).Until;
        var open = new List<(string, int)>();
        foreach (var source in warnings)
            foreach (var path in sight.Reach.Roots)
                open.AddRange((await source.CountByDivisionAsync(db, path, year, instant, ct)).Select(w => (w.Key, w.Value)));
        return new(cells.Once(sight.Reach, twice), twice, Together(open));
    }

    private static Dictionary<string, int> Together(IEnumerable<(string Path, int Count)> counts) =>
        counts.GroupBy(c => c.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(c => c.Count), StringComparer.Ordinal);
}
