using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.VerifyLedger;

/// <summary>Payments of one project from one indicator to one kind of payee in one month.</summary>
internal sealed record PaidSum(long IndicatorKey, long ProjectKey, string? PayeeKind, int Year, int Month, long Fen, long Lines)
{
    /// <summary>Every payment, summed in one reading of the table.</summary>
    public static Task<List<PaidSum>> ReadAsync(SunLedgerDb db, CancellationToken ct) => db.Set<Payment>()
        .GroupBy(p => new { p.IndicatorKey, p.ProjectKey, p.PayeeKind, p.PaidOn.Year, p.PaidOn.Month })
        .Select(g => new PaidSum(g.Key.IndicatorKey, g.Key.ProjectKey, g.Key.PayeeKind, g.Key.Year, g.Key.Month, g.Sum(p => p.AmountFen), g.LongCount())).ToListAsync(ct);
}
