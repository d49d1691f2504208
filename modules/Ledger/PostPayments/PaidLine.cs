using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Payees;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.PostPayments;

/// <summary>What was found about a payment; what was not found is null.</summary>
/// <param name="Account">The indicator's account.</param>
/// <param name="Project">The project.</param>
/// <param name="Share">The project's share of the indicator.</param>
/// <param name="Payee">The payee.</param>
/// <param name="Own">What is held for this very payment.</param>
/// <param name="Contract">The contract that it names.</param>
internal sealed record FoundForPayment(AccountInHand? Account, ProjectInHand? Project, ShareInHand? Share, Payee Payee, Reservation? Own = null, ContractInHand? Contract = null)
{
    /// <summary>Account and share without what is held for it; null when nothing is.</summary>
    public Stand? Free => Own is null ? null : OwnHolds.Free(Own, Account!, Share!);

    /// <summary>It can be shown to a rule: the indicator is known, and so is the project when one is named.</summary>
    public bool IsJudgeable(PaymentDraft asked) => Account is not null && (asked.ProjectCode is null || Project is not null);
}

/// <summary>A posted payment.</summary>
/// <param name="No">Number in the ledger.</param>
/// <param name="ContentHash">Digest of what it says.</param>
/// <param name="Asked">What was asked for.</param>
/// <param name="Row">1-based place among all rows of the run.</param>
/// <param name="Found">What it moved.</param>
/// <param name="PaidBefore">Paid from the indicator before it.</param>
/// <param name="PaidBeforeOnProject">Paid for the project before it.</param>
/// <param name="Fields">Its category fields, as canonical JSON.</param>
/// <param name="ReturnsNo">The payment that it returns.</param>
/// <param name="PayeeKind">Kind of payee; a return that does not say has that of its payment.</param>
/// <param name="PaidBeforeOnContract">Paid on the contract before it.</param>
internal sealed record PaidLine(
    long No, long ContentHash, PaymentDraft Asked, int Row, FoundForPayment Found, Money PaidBefore, Money PaidBeforeOnProject, string? Fields, long? ReturnsNo, string? PayeeKind,
    Money PaidBeforeOnContract)
    : PostedLine(Asked.Id, ContentHash)
{
    public override IEnumerable<AccountInHand> Accounts => [Found.Account!];
}
