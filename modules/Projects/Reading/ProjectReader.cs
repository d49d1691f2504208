using System.Runtime.CompilerServices;
using SunLedger.Messages.Projects;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects.Reading;

/// <summary>Reads the library for other modules.</summary>
internal sealed class ProjectReader(DateTimeOffset? until = null) : IProjects
{
    private const int Chunk = 2000;

    public IProjects KnownAt(DateTimeOffset instant) => new ProjectReader(instant);

    public async Task<IReadOnlyDictionary<string, ProjectFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        if (until is not null) return await FindAsync(db, codes, until, ct);
        var found = new Dictionary<string, ProjectFacts>(codes.Count);
        foreach (var some in codes.Distinct().Chunk(Chunk))
            await foreach (var row in db.Set<ProjectRow>().AsNoTracking().Where(p => some.Contains(p.Code)).AsAsyncEnumerable().WithCancellation(ct))
                found[row.Code] = row.ToFacts();
        return found;
    }

    public async Task<IReadOnlyDictionary<string, ProjectFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> codes, DateTimeOffset? knownAt, CancellationToken ct)
    {
        if (knownAt is null && until is null) return await FindAsync(db, codes, ct);
        var found = new Dictionary<string, ProjectFacts>(codes.Count);
        foreach (var some in codes.Distinct().Chunk(Chunk))
            foreach (var project in await ProjectsAt.FactsAsync(db, await db.Set<ProjectRow>().AsNoTracking().Where(p => some.Contains(p.Code)).ToListAsync(ct), knownAt ?? until, ct))
                found[project.Code] = project;
        return found;
    }

    public async Task<IReadOnlyDictionary<long, ProjectFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<long> keys, CancellationToken ct)
    {
        var found = new Dictionary<long, ProjectFacts>(keys.Count);
        foreach (var some in keys.Distinct().Chunk(Chunk))
            foreach (var project in await ProjectsAt.FactsAsync(db, await db.Set<ProjectRow>().AsNoTracking().Where(p => some.Contains(p.Key)).ToListAsync(ct), until, ct))
                found[project.Key] = project;
        return found;
    }

    public async Task<IReadOnlyList<long>> OfUnitAsync(SunLedgerDb db, string unitCode, CancellationToken ct) =>
        await db.Set<ProjectRow>().Where(p => p.UnitCode == unitCode).Select(p => p.Key).ToListAsync(ct);

    public async IAsyncEnumerable<IReadOnlyList<ProjectFacts>> AllAsync(SunLedgerDb db, string divisionPath, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var last = 0L; ;)
        {
            var rows = await db.Set<ProjectRow>().AsNoTracking()
                .Where(p => p.Key > last && p.DivisionPath.StartsWith(divisionPath)).OrderBy(p => p.Key).Take(Chunk).ToListAsync(ct);
            if (rows.Count == 0) yield break;
            last = rows[^1].Key;
            yield return await ProjectsAt.FactsAsync(db, rows, until, ct);
        }
    }
}
