using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Projects;
using SunLedger.Projects.Domain;
using SunLedger.Projects.EnterProjects;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects.EnterContracts;

/// <summary>What becomes of contracts that somebody wants entered or changed: one path for the API and for files. Version, sum of the project and warnings commit together.</summary>
internal sealed class ContractEntry(
    IDivisions divisions, ICategories categories, ISwitches switches, IContracts contracts, IContractMoney money, ILedgerFacts ledger, IMonitor projectMonitor, IContractMonitor monitor, TimeProvider time)
{
    private const int AtOnce = 2_000;

    /// <summary>Takes rows.</summary>
    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ContractDraft> drafts, Intent intent, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var known = await KnownAsync(db, drafts, ct);
        var isVillage = divisions.Latest(caller.DivisionCode)?.Level == DivisionLevel.Village;
        var batch = new Batch(categories.Current, switches, isVillage, time.GetUtcNow(), time.Today(), known, await ProjectsAsync(db, drafts, known.Values, caller, ct), divisions, caller);
        var results = BatchAnswer.HoldBack([.. drafts.Select((draft, i) => batch.Decide(i + 1, draft, intent))], mode);
        var kept = batch.Made.Where(m => results[m.Row - 1].Outcome == Outcome.Accepted).ToArray();
        if (kept.Length == 0) return results;

        db.AddRange(kept.Select(m => m.Entered).OfType<ContractRow>());
        db.AddRange(kept.Select(m => m.Version));
        await db.SaveChangesAsync(ct);
        foreach (var sum in kept.GroupBy(m => m.ProjectKey).OrderBy(g => g.Key)) // in key order: two batches never wait for each other
        {
            var grown = sum.Sum(m => m.GrownFen);
            await db.Set<ProjectRow>().Where(p => p.Key == sum.Key).ExecuteUpdateAsync(u => u.SetProperty(p => p.ContractsFen, p => (p.ContractsFen ?? 0) + grown), ct);
        }
        return await JudgeAsync(db, kept, results, ct);
    }

    private static async Task<Dictionary<string, ContractNow>> KnownAsync(SunLedgerDb db, IReadOnlyList<ContractDraft> drafts, CancellationToken ct)
    {
        var known = new Dictionary<string, ContractNow>(StringComparer.Ordinal);
        foreach (var some in drafts.Select(d => d.Code!).Where(Identifier.IsOne).Distinct().Chunk(AtOnce))
            foreach (var now in await ContractsNow.Of(db).Where(c => some.Contains(c.Contract.Code)).ToListAsync(ct)) known[now.Contract.Code] = now;
        return known;
    }

    // A project of another division is not told about; the contract that names it is refused as if there were none.
    private async Task<Dictionary<string, ProjectRow>> ProjectsAsync(
        SunLedgerDb db, IReadOnlyList<ContractDraft> drafts, IEnumerable<ContractNow> known, ICaller caller, CancellationToken ct)
    {
        var (found, today) = (new Dictionary<string, ProjectRow>(StringComparer.Ordinal), time.Today());
        foreach (var now in known.Where(k => divisions.Sees(caller, k.Project.DivisionPath, today))) found[now.Project.Code] = now.Project;
        foreach (var some in drafts.Select(d => d.ProjectCode!).Where(code => Identifier.IsOne(code) && !found.ContainsKey(code)).Distinct().Chunk(AtOnce))
            foreach (var project in await db.Set<ProjectRow>().AsNoTracking().Where(p => some.Contains(p.Code)).ToListAsync(ct))
                if (divisions.Sees(caller, project.DivisionPath, today)) found[project.Code] = project;
        return found;
    }

    private async Task<IReadOnlyList<RowResult>> JudgeAsync(SunLedgerDb db, IReadOnlyList<Made> kept, IReadOnlyList<RowResult> results, CancellationToken ct)
    {
        // The last row about a contract says what it is now.
        var rows = kept.GroupBy(m => m.Version.Code).ToDictionary(g => g.Key, g => g.Max(m => m.Row), StringComparer.Ordinal);
        var facts = await money.WithMoneyAsync(db, [.. (await contracts.FindAsync(db, rows.Keys, ct)).Values], ct);
        var findings = (await monitor.ContractsAsync(db, facts, time.Today(), ct)).ToLookup(f => rows[facts[f.Row - 1].Code], f => f.RuleCode);
        // What the contracts of a project sum to is a fact of the project.
        await projectMonitor.ProjectsAsync(db, await ledger.WithMoneyAsync(db, [.. facts.Select(f => f.Project).DistinctBy(p => p.Code)], ct), time.Today(), ct);
        return [.. results.Select(r => findings.Contains(r.Row) ? r with { Warnings = [.. findings[r.Row].Distinct()] } : r)];
    }

    private sealed record Made(int Row, long ProjectKey, ContractRow? Entered, ContractVersionRow Version, long GrownFen);

    /// <summary>The rows of one call, decided one after the other.</summary>
    private sealed class Batch(
        CategorySnapshot definitions, ISwitches switches, bool isVillage, DateTimeOffset now, DateOnly today, Dictionary<string, ContractNow> known, Dictionary<string, ProjectRow> projects, IDivisions divisions, ICaller caller)
    {
        public List<Made> Made { get; } = [];

        public RowResult Decide(int row, ContractDraft draft, Intent intent)
        {
            var there = draft.Code is null ? null : known.GetValueOrDefault(draft.Code);
            var isHidden = there is not null && !divisions.Sees(caller, there.Project.DivisionPath, today);
            if (intent == Intent.Change && (there is null || isHidden)) return RowResult.Refused(row, draft.Code, Fault.Of(EntryRefusals.NotFound, row, "code"));

            var project = draft.ProjectCode is { } code ? projects.GetValueOrDefault(code) : null;
            var definition = project is null ? null : definitions.Find(project.CategoryCode, project.DivisionPath);
            var read = ContractReading.Read(row, draft, project?.ToFacts(), definition, intent == Intent.Change, isVillage, today);
            if (read.Content is not { } content) return RowResult.Refused(row, draft.Code, read.Faults);

            var hash = content.Hash();
            if (there is not null && !isHidden && there.Version.ContentHash.AsSpan().SequenceEqual(hash)) return RowResult.Duplicate(row, there.Contract.Code);
            if (switches.Category(project!.CategoryCode, project.DivisionPath) is { } off) return RowResult.Refused(row, draft.Code, off.Fault(row, "projectCode"));
            if (there is not null && intent == Intent.Enter) return RowResult.Refused(row, there.Contract.Code, Fault.Of(EntryRefusals.IdReused, row, "code", there.Contract.Code));
            if (there is not null && there.Project.Key != project.Key) return RowResult.Refused(row, there.Contract.Code, Fault.Of(ContractRefusals.ProjectFixed, row, "projectCode", there.Contract.Code));
            return Make(row, draft, there, project, content, hash);
        }

        private RowResult Make(int row, ContractDraft draft, ContractNow? there, ProjectRow project, ContractContent content, byte[] hash)
        {
            var contract = there?.Contract ?? new ContractRow { Code = draft.Code!, ProjectKey = project.Key };
            var before = there?.Version;
            var version = ContractVersionRow.Of(
                contract.Code, (before?.Version ?? 0) + 1, content, hash, before?.OriginalFen ?? content.AmountFen, before is null ? null : draft.Reason?.Trim(), now, caller.Id);
            known[contract.Code] = new() { Contract = contract, Version = version, Project = project };
            Made.Add(new(row, project.Key, there is null ? contract : null, version, content.AmountFen - (before?.AmountFen ?? 0)));
            return RowResult.Accepted(row, contract.Code);
        }
    }
}
