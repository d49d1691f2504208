using SunLedger.Messages.Catalogue;
using SunLedger.Modules;

namespace SunLedger.Messages.Observations;

/// <summary>Knows which elements are due.</summary>
public interface IDuties
{
    /// <summary>What these definitions demanded, of what was recorded by an instant.</summary>
    IDuties KnownAt(DateTimeOffset instant, CategorySnapshot definitions);

    /// <summary>What was due at and below the path by the day, in that year or the one before, in chunks.</summary>
    IAsyncEnumerable<IReadOnlyList<DutyFacts>> DueAsync(SunLedgerDb db, string divisionPath, int year, DateOnly asOf, CancellationToken ct);
}
