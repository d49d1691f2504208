using SunLedger.Ledger.Storage;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.Batches;

/// <summary>Fills in what the ledger knows about projects: approved, paid, first assigned, over all their indicators.</summary>
internal static class ProjectMoney
{
    /// <summary>The projects, filled in, in the same order.</summary>
    public static async Task<IReadOnlyList<ProjectFacts>> FillAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> projects, CancellationToken ct)
    {
        var keys = projects.Select(p => p.Key).ToArray();
        if (keys.Length == 0) return [];
        var sums = await db.Set<ProjectShare>().Where(s => keys.Contains(s.ProjectKey)).GroupBy(s => s.ProjectKey)
            .Select(g => new { g.Key, Assigned = g.Sum(s => s.AssignedFen), Paid = g.Sum(s => s.PaidFen), First = g.Min(s => s.FirstAssignedOn) })
            .ToDictionaryAsync(s => s.Key, ct);
        return
        [
            .. projects.Select(p => sums.TryGetValue(p.Key, out var sum)
                ? p with { Approved = new Money(sum.Assigned), Paid = new Money(sum.Paid), FirstAssignedOn = sum.First }
                : p),
        ];
    }

    /// <summary>Has the rules about projects judge the projects whose money moved.</summary>
    public static async Task JudgeAsync(SunLedgerDb db, IMonitor monitor, IReadOnlyList<ProjectFacts> projects, DateOnly asOf, CancellationToken ct)
    {
        if (projects.Count == 0) return;
        await monitor.ProjectsAsync(db, await FillAsync(db, projects, ct), asOf, ct);
    }
}
