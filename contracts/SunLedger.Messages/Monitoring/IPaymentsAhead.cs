using SunLedger.Messages.Ledger;

namespace SunLedger.Messages.Monitoring;

/// <summary>What was read about payments before their turn came. To be used once.</summary>
public interface IPaymentsAhead
{
    /// <summary>
    /// The review of the payments, without another look at the ledger; null when it no longer fits, because other payments are asked for or other
    /// definitions are in force, and the ledger must be looked at after all.
    /// </summary>
    /// <param name="asked">The payments, as <see cref="IMonitor.ReviewAsync"/> takes them.</param>
    /// <param name="before">The review of what was posted since the look ahead; null when nothing was.</param>
    IPaymentReview? Review(IReadOnlyList<PaymentFacts> asked, IPaymentReview? before);
}
