using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Performance;
using SunLedger.Performance.Domain;
using SunLedger.Performance.Reading;
using SunLedger.Performance.SetTargets;
using SunLedger.Performance.Storage;

namespace SunLedger.Performance.ReportResults;

/// <summary>What became of a measure, as somebody reports it.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="MeasureId">The measure.</param>
/// <param name="Value">Value reached, in the unit of the measure.</param>
/// <param name="Grade">Or 达成, 部分达成 or 未达成, of a measure that is graded.</param>
/// <param name="Sample">How many were asked, of a survey.</param>
/// <param name="ReportedOn">Day of the report; today when absent.</param>
/// <param name="Note">A word about it: why it differs.</param>
/// <param name="Evidence">Files that prove it, with their digests.</param>
internal sealed record ReportDraft(
    string? Id, string? MeasureId, decimal? Value, string? Grade, int? Sample, DateOnly? ReportedOn, string? Note, IReadOnlyList<EvidenceFile>? Evidence);

/// <summary>What becomes of reports. The last one of a measure counts; all stay.</summary>
internal sealed class ReportEntry(Owners owners, IMeasures measures, IMeasureMonitor monitor, TimeProvider time)
{
    private const int AtOnce = 2_000;

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ReportDraft> drafts, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var there = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var some in drafts.Select(d => d.Id!).Where(Identifier.IsOne).Distinct().Chunk(AtOnce))
            foreach (var known in await db.Set<ReportRow>().Where(r => some.Contains(r.Id)).Select(r => new { r.Id, r.ContentHash }).ToListAsync(ct)) there[known.Id] = known.ContentHash;
        var named = new Dictionary<string, MeasureRow>(StringComparer.Ordinal);
        foreach (var some in drafts.Select(d => d.MeasureId!).Where(Identifier.IsOne).Distinct().Chunk(AtOnce))
            foreach (var measure in await Newest.Measures(db).Where(m => some.Contains(m.Id)).ToListAsync(ct))
                if (owners.IsIn(caller, measure.DivisionPath, measure.UnitCode)) named[measure.Id] = measure;
        var made = new List<(int Row, ReportRow Report)>();
        var isVillage = owners.IsVillage(caller);
        var results = BatchAnswer.HoldBack([.. drafts.Select((draft, i) => Decide(i + 1, draft, there, named, isVillage, caller, made))], mode);
        var kept = made.Where(m => results[m.Row - 1].Outcome == Outcome.Accepted).ToArray();
        if (kept.Length == 0) return results;

        db.AddRange(kept.Select(m => m.Report));
        await db.SaveChangesAsync(ct);
        var rows = kept.GroupBy(m => m.Report.MeasureId).ToDictionary(g => g.Key, g => g.Max(m => m.Row), StringComparer.Ordinal);
        return await Judging.JudgeAsync(db, measures, monitor, rows, results, time.Today(), ct);
    }

    private RowResult Decide(int row, ReportDraft d, Dictionary<string, long> there, Dictionary<string, MeasureRow> named, bool isVillage, ICaller caller, List<(int, ReportRow)> made)
    {
        var (measure, today) = (d.MeasureId is null ? null : named.GetValueOrDefault(d.MeasureId), time.Today());
        List<Fault?> checks =
        [
            EntryChecks.Id(row, "id", d.Id),
            measure is null ? Fault.Of(PerformanceRefusals.UnknownMeasure, row, "measureId", d.MeasureId) : null,
            isVillage ? Fault.Of(EntryRefusals.VillageNeverWrites, row, null) : null,
            Scaled.Wrong(row, "value", d.Value),
            EntryChecks.Word(row, "grade", d.Grade, Known.Measure.Grade.Options),
            measure is not null && (measure.IsQualitative ? d.Grade is null || d.Value is not null : d.Value is null || d.Grade is not null) ? Fault.Of(PerformanceRefusals.ResultMissing, row, measure.IsQualitative ? "grade" : "value") : null,
            d.Sample is < 0 ? Fault.Of(PerformanceRefusals.NumberRange, row, "sample", d.Sample) : null,
            d.ReportedOn > today ? Fault.Of(PerformanceRefusals.DayAhead, row, "reportedOn", $"{d.ReportedOn:yyyy-MM-dd}") : null,
            EntryChecks.Text(row, "note", "说明", d.Note, 500),
            EvidenceFiles.Wrong(row, d.Evidence),
        ];
        if (checks.OfType<Fault>().ToArray() is { Length: > 0 } faults) return RowResult.Refused(row, d.Id, faults);

        var report = new ReportRow
        {
            Id = d.Id!, MeasureId = measure!.Id, Value = Scaled.Of(d.Value), Grade = d.Grade, Sample = d.Sample, ReportedOn = d.ReportedOn ?? today, Note = TargetEntry.Trimmed(d.Note), Evidence = EvidenceFiles.Text(d.Evidence),
            ContentHash = TargetEntry.Hash(new { d.MeasureId, Value = Scaled.Of(d.Value), d.Grade, d.Sample, d.ReportedOn, Note = TargetEntry.Trimmed(d.Note), Evidence = EvidenceFiles.Text(d.Evidence) }), At = time.GetUtcNow(), By = caller.Id,
        };
        if (there.TryGetValue(report.Id, out var known))
            return known == report.ContentHash ? RowResult.Duplicate(row, report.Id) : RowResult.Refused(row, report.Id, Fault.Of(EntryRefusals.IdReused, row, "id", report.Id));
        var owner = new Owner(measure.ProjectCode, measure.FundCode, measure.CategoryCode, measure.DivisionCode, measure.DivisionPath, measure.UnitCode);
        if (owners.Off(owner, row) is { } off) return RowResult.Refused(row, d.Id, off);
        there[report.Id] = report.ContentHash;
        made.Add((row, report));
        return RowResult.Accepted(row, report.Id);
    }
}
