using SunLedger.Messages.Reconciliation;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.Reconcile;

/// <summary>The running totals are the sums of the lines that stand.</summary>
internal sealed class SumsOfPayments : IIdentity
{
    public string Code => "person_lines_totals";

    public int Order => 51;

    public Bilingual Says => new("发放台账：每笔支付的明细累计＝有效明细之和", "Paid to persons: the running total of each payment = the sum of its lines that stand");

    public async Task<IdentityFindings> CheckAsync(SunLedgerDb db, int most, CancellationToken ct)
    {
        var standing = db.Set<PersonLine>().AsNoTracking().Where(l => l.PaymentId != null).ThatStand(db).GroupBy(l => l.PaymentId!).Select(g => new { Id = g.Key, Fen = g.Sum(l => l.AmountFen) });
        var wrong = await db.Set<PaymentSum>().AsNoTracking().Select(s => new { s.PaymentId, s.DivisionPath, s.AmountFen, Found = standing.Where(l => l.Id == s.PaymentId).Sum(l => l.Fen) })
            .Where(s => s.AmountFen != s.Found).OrderBy(s => s.PaymentId).ToListAsync(ct);
        return new(wrong.Count, [.. wrong.Take(most).Select(s => new IdentityDifference(s.DivisionPath, s.PaymentId, new Money(s.Found), new Money(s.AmountFen)))]);
    }
}
