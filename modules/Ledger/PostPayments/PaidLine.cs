using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Payees;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.PostPayments;

/// <summary>What was found about a payment; what was not found is null.</summary>
internal sealed record FoundForPayment(AccountInHand? Account, ProjectInHand? Project, ShareInHand? Share, Payee Payee)
{
    /// <summary>It can be shown to a rule: the indicator is known, and so is the project when one is named.</summary>
    public bool IsJudgeable(PaymentDraft asked) => Account is not null && (asked.ProjectCode is null || Project is not null);
}

/// <summary>A posted payment.</summary>
/// <param name="No">Number in the ledger.</param>
/// <param name="ContentHash">Digest of what it says.</param>
/// <param name="Asked">What was asked for.</param>
/// <param name="Found">What it moved.</param>
/// <param name="Facts">What the rules see of it; its balances are those before it.</param>
/// <param name="ReturnsNo">The payment that it returns.</param>
internal sealed record PaidLine(long No, long ContentHash, PaymentDraft Asked, FoundForPayment Found, PaymentFacts Facts, long? ReturnsNo) : PostedLine(Asked.Id, ContentHash)
{
    public override IEnumerable<AccountInHand> Accounts => [Found.Account!];
}
