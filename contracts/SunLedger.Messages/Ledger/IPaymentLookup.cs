using SunLedger.Modules;

namespace SunLedger.Messages.Ledger;

/// <summary>Finds payments by the ids of those who posted them.</summary>
public interface IPaymentLookup
{
    /// <summary>Payments as far as they were recorded by an instant, with projects and indicators as they stood.</summary>
    IPaymentLookup KnownAt(DateTimeOffset instant);

    /// <summary>The payments with these ids, with their projects and indicators as they are now; unknown ids and returns are absent. <see cref="PaymentFacts.IsReturned"/> is filled in.</summary>
    Task<IReadOnlyDictionary<string, PaymentFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, CancellationToken ct);
}
