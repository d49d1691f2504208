using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Reading;

namespace SunLedger.Ledger.ReserveMoney;

/// <summary>Money to hold for a movement that somebody has yet to grant.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="Kind">pay 支付, release 下达 or assign 安排.</param>
/// <param name="IndicatorId">Indicator whose money is held.</param>
/// <param name="ProjectCode">Project of the payment or the assignment.</param>
/// <param name="Receiver">Division or budget unit of the release.</param>
/// <param name="Amount">Amount in yuan.</param>
/// <param name="Minutes">How long it is held when nobody decides, at most 30 days.</param>
/// <param name="Reason">What it is held for.</param>
internal sealed record ReservationRequest(
    string? Id, string? Kind, string? IndicatorId, string? ProjectCode, string? Receiver, decimal? Amount, int? Minutes, string? Reason);

/// <summary>POST /reservations: holds money for pending movements.</summary>
internal sealed class ReserveMoney(PostingQueue<ReservationDraft> queue, ICaller caller) : PostingEndpoint<ReservationRequest, ReservationDraft>(queue, caller)
{
    public override void Configure()
    {
        Post("/reservations");
        Permissions(May.MoveIndicators, May.PostPayments);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Hold money for a pending payment, release or assignment until it is posted, voided or late; ?mode=all (default) or partial.");
    }

    protected override Draft<ReservationDraft> Read(ReservationRequest sent, int row) => ReservationDraft.Read(sent, row);
}
