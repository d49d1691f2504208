using SunLedger.Messages.Monitoring;

namespace SunLedger.Ledger.PostPayments;

/// <summary>What was brought as evidence of payments; nothing where no module keeps any.</summary>
internal sealed class EvidenceBrought(IPaymentEvidence? evidence = null)
{
    /// <summary>By the payment's id; null when nobody keeps any.</summary>
    public async Task<ILookup<string, PaymentEvidence>?> OfAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, CancellationToken ct) =>
        evidence is null ? null : await evidence.OfAsync(db, ids, ct);

    /// <summary>Evidence speaks for the payment that it was brought for, from the indicator that was named then.</summary>
    public static IReadOnlyList<PaymentEvidence> For(string id, string indicatorId, ILookup<string, PaymentEvidence>? brought) =>
        brought is null ? [] : [.. brought[id].Where(e => e.IndicatorId == indicatorId)];
}
