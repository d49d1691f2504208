using SunLedger.Messages.Ledger;
using SunLedger.Messages.Reconciliation;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.Reconcile;

/// <summary>
/// The lines of a list sum to what the payments that name it paid, less what came back. Lines that nobody has marked as paid wait (待发) and count for nothing, unless the whole list is
/// so: then it came without its payments. A list of which no line ever came is none that could be compared.
/// </summary>
internal sealed class LinesOfRolls(IRollPayments payments) : IIdentity
{
    public string Code => "roll_lines";

    public int Order => 52;

    public Bilingual Says => new(
        "每个已支付的发放清单：明细合计＝注明该清单的支付合计－退回（注明支付的明细优先，都未注明的按全部明细）",
        "Every list of persons that was paid: its lines sum to the payments that name it less what came back (lines marked as paid; all lines where none is)");

    public async Task<IdentityFindings> CheckAsync(SunLedgerDb db, int most, CancellationToken ct)
    {
        var paid = await payments.AllAsync(db, ct);
        var lines = db.Set<PersonLine>().AsNoTracking().Where(l => l.BatchId != null);
        var known = await lines.Select(l => l.BatchId!).Distinct().ToListAsync(ct);
        var sums = await lines.ThatStand(db).GroupBy(l => l.BatchId!)
            .Select(g => new { Roll = g.Key, Fen = g.Sum(l => l.AmountFen), Paid = g.Sum(l => l.PaidOn == null ? 0 : 1), PaidFen = g.Sum(l => l.PaidOn == null ? 0 : l.AmountFen) })
            .ToDictionaryAsync(g => g.Roll, g => g.Paid > 0 ? g.PaidFen : g.Fen, StringComparer.Ordinal, ct);
        var wrong = known.Where(roll => paid.ContainsKey(roll) && paid[roll].Paid.Fen != sums.GetValueOrDefault(roll)).Order(StringComparer.Ordinal).ToList();
        return new(wrong.Count, [.. wrong.Take(most).Select(roll => new IdentityDifference(paid[roll].DivisionPath, roll, paid[roll].Paid, new Money(sums.GetValueOrDefault(roll))))]);
    }
}
