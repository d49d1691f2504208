using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Tracks;

/// <summary>Finds what track codes join where no release does. Books without such registrations cost one look at an index.</summary>
internal sealed class TrackReader
{
    /// <summary>The joins of the track codes of these indicators, whatever end they are at.</summary>
    public Task<IReadOnlyList<TrackJoin>> OfAsync(SunLedgerDb db, IReadOnlyCollection<Indicator> indicators, Moment moment, CancellationToken ct)
    {
        var codes = indicators.Select(i => i.TrackCode).OfType<string>().Distinct().ToArray();
        var years = indicators.Select(i => i.Year).Distinct().ToArray();
        return codes.Length == 0 ? Task.FromResult<IReadOnlyList<TrackJoin>>([]) : ReadAsync(db, codes, years, moment, ct);
    }

    /// <summary>All joins of a budget year.</summary>
    public async Task<IReadOnlyList<TrackJoin>> OfYearAsync(SunLedgerDb db, int year, Moment moment, CancellationToken ct)
    {
        // What is released keeps its track code, so that a code of two levels that no release joins was registered at both.
        var codes = await Registered(db, moment).Where(i => i.Year == year && i.TrackCode != null).GroupBy(i => i.TrackCode!)
            .Where(g => g.Min(i => i.DivisionPath.Length) < g.Max(i => i.DivisionPath.Length)).Select(g => g.Key).ToArrayAsync(ct);
        return codes.Length == 0 ? [] : await ReadAsync(db, codes, [year], moment, ct);
    }

    /// <summary>The correspondence table as it stood.</summary>
    public static async Task<FundNames> NamesAsync(SunLedgerDb db, Moment moment, CancellationToken ct)
    {
        var rows = await db.Set<Correspondence>().AsNoTracking().KnownAt(moment).ToListAsync(ct);
        var ended = rows.Where(r => r.Ends is not null).ToDictionary(r => r.Ends!, r => r.EffectiveOn, StringComparer.Ordinal);
        return new([.. rows.Where(r => r.Ends is null)
            .Select(r => new FundName(r.DivisionPath, r.UpperFund, r.LowerFund, r.EffectiveOn, ended.TryGetValue(r.Id, out var day) ? day : null))]);
    }

    private static async Task<IReadOnlyList<TrackJoin>> ReadAsync(SunLedgerDb db, string[] codes, int[] years, Moment moment, CancellationToken ct)
    {
        var registered = await Registered(db, moment).Where(i => codes.Contains(i.TrackCode) && years.Contains(i.Year)).ToListAsync(ct);
        if (registered.Select(i => i.DivisionPath.Length).Distinct().Count() < 2) return [];

        var keys = registered.Select(i => i.Key).ToArray();
        var paths = registered.SelectMany(i => PathsAbove(i.DivisionPath)).Distinct().ToArray();
        // What a budget unit holds goes to no level below.
        var released = await db.Set<Indicator>().AsNoTracking().At(db, moment)
            .Where(i => codes.Contains(i.TrackCode) && years.Contains(i.Year) && i.AgencyCode == null && paths.Contains(i.DivisionPath) && !keys.Contains(i.Key)).ToListAsync(ct);
        var all = registered.Concat(released).OrderBy(i => i.Key).ToList();
        await AccountsAt.TurnBackAsync(db, all, moment, ct);
        all.RemoveAll(i => i.Account.Balances.Available == Money.Zero);

        var names = await NamesAsync(db, moment, ct);
        var byKey = all.ToDictionary(i => i.Key);
        return
        [
            .. from family in all.GroupBy(i => (i.TrackCode, i.Year))
               let sources = family.Where(i => i.AgencyCode is null).Select(Tracked).ToList()
               from one in Joining.Of(family.Where(IsNew).Select(Tracked), sources, names)
               select new TrackJoin(byKey[one.Below.Key], byKey[one.Above.Key], one.Kind),
        ];
    }

    private static IQueryable<Indicator> Registered(SunLedgerDb db, Moment moment) => db.Set<Indicator>().AsNoTracking().At(db, moment).Where(i => i.ParentKey == null);

    // What came from the year before did not come from above.
    private static bool IsNew(Indicator i) => i.ParentKey is null && i.AmountFen > 0 && i.FundOrigin != FundOrigins.CarriedOver;

    private static Tracked Tracked(Indicator i) =>
        new(i.Key, i.DivisionPath, i.FundCode, i.DocNo, i.SupDocNo, i.RegisteredOn, i.Account.Balances.Available, i.Account.Balances.Undistributed);

    private static IEnumerable<string> PathsAbove(string path)
    {
        for (var end = path.LastIndexOf('/', path.Length - 2); end > 0; end = path.LastIndexOf('/', end - 1)) yield return path[..(end + 1)];
    }
}
