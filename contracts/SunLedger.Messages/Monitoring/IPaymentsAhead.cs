namespace SunLedger.Messages.Monitoring;

/// <summary>What was read about payments before their turn came. To be used once.</summary>
public interface IPaymentsAhead
{
    /// <summary>
    /// The review of the payments, without another look at the ledger; null when it no longer fits, because other payments are asked for or other
    /// definitions are in force, and the ledger must be looked at after all. What stops a payment was judged ahead, too: the caller has seen that the
    /// indicators, projects and shares that are named say what they said, running balances apart.
    /// </summary>
    /// <param name="rows">The rows of the payments that are asked for, in order.</param>
    /// <param name="before">The review of what was posted since the look ahead; null when nothing was.</param>
    IPaymentReview? Review(IReadOnlyList<int> rows, IPaymentReview? before);
}
