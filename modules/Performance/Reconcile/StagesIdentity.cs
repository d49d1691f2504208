using SunLedger.Messages.Reconciliation;
using SunLedger.Performance.Storage;

namespace SunLedger.Performance.Reconcile;

/// <summary>
/// Nothing is reported of a target, and nobody evaluates a year, before that year begins. The stages that targets go through are not dated here: the year is the only one that is.
/// </summary>
internal sealed class StagesIdentity : IIdentity
{
    public string Code => "performance_stage";

    public int Order => 71;

    public bool IsCounted => true;

    public Bilingual Says { get; } = new("绩效完成值、自评：均在目标年度开始以后填报，且对应已设定的目标", "Reported values and self-evaluations: all after the year of the target begins, and of targets that were set");

    public async Task<IdentityFindings> CheckAsync(SunLedgerDb db, int most, CancellationToken ct)
    {
        // Owner and year of a measure are those of its first version for ever.
        var first = db.Set<MeasureRow>().AsNoTracking().Where(m => m.Version == 1);
        var reports = await (
            from r in db.Set<ReportRow>().AsNoTracking()
            join m in first on r.MeasureId equals m.Id into targets
            from m in targets.DefaultIfEmpty()
            select new { r.Id, r.ReportedOn, Year = m == null ? null : (int?)m.Year, Path = m == null ? null : m.DivisionPath }).ToListAsync(ct);
        var evaluations = await db.Set<EvaluationRow>().AsNoTracking().Select(v => new { v.Id, ReportedOn = v.SubmittedOn, Year = (int?)v.Year, Path = (string?)v.DivisionPath }).ToListAsync(ct);
        var wrong = reports.Concat(evaluations).Where(r => r.Year is not { } year || r.ReportedOn < new DateOnly(year, 1, 1)).OrderBy(r => r.Id, StringComparer.Ordinal).ToList();
        return new(wrong.Count, [.. wrong.Take(most).Select(r => IdentityDifference.Counted(r.Path ?? "/000000/", r.Id, 0, 1))]);
    }
}
