using SunLedger.Messages.Ledger;
using SunLedger.Messages.Reconciliation;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.Reconcile;

/// <summary>What an indicator gives to persons by a project is no more than what it assigned to the project: paid or only on a list.</summary>
internal sealed class LinesOfAssignments(IAssignments assignments) : IIdentity
{
    public string Code => "person_lines_assigned";

    public int Order => 55;

    public Bilingual Says => new("每条指标安排到每个项目的资金：发放明细合计不超过安排金额", "What an indicator assigned to a project: its person lines sum to no more");

    public async Task<IdentityFindings> CheckAsync(SunLedgerDb db, int most, CancellationToken ct)
    {
        var sums = await db.Set<PersonLine>().AsNoTracking().Where(l => l.ProjectCode != null).ThatStand(db).GroupBy(l => new { l.IndicatorId, l.ProjectCode })
            .Select(g => new { g.Key.IndicatorId, ProjectCode = g.Key.ProjectCode!, Path = g.Min(l => l.DivisionPath)!, Fen = g.Sum(l => l.AmountFen) })
            .OrderBy(s => s.IndicatorId).ThenBy(s => s.ProjectCode).ToListAsync(ct);
        var assigned = await assignments.OfAsync(db, [.. sums.Select(s => s.IndicatorId)], ct);
        var over = sums.Where(s => s.Fen > assigned.GetValueOrDefault((s.IndicatorId, s.ProjectCode)).Fen).ToList();
        return new(over.Count, [.. over.Take(most).Select(s => new IdentityDifference(s.Path, $"{s.IndicatorId} {s.ProjectCode}", assigned.GetValueOrDefault((s.IndicatorId, s.ProjectCode)), new Money(s.Fen)))]);
    }
}
