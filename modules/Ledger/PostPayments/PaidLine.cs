using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Payees;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.PostPayments;

/// <summary>What was found about a payment; what was not found is null.</summary>
internal sealed record FoundForPayment(AccountInHand? Account, ProjectInHand? Project, ShareInHand? Share, Original? Original, Payee Payee);

/// <summary>A posted payment.</summary>
/// <param name="Payment">The row to store.</param>
/// <param name="Asked">What was asked for.</param>
/// <param name="Row">1-based place among all rows of the run.</param>
/// <param name="Found">What it moved.</param>
internal sealed record PaidLine(Payment Payment, PaymentDraft Asked, int Row, FoundForPayment Found) : PostedLine(Payment.Id, Payment.ContentHash)
{
    public override IEnumerable<AccountInHand> Accounts => [Found.Account!];
}
