using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.Views;

/// <summary>Shows payments with the names of their projects and what warns about them.</summary>
internal sealed class PaymentViews(IProjects projects, IContracts contracts, IDivisions divisions, ICaller caller, IEnumerable<IOpenWarnings> warnings)
{
    public async Task<IReadOnlyList<PaymentView>> OfAsync(SunLedgerDb db, IReadOnlyList<PaymentRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0) return [];
        var named = await projects.FindAsync(db, [.. rows.Select(r => r.Payment.ProjectKey).Distinct()], ct);
        var onContracts = rows.Select(r => r.Payment.ContractKey).OfType<long>().Distinct().ToArray();
        var codes = onContracts.Length == 0 ? null : await contracts.FindAsync(db, onContracts, ct);
        var rules = new List<ILookup<string, string>>();
        foreach (var source in warnings) rules.Add(await source.RulesOfPaymentsAsync(db, [.. rows.Select(r => r.Payment.Id)], ct));
        return [.. rows.Select(r => PaymentView.Of(r, named.GetValueOrDefault(r.Payment.ProjectKey),
            r.Payment.ContractKey is { } key ? codes?.GetValueOrDefault(key)?.Code : null, rules.SelectMany(l => l[r.Payment.Id]), divisions, caller))];
    }
}
