using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Tracks;

namespace SunLedger.Ledger.Ways;

/// <summary>The steps of money around a level of indicators: two queries for all of them, whichever way a trace goes.</summary>
internal sealed class StepReader(TrackReader tracks)
{
    /// <summary>Where money of these came from and where it went, as they stood at the moment that they were turned back to.</summary>
    public async Task<Steps> AroundAsync(SunLedgerDb db, IReadOnlyCollection<Indicator> level, Moment moment, CancellationToken ct) =>
        Of(level, await Transfers.TouchingAsync(db, [.. level.Select(i => i.Key)], moment, ct), await tracks.OfAsync(db, level, moment, ct));

    /// <summary>Where money of these came from alone: track codes are asked of what no release leads to.</summary>
    public async Task<Steps> IntoAsync(SunLedgerDb db, IReadOnlyCollection<Indicator> level, Moment moment, CancellationToken ct) =>
        Of(level, await Transfers.TouchingAsync(db, [.. level.Select(i => i.Key)], moment, ct), await tracks.OfAsync(db, [.. level.Where(i => i.ParentKey is null)], moment, ct));

    private static Steps Of(IReadOnlyCollection<Indicator> level, IReadOnlyList<Transfer> transfers, IReadOnlyList<TrackJoin> joins)
    {
        var (into, outOf) = (transfers.ToLookup(t => t.To), transfers.ToLookup(t => t.From));
        var joined = joins.ToLookup(j => j.Below.Key);
        return new(level.ToDictionary(i => i.Key, i => InflowOf(i, [.. into[i.Key]], [.. outOf[i.Key]], joined[i.Key].FirstOrDefault())), transfers, joins);
    }

    // What a virement takes away is taken from what arrived, so that it is added again to say what came.
    private static Inflow InflowOf(Indicator here, Transfer[] into, Transfer[] outOf, TrackJoin? join)
    {
        var firstHand = here.ArrivedFen - into.Sum(t => t.Fen) + outOf.Where(t => t.Kind == AdjustmentKind.Virement).Sum(t => t.Fen);
        var steps = into.OrderBy(t => t.Kind).ThenBy(t => t.From)
            .Select(t => new MoneyStep(t.From, t.To, t.Kind == AdjustmentKind.CarryOver ? StepKind.CarryOver : StepKind.Virement, t.Fen)).ToList();
        if (here.ParentKey is { } parent)
        {
            // Whose release was taken back has its money from elsewhere; of nothing at all the release still says why.
            var fen = firstHand - here.RecalledFen;
            if (fen > 0 || steps.Count == 0) steps.Insert(0, new MoneyStep(parent, here.Key, StepKind.Release, fen));
            return new(0, 0, steps, null);
        }
        var (own, gone) = (Math.Max(firstHand, 0), here.RecalledFen + Math.Max(-firstHand, 0));
        if (own == 0 || join is not { IsJoined: true }) return new(own, gone, steps, own > 0 ? join : null);
        steps.Insert(0, new MoneyStep(join.Above.Key, here.Key, StepKind.Track, own, join));
        return new(0, gone, steps, null);
    }
}

/// <summary>The steps around a level.</summary>
/// <param name="Into">Where the money of each came from, by its key.</param>
/// <param name="Transfers">Carry-overs and virements that touch any of them.</param>
/// <param name="Joins">What track codes say of any of them.</param>
internal sealed record Steps(IReadOnlyDictionary<long, Inflow> Into, IReadOnlyList<Transfer> Transfers, IReadOnlyList<TrackJoin> Joins)
{
    /// <summary>What money of one goes on to without a release.</summary>
    public IEnumerable<long> Beyond(IReadOnlyDictionary<long, Indicator> level) =>
        Transfers.Where(t => level.ContainsKey(t.From)).Select(t => t.To).Concat(Joins.Where(j => j.IsJoined && level.ContainsKey(j.Above.Key)).Select(j => j.Below.Key)).Distinct();
}
