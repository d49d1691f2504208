using SunLedger.Modules;

namespace SunLedger.Messages.Observations;

/// <summary>Knows which elements are due.</summary>
public interface IDuties
{
    /// <summary>What was due at and below the path by the day, in that year or the one before, in chunks.</summary>
    IAsyncEnumerable<IReadOnlyList<DutyFacts>> DueAsync(SunLedgerDb db, string divisionPath, int year, DateOnly asOf, CancellationToken ct);
}
