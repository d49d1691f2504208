using SunLedger.Ledger.PostPayments;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Approvals;

/// <summary>Looks for the exceptions that people agreed to.</summary>
internal static class Exceptions
{
    /// <summary>Ids of those payments that may pass although a rule stops them: the very payment, to that payee, up to that amount, in time.</summary>
    public static async Task<IReadOnlySet<string>> FindAsync(SunLedgerDb db, IReadOnlyList<PaymentDraft> stopped, DateOnly today, CancellationToken ct)
    {
        var ids = stopped.Select(p => p.Id).ToArray();
        var known = await db.Set<PaymentException>().AsNoTracking().Where(e => ids.Contains(e.PaymentId) && e.ValidUntil >= today).ToDictionaryAsync(e => e.PaymentId, ct);
        return stopped.Where(p => known.GetValueOrDefault(p.Id) is { } e && Fits(e, p)).Select(p => p.Id).ToHashSet();
    }

    private static bool Fits(PaymentException exception, PaymentDraft payment) =>
        exception.IndicatorId == payment.IndicatorId && exception.ProjectCode == payment.ProjectCode && exception.PayeeName == payment.PayeeName
        && payment.Amount > Money.Zero && payment.Amount.Fen <= exception.AmountFen;
}
