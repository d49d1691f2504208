using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Impacts;

/// <summary>The open warnings that would stand as they are, and the rules that would not be judged any more.</summary>
internal sealed class MonitoringImpact(ICategories categories) : IImpact
{
    public async Task<IReadOnlyList<Impact>> OfAsync(SunLedgerDb db, SwitchReach reach, CancellationToken ct)
    {
        if (reach.Kind == SwitchKind.Module) return [];
        var open = await db.Set<Warning>().LongCountAsync(
            w => w.State == WarningState.Open && w.DivisionPath.StartsWith(reach.DivisionPath) && w.CategoryCode == reach.CategoryCode
                && (reach.FundCode == null || w.FundCode == reach.FundCode), ct);
        return
        [
            new("open_warnings", "未办结预警", "Open warnings", open),
            new("rules", "停止判断的预警规则", "Rules that would not be judged", categories.Current.Find(reach.CategoryCode!)?.Rules.Count ?? 0),
        ];
    }
}
