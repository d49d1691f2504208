using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Views;

namespace SunLedger.Ledger.ListIndicators;

/// <summary>Which money of indicators is asked for.</summary>
internal enum IndicatorMeasure
{
    /// <summary>What they amount to: the tops of the tree, each fen once.</summary>
    Amount,

    /// <summary>What they hold and did not release, at any place of the tree; those that hold nothing are left out.</summary>
    Held,

    /// <summary>What no project was given, at any place of the tree; those without are left out.</summary>
    Undistributed,

    /// <summary>What of them is poverty money, whatever became of it: the tops of the tree; those without are left out.</summary>
    Poverty,
}

/// <summary>
/// Which indicators. Without parent, q and measure the tops of the tree are listed: those that were not released within the division asked for.
/// </summary>
internal sealed record ListIndicatorsRequest : LinesRequest
{
    /// <summary>Released from this indicator.</summary>
    public string? Parent { get; init; }

    /// <summary>An id, or part of a notice's number or title: found at any place of the tree.</summary>
    public string? Q { get; init; }

    /// <summary>Which money is asked for: it chooses the indicators, and it is what the sum beside the page sums.</summary>
    public IndicatorMeasure? Measure { get; init; }

    /// <summary>The words that are looked for.</summary>
    internal string? Words => string.IsNullOrWhiteSpace(Q) ? null : Q.Trim();
}

/// <summary>GET /indicators: the indicators of the caller's division and below.</summary>
internal sealed class ListIndicators(IDatabase database, Sights sights, IndicatorLines lines, TimeProvider time) : LinesEndpoint<ListIndicatorsRequest, IndicatorView>(database, sights, lines, time)
{
    public override void Configure() => Describe("/indicators", "Indicators: the tops of the tree, what was released from one, what a search finds, or those that hold money.");
}

/// <summary>GET /indicators.csv: the same indicators, all of them, as a file.</summary>
internal sealed class ExportIndicators(IDatabase database, Sights sights, IndicatorLines lines, TimeProvider time) : CsvEndpoint<ListIndicatorsRequest, IndicatorView>(database, sights, lines, time)
{
    public override void Configure() => Describe("/indicators.csv", "The indicators of /indicators, all pages, as a CSV file.");
}
