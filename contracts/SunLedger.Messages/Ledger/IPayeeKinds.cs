using SunLedger.Modules;

namespace SunLedger.Messages.Ledger;

/// <summary>What payments say of the kind of their payee, for whoever shows its name and has to know whether it is a person's.</summary>
public interface IPayeeKinds
{
    /// <summary>The kind of payee by id of the payment, null where nobody said; payments that are not in the ledger are absent.</summary>
    Task<IReadOnlyDictionary<string, string?>> OfAsync(SunLedgerDb db, IReadOnlyCollection<string> paymentIds, CancellationToken ct);

    /// <summary>True when a payee of this name may be a person: one was paid as such, or nobody of that name was ever paid. Reads every payment: it is asked when something is entered, not when it is shown.</summary>
    Task<bool> MayBePersonAsync(SunLedgerDb db, string name, CancellationToken ct);
}
