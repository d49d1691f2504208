using SunLedger.Messages.Audit;
using SunLedger.Messages.Projects;
using SunLedger.Performance.Domain;
using SunLedger.Performance.SetTargets;
using SunLedger.Performance.Storage;

namespace SunLedger.Performance.SelfEvaluate;

/// <summary>What a unit or a division says of itself for a year.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="ProjectCode">The project.</param>
/// <param name="FundCode">Or the fund, with <paramref name="DivisionCode"/>.</param>
/// <param name="DivisionCode">The division of the fund.</param>
/// <param name="Year">The year.</param>
/// <param name="Score">Score, 0 to 100.</param>
/// <param name="Conclusion">What it concludes.</param>
/// <param name="SubmittedOn">Day of submission; today when absent.</param>
/// <param name="Evidence">Files that prove it, with their digests.</param>
internal sealed record EvaluationDraft(
    string? Id, string? ProjectCode, string? FundCode, string? DivisionCode, int? Year, decimal? Score, string? Conclusion, DateOnly? SubmittedOn, IReadOnlyList<EvidenceFile>? Evidence);

/// <summary>What becomes of self-evaluations. The last one of a year counts; all stay.</summary>
internal sealed class EvaluationEntry(Owners owners, TimeProvider time)
{
    private const int AtOnce = 2_000;

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<EvaluationDraft> drafts, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var there = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var some in drafts.Select(d => d.Id!).Where(Identifier.IsOne).Distinct().Chunk(AtOnce))
            foreach (var known in await db.Set<EvaluationRow>().Where(r => some.Contains(r.Id)).Select(r => new { r.Id, r.ContentHash }).ToListAsync(ct)) there[known.Id] = known.ContentHash;
        var projects = await owners.ProjectsAsync(db, drafts.Select(d => d.ProjectCode), caller, ct);
        var made = new List<(int Row, EvaluationRow Evaluation)>();
        var isVillage = owners.IsVillage(caller);
        var results = BatchAnswer.HoldBack([.. drafts.Select((draft, i) => Decide(i + 1, draft, there, projects, isVillage, caller, made))], mode);
        db.AddRange(made.Where(m => results[m.Row - 1].Outcome == Outcome.Accepted).Select(m => m.Evaluation));
        await db.SaveChangesAsync(ct);
        return results;
    }

    private RowResult Decide(
        int row, EvaluationDraft d, Dictionary<string, long> there, IReadOnlyDictionary<string, ProjectFacts> projects, bool isVillage, ICaller caller, List<(int, EvaluationRow)> made)
    {
        var (year, today) = (d.Year ?? 0, time.Today());
        var owner = owners.Of(d.ProjectCode, d.FundCode, d.DivisionCode, year, projects, caller);
        List<Fault?> checks =
        [
            EntryChecks.Id(row, "id", d.Id),
            owner is null ? Fault.Of(PerformanceRefusals.UnknownOwner, row, d.FundCode is null ? "projectCode" : "fundCode") : null,
            isVillage ? Fault.Of(EntryRefusals.VillageNeverWrites, row, null) : null,
            year < 2000 || year > today.Year ? Fault.Of(EntryRefusals.YearRange, row, "year", d.Year, 2000, today.Year) : null,
            d.Score is null ? Fault.Of(EntryRefusals.Required, row, "score", "自评得分", "score") : d.Score is < 0 or > 100 || decimal.Round(d.Score.Value, 2) != d.Score ? Fault.Of(PerformanceRefusals.ScoreRange, row, "score", d.Score) : null,
            EntryChecks.Text(row, "conclusion", "自评结论", d.Conclusion?.ReplaceLineEndings(" "), 1000),
            d.SubmittedOn > today ? Fault.Of(PerformanceRefusals.DayAhead, row, "submittedOn", $"{d.SubmittedOn:yyyy-MM-dd}") : null,
            EvidenceFiles.Wrong(row, d.Evidence),
        ];
        if (checks.OfType<Fault>().ToArray() is { Length: > 0 } faults) return RowResult.Refused(row, d.Id, faults);

        var conclusion = TargetEntry.Trimmed(d.Conclusion?.ReplaceLineEndings(" "));
        var evaluation = new EvaluationRow
        {
            Id = d.Id!, ProjectCode = owner!.ProjectCode, FundCode = owner.FundCode, CategoryCode = owner.CategoryCode, DivisionCode = owner.DivisionCode, DivisionPath = owner.DivisionPath, UnitCode = owner.UnitCode, Year = year,
            Score = (int)(d.Score!.Value * 100), Conclusion = conclusion, SubmittedOn = d.SubmittedOn ?? today, Evidence = EvidenceFiles.Text(d.Evidence),
            ContentHash = TargetEntry.Hash(new { owner.ProjectCode, owner.FundCode, owner.DivisionCode, year, d.Score, conclusion, d.SubmittedOn, Evidence = EvidenceFiles.Text(d.Evidence) }), At = time.GetUtcNow(), By = caller.Id,
        };
        if (there.TryGetValue(evaluation.Id, out var known))
            return known == evaluation.ContentHash ? RowResult.Duplicate(row, evaluation.Id) : RowResult.Refused(row, evaluation.Id, Fault.Of(EntryRefusals.IdReused, row, "id", evaluation.Id));
        if (owners.Off(owner, row) is { } off) return RowResult.Refused(row, d.Id, off);
        there[evaluation.Id] = evaluation.ContentHash;
        made.Add((row, evaluation));
        return RowResult.Accepted(row, evaluation.Id);
    }
}

/// <summary>POST /self-evaluations: what a unit or a division says of itself for a year. The last one counts; all stay.</summary>
[Asks("mode", typeof(BatchMode))]
internal sealed class SelfEvaluate(IDatabase database, EvaluationEntry entry, ICaller caller, IAuditTrail trail) : Endpoint<OneOrMany<EvaluationDraft>, BatchAnswer>
{
    public override void Configure()
    {
        Post("/self-evaluations");
        Permissions(May.KeepTargets, May.KeepProjects);
        Description(d => d.WithTags("Performance"));
        Summary(s => s.Summary = "Submit the self-evaluation of a project or a fund for a year, with evidence, or an array of them; ?mode=all (default) or partial.");
    }

    public override async Task HandleAsync(OneOrMany<EvaluationDraft> req, CancellationToken ct)
    {
        var mode = Query<BatchMode?>("mode", isRequired: false) ?? BatchMode.All;
        var results = await database.WriteAsync(async (db, token) =>
        {
            var taken = await entry.TakeAsync(db, req.Items, mode, caller, token);
            await trail.RecordBatchAsync(db, new Act("self-evaluation.submit", "self_evaluation", ""), taken, token);
            return taken;
        }, ct);
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, mode, req.IsMany), ct);
    }
}
