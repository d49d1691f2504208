using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.ReadFacts;

/// <summary>Sums payments by the list that they name. A return belongs to the list of its payment, whatever it names itself.</summary>
internal sealed class RollPayments : IRollPayments
{
    public async Task<IReadOnlyDictionary<string, RollPaid>> AllAsync(SunLedgerDb db, CancellationToken ct)
    {
        var payments = db.Set<Payment>().AsNoTracking();
        var named = payments.Where(p => p.PersonBatchId != null && p.ReturnsNo == null);
        var paid = await named.Join(db.Set<Indicator>(), p => p.IndicatorKey, i => i.Key, (p, i) => new { p.PersonBatchId, p.AmountFen, i.DivisionPath })
            .GroupBy(p => p.PersonBatchId!).Select(g => new { Roll = g.Key, Path = g.Min(p => p.DivisionPath)!, Fen = g.Sum(p => p.AmountFen) }).ToListAsync(ct);
        var returned = await payments.Where(r => r.ReturnsNo != null).Join(named, r => r.ReturnsNo, p => (long?)p.No, (r, p) => new { p.PersonBatchId, r.AmountFen })
            .GroupBy(r => r.PersonBatchId!).Select(g => new { Roll = g.Key, Fen = g.Sum(r => r.AmountFen) }).ToDictionaryAsync(g => g.Roll, g => g.Fen, StringComparer.Ordinal, ct);
        return paid.ToDictionary(p => p.Roll, p => new RollPaid(p.Path, new Money(p.Fen + returned.GetValueOrDefault(p.Roll))), StringComparer.Ordinal);
    }
}
