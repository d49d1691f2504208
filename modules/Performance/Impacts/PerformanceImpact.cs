using SunLedger.Messages.Catalogue;
using SunLedger.Performance.Storage;

namespace SunLedger.Performance.Impacts;

/// <summary>The targets that stand on performance itself, on a category or on a fund, and what was said of them.</summary>
internal sealed class PerformanceImpact : IImpact
{
    public async Task<IReadOnlyList<Impact>> OfAsync(SunLedgerDb db, SwitchReach reach, CancellationToken ct)
    {
        if (reach.Kind == SwitchKind.Module && reach.Code != PerformanceModule.OwnCode) return [];
        var measures = db.Set<MeasureRow>().Where(m => m.Version == 1 && m.DivisionPath.StartsWith(reach.DivisionPath)
            && (reach.CategoryCode == null || m.CategoryCode == reach.CategoryCode) && (reach.FundCode == null || m.FundCode == reach.FundCode));
        var evaluations = db.Set<EvaluationRow>().Where(e => e.DivisionPath.StartsWith(reach.DivisionPath)
            && (reach.CategoryCode == null || e.CategoryCode == reach.CategoryCode) && (reach.FundCode == null || e.FundCode == reach.FundCode));
        return
        [
            new("measures", "绩效指标", "Performance measures", await measures.LongCountAsync(ct)),
            new("self_evaluations", "绩效自评", "Self-evaluations", await evaluations.LongCountAsync(ct)),
        ];
    }
}
