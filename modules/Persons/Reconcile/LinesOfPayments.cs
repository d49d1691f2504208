using SunLedger.Messages.Ledger;
using SunLedger.Messages.Reconciliation;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.Reconcile;

/// <summary>The lines of a payment sum to the payment: what is missing from a roll, or came back and was not taken back, is named.</summary>
internal sealed class LinesOfPayments(IPaymentLookup payments) : IIdentity
{
    private const int AtOnce = 5_000;

    public string Code => "person_lines_payment";

    public int Order => 50;

    public Bilingual Says => new("每笔有发放明细的支付：明细合计＝支付金额－退回", "Every payment that has person lines: they sum to the payment less what came back");

    public async Task<IdentityFindings> CheckAsync(SunLedgerDb db, int most, CancellationToken ct)
    {
        var (count, differences) = (0, new List<IdentityDifference>());
        var sums = await db.Set<PaymentSum>().AsNoTracking().Where(s => s.Lines > 0).OrderBy(s => s.PaymentId).ToListAsync(ct);
        foreach (var part in sums.Chunk(AtOnce))
        {
            var paid = await payments.FindAsync(db, [.. part.Select(s => s.PaymentId)], ct);
            foreach (var sum in part)
            {
                var expected = paid.TryGetValue(sum.PaymentId, out var payment) ? payment.Amount - payment.Returned : Money.Zero;
                if (expected.Fen == sum.AmountFen) continue;
                count++;
                if (differences.Count < most) differences.Add(new(sum.DivisionPath, sum.PaymentId, expected, new Money(sum.AmountFen)));
            }
        }
        return new(count, differences);
    }
}
