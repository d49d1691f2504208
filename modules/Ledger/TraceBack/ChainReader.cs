using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Tracks;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.TraceBack;

/// <summary>Where chains begin at their lower end: an indicator that was paid from, and the project that was paid for.</summary>
internal readonly record struct ChainEnd(long IndicatorKey, long ProjectKey);

/// <summary>Follows money from where it was paid up to its source: a query per level for all chains, never one per chain.</summary>
internal sealed class ChainReader(TrackReader tracks, IDivisions divisions, IFunds funds, IProjects projects)
{
    /// <summary>The chains, by their lower ends.</summary>
    public async Task<IReadOnlyDictionary<ChainEnd, Chain>> ReadAsync(SunLedgerDb db, IReadOnlyCollection<ChainEnd> ends, Sight sight, CancellationToken ct)
    {
        var above = await WithAllAboveAsync(db, ends, sight.Moment, ct);
        var keys = ends.Select(e => e.IndicatorKey).Distinct().ToArray();
        var assigned = (await MovedLines.Assigned(db, sight.Moment).Where(a => keys.Contains(a.IndicatorKey)).GroupBy(a => new { a.IndicatorKey, a.ProjectKey })
                .Select(g => new { g.Key.IndicatorKey, g.Key.ProjectKey, Fen = g.Sum(a => a.Fen), First = g.Min(a => a.On) }).ToListAsync(ct))
            .ToDictionary(a => new ChainEnd(a.IndicatorKey, a.ProjectKey), a => (a.Fen, (DateOnly?)a.First));
        var named = await projects.FindAsync(db, [.. ends.Select(e => e.ProjectKey).Distinct()], ct);

        var chains = new Dictionary<ChainEnd, Chain>();
        foreach (var end in ends)
        {
            var (fen, first) = assigned.GetValueOrDefault(end);
            var facts = named.GetValueOrDefault(end.ProjectKey);
            var project = new ChainProject(facts?.Code, facts?.Name, new Money(fen).InYuan, first, facts is null ? ChainBreak.ProjectMissing(end.ProjectKey) : null);
            var levels = Levels(end.IndicatorKey, above, sight.Reach);
            chains[end] = new(project, levels, project.Break is null && levels.All(l => l.Breaks.Count == 0));
        }
        return chains;
    }

    private async Task<Above> WithAllAboveAsync(SunLedgerDb db, IEnumerable<ChainEnd> ends, Moment moment, CancellationToken ct)
    {
        var found = new Above([], [], []);
        var wanted = ends.Select(e => e.IndicatorKey).Distinct().ToArray();
        while (wanted.Length > 0)
        {
            var level = await db.Set<Indicator>().AsNoTracking().Where(i => wanted.Contains(i.Key)).ToListAsync(ct);
            foreach (var indicator in level) found.All[indicator.Key] = indicator;
            foreach (var (key, from) in await CarriedFromAsync(db, wanted, moment, ct)) found.CarriedFrom[key] = from;
            var tops = level.Where(i => found.Of(i) is null).ToList();
            foreach (var join in await tracks.OfAsync(db, tops, moment, ct)) found.Joins.TryAdd(join.Below.Key, join);
            wanted = [.. level.Select(found.Of).OfType<long>().Distinct().Where(k => !found.All.ContainsKey(k))];
        }
        await AccountsAt.TurnBackAsync(db, [.. found.All.Values], moment, ct);
        return found;
    }

    // Money of an earlier year came from that year's indicator.
    private static Task<Dictionary<long, long>> CarriedFromAsync(SunLedgerDb db, long[] keys, Moment moment, CancellationToken ct) => db.Set<Adjustment>().At(db, moment)
        .Where(a => a.Kind == AdjustmentKind.CarryOver && keys.Contains(a.OtherKey!.Value)).GroupBy(a => a.OtherKey!.Value)
        .Select(g => new { g.Key, From = g.Min(a => a.IndicatorKey) }).ToDictionaryAsync(c => c.Key, c => c.From, ct);

    private List<ChainLevel> Levels(long key, Above indicators, Reach reach)
    {
        var levels = new List<ChainLevel>();
        var (here, below) = (indicators.All[key], (Indicator?)null);
        while (true)
        {
            var above = indicators.Of(here) is { } parent ? indicators.All[parent] : null;
            var join = indicators.JoinOf(here);
            // The source is shown to everybody whom its money reached; beyond the reader's own division only the part that came this way.
            var amount = below is null || reach.Sees(here.DivisionPath) ? here.ArrivedFen : below.ArrivedFen;
            levels.Add(new(
                here.Id, here.DocNo, DivisionView.Of(here.DivisionCode, here.Level, divisions), here.AgencyCode, here.FundCode, here.RegisteredOn, here.ReceivedOn,
                new Money(amount).InYuan, above is null ? null : here.RegisteredOn.DayNumber - above.RegisteredOn.DayNumber, [.. Breaks(here, above, join)],
                join is { IsJoined: true } ? new ChainNote(join.Code, join.Zh, join.En) : null));
            if (above is null) return levels;
            (below, here) = (here, above);
        }
    }

    private IEnumerable<ChainBreak> Breaks(Indicator here, Indicator? above, TrackJoin? join)
    {
        if (above is null)
        {
            if (join is not null)
            {
                yield return new(join.Code, join.Zh, join.En);
                yield break;
            }
            // Central money enters this ledger at the province: nobody above it keeps a ledger here.
            if (here.Level > DivisionLevel.Province && (here.SupDocNo is not null || funds.Find(here.FundCode)?.Level < here.Level)) yield return ChainBreak.SourceNotRegistered(here.DocNo, here.SupDocNo);
            yield break;
        }
        if (here.ParentKey is not null && here.ReceivedOn is null) yield return ChainBreak.NotAcknowledged(here.DocNo);
        if (here.TrackCode != above.TrackCode) yield return ChainBreak.TrackCodeDiffers(here.TrackCode, above.TrackCode);
    }

    /// <summary>What lies above the lower ends of chains.</summary>
    /// <param name="All">The indicators, by key.</param>
    /// <param name="CarriedFrom">The indicator of the year before, by the key of what it was carried over to.</param>
    /// <param name="Joins">What track codes say of those that nothing released or carried over, by key.</param>
    private sealed record Above(Dictionary<long, Indicator> All, Dictionary<long, long> CarriedFrom, Dictionary<long, TrackJoin> Joins)
    {
        public long? Of(Indicator here) => here.ParentKey ?? (CarriedFrom.TryGetValue(here.Key, out var from) ? from : JoinOf(here) is { IsJoined: true } join ? join.Above.Key : null);

        public TrackJoin? JoinOf(Indicator here) => here.ParentKey is null && !CarriedFrom.ContainsKey(here.Key) ? Joins.GetValueOrDefault(here.Key) : null;
    }
}
