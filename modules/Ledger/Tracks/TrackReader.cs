using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;

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

    /// <summary>The joins of what was registered within reach, with ends above it, of a budget year or of every year.</summary>
    public Task<IReadOnlyList<TrackJoin>> WithinAsync(SunLedgerDb db, Reach reach, int? year, Moment moment, CancellationToken ct) =>
        BelowAsync(db, reach.In(Registered(db, moment)), year, moment, ct);

    /// <summary>What two levels registered with both ends within reach of a division, which its totals would count twice.</summary>
    public async Task<DoubleRegistrations> TwiceAsync(SunLedgerDb db, Reach reach, int? year, Moment moment, CancellationToken ct) =>
        await TwiceAsync(db, reach, await AskedAsync(reach.InBelow(Registered(db, moment), i => i.DivisionPath), year, ct), moment, ct);

    /// <summary>The same of now, for whoever asked for the lower ends on a trip with other questions.</summary>
    public Task<DoubleRegistrations> TwiceAsync(SunLedgerDb db, Reach reach, IReadOnlyList<LowerEnd> below, CancellationToken ct) => TwiceAsync(db, reach, below, Moment.Now, ct);

    /// <summary>Asks, on a trip with other questions, for the lower ends of a year within reach.</summary>
    public static IReadOnlyList<LowerEnd> AskBelow(RoundTrip trip, Dialect dialect, Reach reach, int year)
    {
        List<object> values = [year];
        var below = reach.InBelow("division_path", values);
        return trip.Ask(
            $"SELECT key, track_code FROM {dialect.Table(Columns.Module, Indicator.Table)} WHERE year = $1 AND parent_key IS NULL AND track_code IS NOT NULL AND {below}",
            row => new LowerEnd(row.GetInt64(0), row.GetString(1), year), [.. values]);
    }

    private static async Task<DoubleRegistrations> TwiceAsync(SunLedgerDb db, Reach reach, IReadOnlyList<LowerEnd> below, Moment moment, CancellationToken ct)
    {
        var joins = await JoinsAsync(db, below, moment, ct);
        var within = joins.Where(j => reach.Sees(j.Below.DivisionPath) && reach.Sees(j.Above.DivisionPath)).ToList();
        var sent = DoubleRegistrations.SentBefore([.. within.Where(j => j.IsJoined)], reach.Own.Contains).Select(j => j.Below.Key).Distinct().ToArray();
        if (sent.Length == 0) return new(within, new Dictionary<long, long>());
        var toDivisions = db.Set<Indicator>().Where(i => i.AgencyCode == null);
        var sums = await MovedLines.Released(db, moment).Where(r => sent.Contains(r.FromKey)).Join(toDivisions, r => r.IndicatorKey, i => i.Key, (r, i) => r)
            .GroupBy(r => r.FromKey).Select(g => new { g.Key, Fen = g.Sum(r => r.Fen) }).ToDictionaryAsync(g => g.Key, g => g.Fen, ct);
        return new(within, sent.ToDictionary(key => key, key => sums.GetValueOrDefault(key)));
    }

    /// <summary>The correspondence table as it stood.</summary>
    public static async Task<FundNames> NamesAsync(SunLedgerDb db, Moment moment, CancellationToken ct)
    {
        var rows = await db.Set<Correspondence>().AsNoTracking().KnownAt(moment).ToListAsync(ct);
        var ended = rows.Where(r => r.Ends is not null).ToDictionary(r => r.Ends!, r => r.EffectiveOn, StringComparer.Ordinal);
        return new([.. rows.Where(r => r.Ends is null)
            .Select(r => new FundName(r.DivisionPath, r.UpperFund, r.LowerFund, r.EffectiveOn, ended.TryGetValue(r.Id, out var day) ? day : null))]);
    }

    // Found from the lower ends: where every level releases through these books, nobody below the first registers a track code.
    private static async Task<IReadOnlyList<TrackJoin>> BelowAsync(SunLedgerDb db, IQueryable<Indicator> registered, int? year, Moment moment, CancellationToken ct) =>
        await JoinsAsync(db, await AskedAsync(registered, year, ct), moment, ct);

    private static async Task<IReadOnlyList<LowerEnd>> AskedAsync(IQueryable<Indicator> registered, int? year, CancellationToken ct)
    {
        var asked = registered.Where(i => i.TrackCode != null);
        if (year is { } one) asked = asked.Where(i => i.Year == one);
        return await asked.Select(i => new LowerEnd(i.Key, i.TrackCode!, i.Year)).ToListAsync(ct);
    }

    private static async Task<IReadOnlyList<TrackJoin>> JoinsAsync(SunLedgerDb db, IReadOnlyList<LowerEnd> below, Moment moment, CancellationToken ct)
    {
        if (below.Count == 0) return [];
        var keys = below.Select(i => i.Key).ToHashSet();
        var joins = await ReadAsync(db, [.. below.Select(i => i.TrackCode).Distinct()], [.. below.Select(i => i.Year).Distinct()], moment, ct);
        return [.. joins.Where(j => keys.Contains(j.Below.Key))];
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
