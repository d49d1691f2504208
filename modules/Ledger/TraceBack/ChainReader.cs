using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Ledger.Ways;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.TraceBack;

/// <summary>Where chains begin at their lower end: an indicator that was paid from, and the project that was paid for.</summary>
internal readonly record struct ChainEnd(long IndicatorKey, long ProjectKey);

/// <summary>Follows money from where it was paid up to its source: a query per level for all chains, never one per chain.</summary>
internal sealed class ChainReader(MoneyAbove money, IDivisions divisions, IFunds funds, IProjects projects)
{
    /// <summary>The chains, by their lower ends.</summary>
    public async Task<IReadOnlyDictionary<ChainEnd, Chain>> ReadAsync(SunLedgerDb db, IReadOnlyCollection<ChainEnd> ends, Sight sight, CancellationToken ct)
    {
        var above = await money.FollowAsync(db, [.. ends.Select(e => e.IndicatorKey)], sight.Moment, ct);
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
            var project = new ChainProject(facts?.Code, facts?.Name, new Money(fen).InYuan, first, facts is not null ? null : end.ProjectKey == 0 ? ChainBreak.ProjectNotNamed : ChainBreak.ProjectMissing(end.ProjectKey));
            var levels = Levels(end.IndicatorKey, above, sight.Reach);
            chains[end] = new(project, levels, project.Break is null && levels.All(l => l.Breaks.Count == 0));
        }
        return chains;
    }

    private List<ChainLevel> Levels(long key, IReadOnlyDictionary<long, Reached> all, Reach reach)
    {
        // The nearer first; on a single way that is from the one that was paid from up to the source.
        var (order, came) = (new List<Reached>(), new Dictionary<long, long>());
        var (waiting, seen) = (new Queue<long>([key]), new HashSet<long> { key });
        while (waiting.TryDequeue(out var next))
        {
            order.Add(all[next]);
            foreach (var step in all[next].Inflow.Steps)
            {
                came[step.From] = came.GetValueOrDefault(step.From) + step.Fen;
                if (seen.Add(step.From)) waiting.Enqueue(step.From);
            }
        }
        return [.. order.Select(r => Level(r, all, r.Indicator.Key == key || reach.Sees(r.Indicator.DivisionPath) ? r.Indicator.ArrivedFen : came[r.Indicator.Key]))];
    }

    // The source is shown to everybody whom its money reached; beyond the reader's own division only the part that came this way.
    private ChainLevel Level(Reached reached, IReadOnlyDictionary<long, Reached> all, long amountFen)
    {
        var (here, inflow) = (reached.Indicator, reached.Inflow);
        var above = inflow.Steps is [var only] && inflow.OwnFen == 0 ? all[only.From].Indicator : null;
        var join = inflow.Steps.FirstOrDefault(s => s.Kind == StepKind.Track)?.Join;
        return new(
            here.Id, here.DocNo, DivisionView.Of(here.DivisionCode, here.Level, divisions), here.AgencyCode, here.FundCode, here.RegisteredOn, here.ReceivedOn,
            new Money(amountFen).InYuan, above is null ? null : here.RegisteredOn.DayNumber - above.RegisteredOn.DayNumber, [.. Breaks(here, inflow, all)],
            join is null ? null : new ChainNote(join.Code, join.Zh, join.En), [.. Sources(here, inflow, all)], inflow.Steps.Count == 0 || inflow.OwnFen > 0);
    }

    private static IEnumerable<ChainSource> Sources(Indicator here, Inflow inflow, IReadOnlyDictionary<long, Reached> all)
    {
        if (inflow.OwnFen > 0) yield return new(here.Id, here.DocNo, new Money(inflow.OwnFen).InYuan, null);
        foreach (var step in inflow.Steps) yield return new(all[step.From].Indicator.Id, all[step.From].Indicator.DocNo, new Money(step.Fen).InYuan, step.Kind);
    }

    private IEnumerable<ChainBreak> Breaks(Indicator here, Inflow inflow, IReadOnlyDictionary<long, Reached> all)
    {
        if (inflow.IsMixed) yield return ChainBreak.SeveralSources(here.DocNo);
        if (inflow.Unjoined is { } join) yield return new(join.Code, join.Zh, join.En);
        // Central money enters this ledger at the province: nobody above it keeps a ledger here.
        else if ((inflow.Steps.Count == 0 || inflow.OwnFen > 0) && here.Level > DivisionLevel.Province && (here.SupDocNo is not null || funds.Find(here.FundCode)?.Level < here.Level))
            yield return ChainBreak.SourceNotRegistered(here.DocNo, here.SupDocNo);
        if (inflow.Steps.Any(s => s.Kind == StepKind.Release) && here.ReceivedOn is null) yield return ChainBreak.NotAcknowledged(here.DocNo);
        // What a virement moves is another fund's, with a track code of its own.
        foreach (var step in inflow.Steps.Where(s => s.Kind != StepKind.Virement))
            if (here.TrackCode != all[step.From].Indicator.TrackCode) yield return ChainBreak.TrackCodeDiffers(here.TrackCode, all[step.From].Indicator.TrackCode);
    }
}
