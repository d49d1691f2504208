using SunLedger.Messages.Reconciliation;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects.Reconcile;

/// <summary>The contracts of a project sum to what the project carries as their sum.</summary>
internal sealed class ContractsIdentity : IIdentity
{
    public string Code => "project_contracts";

    public int Order => 42;

    public Bilingual Says { get; } = new("每个项目：各合同金额合计＝项目合同金额", "Every project: its contracts sum to its contract amount");

    public async Task<IdentityFindings> CheckAsync(SunLedgerDb db, int most, CancellationToken ct)
    {
        var sums = ContractsNow.Of(db).GroupBy(c => c.Contract.ProjectKey).Select(g => new { Key = g.Key, Fen = g.Sum(c => c.Version.AmountFen) });
        var wrong = await (
            from p in db.Set<ProjectRow>().AsNoTracking()
            join s in sums on p.Key equals s.Key into found
            from s in found.DefaultIfEmpty()
            where p.ContractsFen != (s == null ? null : (long?)s.Fen)
            orderby p.Key
            select new { p.DivisionPath, p.Code, p.ContractsFen, Fen = s == null ? 0 : s.Fen }).ToListAsync(ct);
        return new(wrong.Count, [.. wrong.Take(most).Select(w => new IdentityDifference(w.DivisionPath, w.Code, new Money(w.ContractsFen ?? 0), new Money(w.Fen)))]);
    }
}
