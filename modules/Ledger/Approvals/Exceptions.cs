using SunLedger.Ledger.Batches;
using SunLedger.Ledger.PostPayments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Approval;

namespace SunLedger.Ledger.Approvals;

/// <summary>Looks for the exceptions that people agreed to, and for whoever agreed. Only what a rule stops is ever asked about.</summary>
internal sealed class Exceptions(IEnumerable<IAgreements> agreements)
{
    /// <summary>
    /// What is agreed for each of these payments, which a rule stops, in their order: the very payment, to that payee, up to that amount, in time. Null where nothing is.
    /// </summary>
    public async Task<IReadOnlyList<Passed?>> FindAsync(SunLedgerDb db, IReadOnlyList<(PaymentDraft Payment, PostedBy By)> stopped, DateOnly today, CancellationToken ct)
    {
        var ids = stopped.Select(s => s.Payment.Id).Distinct().ToArray();
        var known = await db.Set<PaymentException>().AsNoTracking().Where(e => ids.Contains(e.PaymentId) && e.ValidUntil >= today).ToDictionaryAsync(e => e.PaymentId, ct);
        if (known.Count == 0) return new Passed?[stopped.Count];
        var documents = known.Values.Select(e => e.DocumentId).Distinct().ToArray();
        var agreed = new List<(string Document, string Person)>();
        foreach (var one in agreements)
            foreach (var persons in await one.PersonsAsync(db, documents, ct)) agreed.AddRange(persons.Select(p => (persons.Key, p)));
        var who = agreed.ToHashSet();
        return [.. stopped.Select(s => known.GetValueOrDefault(s.Payment.Id) is { } e && Fits(e, s.Payment) ? new Passed(who.Contains((e.DocumentId, s.By.Id))) : (Passed?)null)];
    }

    private static bool Fits(PaymentException exception, PaymentDraft payment) =>
        exception.IndicatorId == payment.IndicatorId && exception.ProjectCode == payment.ProjectCode && exception.PayeeName == payment.PayeeName
        && payment.Amount > Money.Zero && payment.Amount.Fen <= exception.AmountFen;
}

/// <summary>A payment that may pass although a rule stops it.</summary>
/// <param name="PosterAgreed">True when whoever posts it is one of those who agreed.</param>
internal readonly record struct Passed(bool PosterAgreed);
