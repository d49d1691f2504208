using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Reading;

namespace SunLedger.Ledger.ReceiveReleases;

/// <summary>An acknowledgement, read.</summary>
internal sealed record ReceiptDraft(string Id, string? ReleaseId, string? IndicatorId, DateOnly ReceivedOn)
{
    public static Draft<ReceiptDraft> Read(ReceiptRequest sent, int row)
    {
        var read = new RowReader(row);
        var draft = new ReceiptDraft(
            read.Id("id", sent.Id), read.OptionalId("releaseId", sent.ReleaseId), read.OptionalId("indicatorId", sent.IndicatorId), read.Date("receivedOn", sent.ReceivedOn));
        if (draft.ReleaseId is null && draft.IndicatorId is null) read.Note(LedgerRefusal.Required, "releaseId", "releaseId", "releaseId");
        return Draft<ReceiptDraft>.Of(row, sent.Id, read, draft);
    }
}
