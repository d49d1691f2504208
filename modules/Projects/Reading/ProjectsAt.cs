using SunLedger.Messages.Projects;
using SunLedger.Projects.Domain;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects.Reading;

/// <summary>Projects and contracts as they stood: what their versions said that were written by an instant.</summary>
internal static class ProjectsAt
{
    /// <summary>The projects that were there, as they stood, in the same order.</summary>
    public static async Task<IReadOnlyList<ProjectFacts>> FactsAsync(SunLedgerDb db, IReadOnlyList<ProjectRow> rows, DateTimeOffset? until, CancellationToken ct)
    {
        if (until is not { } instant) return [.. rows.Select(r => r.ToFacts())];
        var (codes, keys) = (rows.Select(r => r.Code).ToArray(), rows.Select(r => r.Key).ToArray());
        var versions = await db.Set<VersionRow>().AsNoTracking().Where(v => codes.Contains(v.Code) && v.At <= instant).ToListAsync(ct);
        var newest = versions.GroupBy(v => v.Code).ToDictionary(g => g.Key, g => ProjectContent.FromText(g.MaxBy(v => v.Version)!.Content), StringComparer.Ordinal);
        var contracts = await ContractsNow.At(db, instant).Where(c => keys.Contains(c.Contract.ProjectKey)).GroupBy(c => c.Contract.ProjectKey)
            .Select(g => new { g.Key, Fen = g.Sum(c => c.Version.AmountFen) }).ToDictionaryAsync(g => g.Key, g => g.Fen, ct);
        return [.. rows.Where(r => newest.ContainsKey(r.Code)).Select(r => Facts(r, newest[r.Code], contracts.TryGetValue(r.Key, out var fen) ? fen : null))];
    }

    /// <summary>The contracts as they stood, each with its project as it stood, in the same order.</summary>
    public static async Task<IReadOnlyList<ContractFacts>> FactsAsync(SunLedgerDb db, IReadOnlyList<ContractNow> rows, DateTimeOffset? until, CancellationToken ct)
    {
        if (until is null) return [.. rows.Select(r => r.ToFacts())];
        var projects = (await FactsAsync(db, [.. rows.Select(r => r.Project).DistinctBy(p => p.Key)], until, ct)).ToDictionary(p => p.Key);
        return [.. rows.Select(r => r.Version.ToFacts(r.Contract, projects[r.Project.Key]))];
    }

    private static ProjectFacts Facts(ProjectRow row, ProjectContent c, long? contractsFen) => row.ToFacts() with
    {
        Name = c.Name, UnitCode = c.UnitCode, ImplementUnit = c.ImplementUnit, LibraryState = c.LibraryState, LibraryYear = c.LibraryYear, Budget = new Money(c.BudgetFen),
        Contract = (contractsFen ?? c.ContractFen) is { } fen ? new Money(fen) : null, Progress = c.ProgressBp / 10_000m, AcceptedOn = c.AcceptedOn,
        PlanStart = c.PlanStart, PlanEnd = c.PlanEnd, RealStart = c.RealStart, RealEnd = c.RealEnd, Households = c.Households, Persons = c.Persons, PoorHouseholds = c.PoorHouseholds,
        PoorPersons = c.PoorPersons, Fields = c.Fields,
        // What people agreed to is not told by a version: nobody can say what was settled then.
        SettledBudget = null, IsChangedUnapproved = null,
    };
}
