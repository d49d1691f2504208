using SunLedger.Messages.Reconciliation;
using SunLedger.Projects.Domain;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects.Reconcile;

/// <summary>The sources of a project sum to its budget. Entering refuses what does not; this looks at what is stored.</summary>
internal sealed class SourcesIdentity : IIdentity
{
    private const int PerChunk = 1_000;

    public string Code => "project_sources";

    public int Order => 41;

    public Bilingual Says { get; } = new("每个项目：各资金来源合计＝总预算", "Every project: its sources sum to its budget");

    public async Task<IdentityFindings> CheckAsync(SunLedgerDb db, int most, CancellationToken ct)
    {
        var (found, count, after) = (new List<IdentityDifference>(), 0, 0L);
        while (true)
        {
            var chunk = await db.Set<ProjectRow>().AsNoTracking().Where(p => p.Key > after).OrderBy(p => p.Key).Take(PerChunk)
                .Join(db.Set<VersionRow>(), p => new { p.Code, p.Version }, v => new { v.Code, v.Version }, (p, v) => new { p.Key, p.Code, p.DivisionPath, p.BudgetFen, v.Content })
                .OrderBy(p => p.Key).ToListAsync(ct);
            if (chunk.Count == 0) return new(count, found);
            foreach (var project in chunk)
            {
                var sources = ProjectContent.FromText(project.Content).Sources;
                var sum = sources.Sum(s => s.AmountFen);
                if (sources.Count == 0 || sum == project.BudgetFen) continue;
                count++;
                if (found.Count < most) found.Add(new(project.DivisionPath, project.Code, new Money(project.BudgetFen), new Money(sum)));
            }
            after = chunk[^1].Key;
        }
    }
}
