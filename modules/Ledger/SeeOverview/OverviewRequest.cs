using SunLedger.Ledger.Moments;

namespace SunLedger.Ledger.SeeOverview;

/// <summary>Which overview.</summary>
internal sealed record OverviewRequest : TimedRequest
{
    /// <summary>Budget year; this year when absent.</summary>
    public int? Year { get; init; }

    /// <summary>The division and everything below it; the caller's own when absent.</summary>
    public string? Division { get; init; }

    /// <summary>In the tree of divisions of this day; when absent that of asOf, else of the last day of the year.</summary>
    public DateOnly? Tree { get; init; }
}
