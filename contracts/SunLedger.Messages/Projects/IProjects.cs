using SunLedger.Modules;

namespace SunLedger.Messages.Projects;

/// <summary>Reads the project library inside the caller's transaction.</summary>
public interface IProjects
{
    /// <summary>The library as far as it was recorded by an instant.</summary>
    IProjects KnownAt(DateTimeOffset instant);

    /// <summary>The projects with these codes; unknown codes are absent. <c>Approved</c>, <c>Paid</c> and <c>FirstAssignedOn</c> are left for the ledger to fill in.</summary>
    Task<IReadOnlyDictionary<string, ProjectFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> codes, CancellationToken ct);

    /// <summary>The projects with these codes as the library had them by an instant, now when null; those that it did not have yet are absent.</summary>
    Task<IReadOnlyDictionary<string, ProjectFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> codes, DateTimeOffset? knownAt, CancellationToken ct);

    /// <summary>The projects with these keys.</summary>
    Task<IReadOnlyDictionary<long, ProjectFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<long> keys, CancellationToken ct);

    /// <summary>Keys of the projects that a budget unit is in charge of: what the unit's own people see of the ledger.</summary>
    Task<IReadOnlyList<long>> OfUnitAsync(SunLedgerDb db, string unitCode, CancellationToken ct);

    /// <summary>Every project at or below the path, in chunks by key, for the sweep.</summary>
    IAsyncEnumerable<IReadOnlyList<ProjectFacts>> AllAsync(SunLedgerDb db, string divisionPath, CancellationToken ct);
}
