using SunLedger.Messages.Catalogue;
using SunLedger.Performance.Storage;

namespace SunLedger.Performance.Impacts;

/// <summary>The targets that stand on performance itself, on a category or on a fund, and what was said of them.</summary>
internal sealed class PerformanceImpact : IImpact
{
    public async Task<IReadOnlyList<Impact>> OfAsync(SunLedgerDb db, SwitchReach reach, CancellationToken ct)
    {
        if (reach.Kind == SwitchKind.Module && reach.Code != PerformanceModule.OwnCode) return [];
        var measures = reach.Within.In(db.Set<MeasureRow>(), m => m.DivisionPath).Where(m => m.Version == 1
            && (reach.CategoryCode == null || m.CategoryCode == reach.CategoryCode) && (reach.FundCode == null || m.FundCode == reach.FundCode));
        var evaluations = reach.Within.In(db.Set<EvaluationRow>(), e => e.DivisionPath).Where(e => (reach.CategoryCode == null || e.CategoryCode == reach.CategoryCode) && (reach.FundCode == null || e.FundCode == reach.FundCode));
        return
        [
            new("measures", "绩效指标", "Performance measures", await measures.LongCountAsync(ct)),
            new("self_evaluations", "绩效自评", "Self-evaluations", await evaluations.LongCountAsync(ct)),
        ];
    }
}
