using SunLedger.Comparison.SeeRegisters;
using SunLedger.Comparison.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Comparison.Impacts;

/// <summary>What stands on the registers: the versions that rules go on asking while nobody can load a newer one, those that wait for a second person, and the rules.</summary>
internal sealed class RegistersImpact(ICategories categories) : IImpact
{
    public async Task<IReadOnlyList<Impact>> OfAsync(SunLedgerDb db, SwitchReach reach, CancellationToken ct)
    {
        if (reach.Kind != SwitchKind.Module || reach.Code != ComparisonModule.OwnCode) return [];
        var versions = db.Set<VersionRow>();
        var asking = categories.Current.All.SelectMany(d => d.Rules.Where(r => RegistersAsked.Of(d, r).Any())).Select(r => r.Code).Distinct().Count();
        return
        [
            new("register_versions", "已接收的名册版本", "Versions of registers that rules ask", await versions.LongCountAsync(v => v.State == VersionState.Accepted, ct)),
            new("waiting_versions", "等待接收的名册版本", "Versions that wait for a second person", await versions.LongCountAsync(v => v.State == VersionState.Loading, ct)),
            new("register_rules", "查名册的预警规则", "Rules that ask registers", asking),
        ];
    }
}
