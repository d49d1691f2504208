using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.ReadFacts;

/// <summary>Which projects were judged because their money moved: assigned, adjusted or paid. What was paid is judged posting by posting.</summary>
internal sealed class LedgerWrites(IProjects projects) : IPastWrites
{
    private const long Rows = 1L << Batch.RowBits;

    public async Task<IReadOnlyList<PastWrite>> ReadAsync(
        SunLedgerDb db, CategorySnapshot definitions, string divisionPath, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var batches = db.Set<Batch>().Where(b => b.PostedAt >= from && b.PostedAt < until);
        var moved = await db.Set<Payment>().Join(batches, p => p.No / Rows, b => b.No, (p, b) => new { b.PostedAt, p.ProjectKey })
            .Concat(db.Set<Assignment>().Join(batches, a => a.No / Rows, b => b.No, (a, b) => new { b.PostedAt, a.ProjectKey }))
            .Concat(db.Set<Adjustment>().Where(a => a.ProjectKey != null).Join(batches, a => a.No / Rows, b => b.No, (a, b) => new { b.PostedAt, ProjectKey = a.ProjectKey!.Value }))
            .Distinct().ToListAsync(ct);
        var known = await projects.FindAsync(db, [.. moved.Select(m => m.ProjectKey).Distinct()], ct);
        return
        [
            .. moved.Where(m => known.TryGetValue(m.ProjectKey, out var project) && project.DivisionPath.StartsWith(divisionPath, StringComparison.Ordinal))
                .GroupBy(m => m.PostedAt).Select(g => new PastWrite(g.Key) { Projects = [.. g.Select(m => m.ProjectKey).Order().Select(key => known[key].Code)] }),
        ];
    }
}
