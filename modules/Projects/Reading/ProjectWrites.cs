using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects.Reading;

/// <summary>Which projects and contracts were judged as they were entered and changed: those of which a version was written. A contract speaks for its project, too.</summary>
internal sealed class ProjectWrites : IPastWrites
{
    public async Task<IReadOnlyList<PastWrite>> ReadAsync(
        SunLedgerDb db, CategorySnapshot definitions, string divisionPath, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var here = db.Set<ProjectRow>().Where(p => p.DivisionPath.StartsWith(divisionPath));
        var projects = await db.Set<VersionRow>().AsNoTracking().Where(v => v.At >= from && v.At < until).Join(here, v => v.Code, p => p.Code, (v, p) => new { v.Code, v.At, p.Key }).ToListAsync(ct);
        var contracts = await db.Set<ContractVersionRow>().AsNoTracking().Where(v => v.At >= from && v.At < until)
            .Join(db.Set<ContractRow>(), v => v.Code, c => c.Code, (v, c) => new { v.Code, v.At, c.ProjectKey, c.Key })
            .Join(here, v => v.ProjectKey, p => p.Key, (v, p) => new { v.Code, v.At, v.Key, Project = p.Code }).ToListAsync(ct);
        return
        [
            .. projects.GroupBy(p => p.At).Select(g => new PastWrite(g.Key) { Projects = [.. g.OrderBy(p => p.Key).Select(p => p.Code).Distinct()] }),
            .. contracts.GroupBy(c => c.At).Select(g => new PastWrite(g.Key) { Contracts = [.. g.OrderBy(c => c.Key).Select(c => c.Code).Distinct()], Projects = [.. g.Select(c => c.Project).Distinct()] }),
        ];
    }
}
