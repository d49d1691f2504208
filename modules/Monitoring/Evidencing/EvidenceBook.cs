using SunLedger.Messages.Monitoring;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Evidencing;

/// <summary>Reads what was brought for payments, for the check before they are made.</summary>
internal sealed class EvidenceBook : IPaymentEvidence
{
    private const int AtOnce = 5_000;

    public async Task<ILookup<string, PaymentEvidence>> OfAsync(SunLedgerDb db, IReadOnlyCollection<string> paymentIds, CancellationToken ct)
    {
        var found = new List<PaymentEvidence>();
        foreach (var part in paymentIds.Chunk(AtOnce))
            found.AddRange(await db.Set<EvidenceFile>().AsNoTracking().Where(f => f.PaymentId != null && EF.Parameter(part).Contains(f.PaymentId)).OrderBy(f => f.At)
                .Select(f => new PaymentEvidence(f.PaymentId!, f.IndicatorId!, f.RuleCode, f.Id, f.Name, f.Proves)).ToListAsync(ct));
        return found.ToLookup(e => e.PaymentId);
    }
}
