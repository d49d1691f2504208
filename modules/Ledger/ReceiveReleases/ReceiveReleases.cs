using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Reading;

namespace SunLedger.Ledger.ReceiveReleases;

/// <summary>The receiver's word that a release arrived.</summary>
/// <param name="Id">The caller's id of the receipt.</param>
/// <param name="ReleaseId">The release; or name the indicator.</param>
/// <param name="IndicatorId">The indicator that was released; or name the release.</param>
/// <param name="ReceivedOn">Date of receipt.</param>
internal sealed record ReceiptRequest(string? Id, string? ReleaseId, string? IndicatorId, DateOnly? ReceivedOn);

/// <summary>POST /receipts: acknowledges releases.</summary>
internal sealed class ReceiveReleases(PostingQueue<ReceiptDraft> queue, ICaller caller) : PostingEndpoint<ReceiptRequest, ReceiptDraft>(queue, caller)
{
    public override void Configure()
    {
        Post("/receipts");
        Permissions(May.MoveIndicators);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Acknowledge what was released to your division, by the release's id or the indicator's; ?mode=all (default) or partial.");
    }

    protected override Draft<ReceiptDraft> Read(ReceiptRequest sent, int row) => ReceiptDraft.Read(sent, row);
}
