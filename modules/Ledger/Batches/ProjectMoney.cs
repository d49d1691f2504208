using SunLedger.Ledger.Moments;
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

    /// <summary>The same as it stood at a moment.</summary>
    public static async Task<IReadOnlyList<ProjectFacts>> FillAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> projects, Moment moment, CancellationToken ct)
    {
        if (moment.IsNow) return await FillAsync(db, projects, ct);
        var keys = projects.Select(p => p.Key).ToArray();
        var assigned = await MovedLines.Assigned(db, moment).Where(a => keys.Contains(a.ProjectKey)).GroupBy(a => a.ProjectKey)
            .Select(g => new { g.Key, Fen = g.Sum(a => a.Fen), First = g.Min(a => a.On) }).ToDictionaryAsync(g => g.Key, ct);
        var paid = await db.Set<Payment>().At(db, moment).Where(p => keys.Contains(p.ProjectKey)).GroupBy(p => p.ProjectKey)
            .Select(g => new { g.Key, Fen = g.Sum(p => p.AmountFen) }).ToDictionaryAsync(g => g.Key, g => g.Fen, ct);
        return
        [
            .. projects.Select(p => assigned.TryGetValue(p.Key, out var sum)
                ? p with { Approved = new Money(sum.Fen), Paid = new Money(paid.GetValueOrDefault(p.Key)), FirstAssignedOn = sum.First }
                : p),
        ];
    }

    /// <summary>Has the rules about projects judge the projects whose money moved. Answers what they found, by the key of the project.</summary>
    public static async Task<ILookup<long, Finding>> JudgeAsync(SunLedgerDb db, IMonitor monitor, IReadOnlyList<ProjectFacts> projects, DateOnly asOf, CancellationToken ct)
    {
        var findings = projects.Count == 0 ? [] : await monitor.ProjectsAsync(db, await FillAsync(db, projects, ct), asOf, ct);
        return findings.ToLookup(f => projects[f.Row - 1].Key);
    }
}
