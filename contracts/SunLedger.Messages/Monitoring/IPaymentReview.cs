using SunLedger.Messages.Ledger;
using SunLedger.Modules;

namespace SunLedger.Messages.Monitoring;

/// <summary>The judging of one set of payments, from before they are posted to their warnings. To be used once, in the order of its members.</summary>
public interface IPaymentReview
{
    /// <summary>
    /// The rows that a prohibiting or holding rule stops. Only rules that read no running balance are asked here; limits on balances are the posting
    /// core's own. Returns are never stopped.
    /// </summary>
    IReadOnlyList<Finding> Stopped { get; }

    /// <summary>
    /// Judges all payment rules over what was posted, with running balances, and over the attempts that were refused by a limit or a stopping
    /// rule. Touches no database. Answers the findings by row.
    /// </summary>
    IReadOnlyList<Finding> Judge(IReadOnlyList<PaymentFacts> posted, IReadOnlyList<PaymentFacts> attempts);

    /// <summary>Stores the warnings that were found, in the transaction that posts.</summary>
    Task KeepAsync(SunLedgerDb db, CancellationToken ct);
}
