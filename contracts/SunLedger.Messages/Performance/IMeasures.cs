using SunLedger.Messages.Projects;
using SunLedger.Modules;

namespace SunLedger.Messages.Performance;

/// <summary>Reads performance targets and what became of them, inside the caller's transaction.</summary>
public interface IMeasures
{
    /// <summary>Targets, reports and self-evaluations as far as they were recorded by an instant, with projects as they stood.</summary>
    IMeasures KnownAt(DateTimeOffset instant);

    /// <summary>The measures with these ids, with what was last reported by the day.</summary>
    Task<IReadOnlyDictionary<string, MeasureFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, DateOnly asOf, CancellationToken ct);

    /// <summary>Every measure of the year at or below the path, in chunks, for the sweep.</summary>
    IAsyncEnumerable<IReadOnlyList<MeasureFacts>> AllAsync(SunLedgerDb db, string divisionPath, int year, DateOnly asOf, CancellationToken ct);

    /// <summary>
    /// The projects given, in the same order, with their performance. Where a county has set no target at all for a year, nothing is known of its projects: that is
    /// one thing that is missing, not one for every project.
    /// </summary>
    Task<IReadOnlyList<ProjectFacts>> WithPerformanceAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> projects, DateOnly asOf, CancellationToken ct);
}

/// <summary>Stands in where no module keeps targets: nothing is known.</summary>
public sealed class NoMeasures : IMeasures
{
    /// <inheritdoc />
    public IMeasures KnownAt(DateTimeOffset instant) => this;

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<string, MeasureFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, DateOnly asOf, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, MeasureFacts>>(new Dictionary<string, MeasureFacts>());

    /// <inheritdoc />
    public IAsyncEnumerable<IReadOnlyList<MeasureFacts>> AllAsync(SunLedgerDb db, string divisionPath, int year, DateOnly asOf, CancellationToken ct) =>
        AsyncEnumerable.Empty<IReadOnlyList<MeasureFacts>>();

    /// <inheritdoc />
    public Task<IReadOnlyList<ProjectFacts>> WithPerformanceAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> projects, DateOnly asOf, CancellationToken ct) => Task.FromResult(projects);
}
