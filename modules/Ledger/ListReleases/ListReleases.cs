using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Views;

namespace SunLedger.Ledger.ListReleases;

/// <summary>Which releases: the newest first. The division is that of the receiver, unless <see cref="By"/> is given.</summary>
internal sealed record ListReleasesRequest : DatedLinesRequest
{
    /// <summary>Released from this indicator.</summary>
    public string? From { get; init; }

    /// <summary>True for those that nobody acknowledged yet.</summary>
    public bool? InTransit { get; init; }

    /// <summary>Released by this division or below, to whichever division below it, not to budget units; each fen where it was released first.</summary>
    public string? By { get; init; }

    internal override string? Top => By ?? Division;
}

/// <summary>
/// A release as the API shows it, or an adjustment of what was released: that one says its kind, and its amount is below zero where it took
/// something back. Money is in yuan; a release that a correction took back says which.
/// </summary>
internal sealed record ReleaseView(
    string Id, string From, string ChildId, DivisionView To, string? AgencyCode, string FundCode, int Year, string? DocNo, decimal Amount, decimal PovertyAmount,
    string? DistributionMode, DateOnly ReleasedOn, DateOnly? ReceivedOn, bool IsAdvance, bool? MatchingDemanded, AdjustmentKind? Adjustment, string? CorrectedBy);

/// <summary>GET /releases: what was released to the caller's division and below, and from it.</summary>
internal sealed class ListReleases(IDatabase database, Sights sights, ReleaseLines lines, TimeProvider time) : LinesEndpoint<ListReleasesRequest, ReleaseView>(database, sights, lines, time)
{
    public override void Configure() => Describe("/releases", "Releases, the newest first.");
}

/// <summary>GET /releases.csv: the same releases, all of them, as a file.</summary>
internal sealed class ExportReleases(IDatabase database, Sights sights, ReleaseLines lines, TimeProvider time) : CsvEndpoint<ListReleasesRequest, ReleaseView>(database, sights, lines, time)
{
    public override void Configure() => Describe("/releases.csv", "The releases of /releases, all pages, as a CSV file.");
}
