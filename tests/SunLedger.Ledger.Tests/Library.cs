using System.Collections.Concurrent;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.Tests;

/// <summary>A project library that holds what the test puts into it.</summary>
internal sealed class Library : IProjects
{
    private readonly ConcurrentDictionary<string, ProjectFacts> _projects = new();

    public ProjectFacts Add(string code, string divisionPath = Places.Tengzhou, string state = "已入库")
    {
        var project = new ProjectFacts
        {
            Code = code, Key = _projects.Count + 1, Name = $"项目{code}", CategoryCode = "rural-roads", DivisionCode = divisionPath.Trim('/').Split('/')[^1],
            DivisionPath = divisionPath, LibraryState = state, LibraryYear = 2018, Budget = Money.FromYuan(1_000_000),
        };
        return _projects.GetOrAdd(code, project);
    }

    public IProjects KnownAt(DateTimeOffset instant) => this;

    public Task<IReadOnlyDictionary<string, ProjectFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> codes, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, ProjectFacts>>(codes.Where(_projects.ContainsKey).ToDictionary(c => c, c => _projects[c]));

    public Task<IReadOnlyDictionary<string, ProjectFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> codes, DateTimeOffset? knownAt, CancellationToken ct) => FindAsync(db, codes, ct);

    public Task<IReadOnlyDictionary<long, ProjectFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<long> keys, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<long, ProjectFacts>>(_projects.Values.Where(p => keys.Contains(p.Key)).ToDictionary(p => p.Key));

    public Task<IReadOnlyList<long>> OfUnitAsync(SunLedgerDb db, string unitCode, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<long>>([.. _projects.Values.Where(p => p.UnitCode == unitCode).Select(p => p.Key)]);

    public async IAsyncEnumerable<IReadOnlyList<ProjectFacts>> AllAsync(SunLedgerDb db, string divisionPath, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        yield return [.. _projects.Values.Where(p => p.DivisionPath.StartsWith(divisionPath, StringComparison.Ordinal)).OrderBy(p => p.Key)];
        await Task.CompletedTask;
    }
}
