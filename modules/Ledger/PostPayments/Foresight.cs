using SunLedger.Ledger.Batches;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Ledger.PostPayments;

/// <summary>What the ledger knew of coming payments at one moment.</summary>
/// <param name="Newest">The newest payment of that moment, 0 when there was none.</param>
/// <param name="Twins">What stood under their ids.</param>
/// <param name="Ahead">What stood beside them; null when there is nothing to judge, or nobody who would.</param>
internal sealed record Foresight(long Newest, IReadOnlyList<Twin> Twins, IPaymentsAhead? Ahead);

/// <summary>What was posted just before, and is not in the foresight.</summary>
/// <param name="Lines">The payments, in the order of their numbers.</param>
/// <param name="Review">What judged them.</param>
internal sealed record PostedBefore(IReadOnlyList<PaidLine> Lines, IPaymentReview? Review)
{
    public static readonly PostedBefore Nothing = new([], null);

    /// <summary>A return says of an earlier payment that it stands no longer.</summary>
    public bool HoldsReturns => Lines.Any(l => l.ReturnsNo is not null);
}
