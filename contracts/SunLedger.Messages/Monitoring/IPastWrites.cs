using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Observations;
using SunLedger.Modules;

namespace SunLedger.Messages.Monitoring;

/// <summary>
/// What a module handed to the rules when it wrote, so that a past month can be judged again in its order. Every module that has things judged as they are
/// written says so here, and nothing else does: what is judged again that was never judged would be a warning that nobody saw.
/// </summary>
public interface IPastWrites
{
    /// <summary>The writes of a span to things at and below the path, in their order.</summary>
    /// <param name="db">The caller's read context.</param>
    /// <param name="definitions">By what is judged again.</param>
    /// <param name="divisionPath">At and below this division.</param>
    /// <param name="from">The first instant.</param>
    /// <param name="until">The first instant that is not in the span.</param>
    /// <param name="ct">Stops it.</param>
    Task<IReadOnlyList<PastWrite>> ReadAsync(SunLedgerDb db, CategorySnapshot definitions, string divisionPath, DateTimeOffset from, DateTimeOffset until, CancellationToken ct);
}

/// <summary>What was judged as it was written, at one instant: what it was then is read as of that instant.</summary>
/// <param name="At">When.</param>
public sealed record PastWrite(DateTimeOffset At)
{
    /// <summary>Codes of projects.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>Codes of contracts.</summary>
    public IReadOnlyList<string> Contracts { get; init; } = [];

    /// <summary>Ids of performance measures.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>Ids of person lines, in their order.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Ids of person lines that no longer stood from then on.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];

    /// <summary>Ids of indicators of which something was observed that rules read.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Elements that were brought.</summary>
    public IReadOnlyList<DutyFacts> Elements { get; init; } = [];
}
