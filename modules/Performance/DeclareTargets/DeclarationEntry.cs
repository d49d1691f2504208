using SunLedger.Messages.Projects;
using SunLedger.Performance.Domain;
using SunLedger.Performance.Reading;
using SunLedger.Performance.SetTargets;
using SunLedger.Performance.Storage;

namespace SunLedger.Performance.DeclareTargets;

/// <summary>What becomes of declarations that targets are complete: one path for the API and for files. The last one of a set counts; all stay.</summary>
internal sealed class DeclarationEntry(Owners owners, TimeProvider time)
{
    private const int AtOnce = 2_000;

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<DeclarationDraft> drafts, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var there = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var some in drafts.Select(d => d.Id!).Where(Identifier.IsOne).Distinct().Chunk(AtOnce))
            foreach (var known in await db.Set<DeclarationRow>().Where(r => some.Contains(r.Id)).Select(r => new { r.Id, r.ContentHash }).ToListAsync(ct)) there[known.Id] = known.ContentHash;
        var projects = await owners.ProjectsAsync(db, drafts.Select(d => d.ProjectCode), caller, ct);
        var isVillage = owners.IsVillage(caller);
        var read = drafts.Select((draft, i) => Read(i + 1, draft, projects, isVillage, caller)).ToArray();
        var measures = await TargetSets.MeasuresAsync(db, read.Select(r => r.Declaration).OfType<DeclarationRow>().Select(TargetSet.Of).ToHashSet(), ct);
        var made = new List<(int Row, DeclarationRow Declaration)>();
        var results = BatchAnswer.HoldBack([.. read.Select(r => Decide(r.Refused, r.Declaration, r.Row, there, measures, made))], mode);
        db.AddRange(made.Where(m => results[m.Row - 1].Outcome == Outcome.Accepted).Select(m => m.Declaration));
        await db.SaveChangesAsync(ct);
        return results;
    }

    private (int Row, DeclarationRow? Declaration, RowResult? Refused) Read(int row, DeclarationDraft d, IReadOnlyDictionary<string, ProjectFacts> projects, bool isVillage, ICaller caller)
    {
        var (year, isComplete, today) = (d.Year ?? 0, d.IsComplete ?? true, time.Today());
        var owner = owners.Of(d.ProjectCode, d.FundCode, d.DivisionCode, year, projects, caller);
        List<Fault?> checks =
        [
            EntryChecks.Id(row, "id", d.Id),
            owner is null ? Fault.Of(PerformanceRefusals.UnknownOwner, row, d.FundCode is null ? "projectCode" : "fundCode") : null,
            isVillage ? Fault.Of(EntryRefusals.VillageNeverWrites, row, null) : null,
            year < 2000 || year > today.Year + 1 ? Fault.Of(EntryRefusals.YearRange, row, "year", d.Year, 2000, today.Year + 1) : null,
            // All of it for execution leaves nothing that a target could weigh.
            d.ExecutionWeight is 100 ? Fault.Of(PerformanceRefusals.WeightRange, row, "executionWeight", d.ExecutionWeight) : Weights.Wrong(row, "executionWeight", d.ExecutionWeight),
            isComplete ? EntryChecks.Text(row, "reason", "原因", d.Reason, 300) : EntryChecks.RequiredText(row, "reason", "原因", d.Reason, 300),
        ];
        if (checks.OfType<Fault>().ToArray() is { Length: > 0 } faults) return (row, null, RowResult.Refused(row, d.Id, faults));

        var (execution, reason) = (Weights.Of(d.ExecutionWeight) ?? 0, TargetEntry.Trimmed(d.Reason));
        return (row, new()
        {
            Id = d.Id!, ProjectCode = owner!.ProjectCode, FundCode = owner.FundCode, CategoryCode = owner.CategoryCode, DivisionCode = owner.DivisionCode, DivisionPath = owner.DivisionPath, UnitCode = owner.UnitCode,
            Year = year, IsComplete = isComplete, ExecutionWeight = execution, Reason = reason,
            ContentHash = TargetEntry.Hash(new { owner.ProjectCode, owner.FundCode, owner.DivisionCode, year, isComplete, execution, reason }), At = time.GetUtcNow(), By = caller.Id,
        }, owners.Off(owner, row) is { } off ? RowResult.Refused(row, d.Id, off) : null);
    }

    private static RowResult Decide(
        RowResult? refused, DeclarationRow? declaration, int row, Dictionary<string, long> there, Dictionary<TargetSet, List<MeasureRow>> measures, List<(int, DeclarationRow)> made)
    {
        if (declaration is null) return refused!;
        // What was taken once is answered so, whatever became of the weights since.
        if (there.TryGetValue(declaration.Id, out var known))
            return known == declaration.ContentHash ? RowResult.Duplicate(row, declaration.Id) : RowResult.Refused(row, declaration.Id, Fault.Of(EntryRefusals.IdReused, row, "id", declaration.Id));
        if (refused is not null) return refused;
        var sum = WeightSum.Of(measures.GetValueOrDefault(TargetSet.Of(declaration)) ?? [], declaration.ExecutionWeight);
        if (declaration.IsComplete && !sum.IsWhole) return RowResult.Refused(row, declaration.Id, sum.Fault(row, "isComplete"));
        there[declaration.Id] = declaration.ContentHash;
        made.Add((row, declaration));
        return RowResult.Accepted(row, declaration.Id);
    }
}
