using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Ways;

/// <summary>Who got most from indicators: those whom a trace names.</summary>
internal static class PayeesPaid
{
    /// <summary>As many as a trace names.</summary>
    public const int Most = 50;

    /// <summary>Keys of those who got most, the largest first.</summary>
    public static Task<long[]> LargestAsync(SunLedgerDb db, long[] indicators, Moment moment, CancellationToken ct) => db.Set<Payment>().At(db, moment)
        .Where(p => indicators.Contains(p.IndicatorKey)).GroupBy(p => p.PayeeKey).Select(g => new { g.Key, Fen = g.Sum(p => p.AmountFen) })
        .OrderByDescending(p => p.Fen).ThenBy(p => p.Key).Take(Most).Select(p => p.Key).ToArrayAsync(ct);
}
