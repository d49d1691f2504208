using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Impacts;

/// <summary>The open warnings that would stand as they are, the rules that would not be judged any more, those of them on trial, and the exemptions that would run on with nothing to exempt.</summary>
internal sealed class MonitoringImpact(ICategories categories, TimeProvider time) : IImpact
{
    public async Task<IReadOnlyList<Impact>> OfAsync(SunLedgerDb db, SwitchReach reach, CancellationToken ct)
    {
        if (reach.Kind == SwitchKind.Module) return [];
        var open = await reach.Within.In(db.Set<Warning>(), w => w.DivisionPath).LongCountAsync(
            w => w.State == WarningState.Open && w.CategoryCode == reach.CategoryCode && (reach.FundCode == null || w.FundCode == reach.FundCode), ct);
        var (today, central) = (time.Today(), categories.Current.Find(reach.CategoryCode!));
        CategoryDefinition[] judged = [.. categories.Current.Local.GetValueOrDefault(reach.CategoryCode!, [])
            .Where(one => reach.Within.Sees(one.DivisionPath) || reach.DivisionPath.StartsWith(one.DivisionPath, StringComparison.Ordinal)).Select(one => one.Definition)];
        if (central is not null) judged = [central, .. judged];
        var rules = judged.SelectMany(d => d.Rules).DistinctBy(r => r.Code).ToArray();
        var exemptions = await reach.Within.In(db.Set<Exemption>(), e => e.DivisionPath).LongCountAsync(
            e => e.DefinitionCode == reach.CategoryCode && e.UntilOn >= today
                && (e.State == ExemptionState.Proposed || e.State == ExemptionState.Agreed) && (reach.FundCode == null || (e.TargetKind == ExemptionTarget.Fund && e.Target == reach.FundCode)), ct);
        return
        [
            new("open_warnings", "未办结预警", "Open warnings", open),
            new("rules", "停止判断的预警规则", "Rules that would not be judged", rules.Length),
            new("trial_rules", "试运行中的规则", "Rules on trial", rules.Count(r => r.IsOnTrial(today))),
            new("exemptions", "未到期的豁免", "Exemptions that still run", exemptions),
        ];
    }
}
