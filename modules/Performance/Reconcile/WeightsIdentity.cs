using SunLedger.Messages.Reconciliation;
using SunLedger.Performance.Domain;
using SunLedger.Performance.Reading;
using SunLedger.Performance.Storage;

namespace SunLedger.Performance.Reconcile;

/// <summary>
/// The weights of targets that were declared complete sum to 100, budget execution with them. Entry sees to it; what two people did at the same moment, and what was written behind the
/// platform's back, is found here. Targets that nobody has declared complete are on their way and owe nothing.
/// </summary>
internal sealed class WeightsIdentity : IIdentity
{
    public string Code => "performance_weights";

    public int Order => 70;

    public bool IsPercent => true;

    public Bilingual Says { get; } = new(
        "已填报完成的绩效目标：各指标权重（含预算执行率）之和＝100", "Targets that were declared complete: the weights of their measures and of budget execution sum to 100");

    public async Task<IdentityFindings> CheckAsync(SunLedgerDb db, int most, CancellationToken ct)
    {
        var complete = TargetSets.Last(await db.Set<DeclarationRow>().AsNoTracking().ToListAsync(ct)).Where(d => d.Value.IsComplete).ToDictionary();
        var measures = await TargetSets.MeasuresAsync(db, complete.Keys, ct);
        var wrong = complete.Select(d => (Set: d.Key, d.Value.DivisionPath, Sum: WeightSum.Of(measures.GetValueOrDefault(d.Key) ?? [], d.Value.ExecutionWeight)))
            .Where(w => w.Sum.Weight != Weights.Whole).OrderBy(w => w.DivisionPath, StringComparer.Ordinal).ThenBy(w => w.Set.ToString(), StringComparer.Ordinal).ToList();
        return new(wrong.Count, [.. wrong.Take(most).Select(w => IdentityDifference.Percent(w.DivisionPath, w.Set.ToString(), Weights.Whole, w.Sum.Weight))]);
    }
}
