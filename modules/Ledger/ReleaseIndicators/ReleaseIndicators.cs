using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Reading;

namespace SunLedger.Ledger.ReleaseIndicators;

/// <summary>Money to release one level down, or to a budget unit of the own division. It opens the indicator below.</summary>
/// <param name="Id">The caller's id of the release.</param>
/// <param name="From">Indicator to release from.</param>
/// <param name="To">Division code directly below, or agency code of a budget unit.</param>
/// <param name="ChildId">The caller's id of the indicator below.</param>
/// <param name="DocNo">Number of the release's notice.</param>
/// <param name="Amount">Amount in yuan.</param>
/// <param name="PovertyAmount">Poverty share in yuan. May be absent when the whole indicator is poverty money, or none of it.</param>
/// <param name="DistributionMode">因素法, 项目法, 据实结算 or 因素与项目结合.</param>
/// <param name="ReleasedOn">Date of the release.</param>
/// <param name="IsAdvance">True for an advance release (提前下达), which goes out in the year before the budget year.</param>
/// <param name="MatchingDemanded">Whether the notice demands that the receiver adds money of its own (要求配套); null when nobody said.</param>
internal sealed record ReleaseRequest(
    string? Id, string? From, string? To, string? ChildId, string? DocNo, decimal? Amount, decimal? PovertyAmount, string? DistributionMode, DateOnly? ReleasedOn,
    bool? IsAdvance = null, bool? MatchingDemanded = null);

/// <summary>POST /releases: releases from one indicator or many.</summary>
internal sealed class ReleaseIndicators(PostingQueue<ReleaseDraft> queue, ICaller caller) : PostingEndpoint<ReleaseRequest, ReleaseDraft>(queue, caller)
{
    public override void Configure()
    {
        Post("/releases");
        Permissions(May.MoveIndicators);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Release money to the divisions directly below or to budget units; ?mode=all (default) or partial.");
    }

    protected override Draft<ReleaseDraft> Read(ReleaseRequest sent, int row) => ReleaseDraft.Read(sent, row);
}
