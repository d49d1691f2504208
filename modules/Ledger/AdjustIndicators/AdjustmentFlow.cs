using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;

namespace SunLedger.Ledger.AdjustIndicators;

/// <summary>What an adjustment does to the running totals, read off what it did to an account.</summary>
internal static class AdjustmentFlow
{
    /// <param name="flow">Where the effect is noted.</param>
    /// <param name="account">The account.</param>
    /// <param name="before">The account before it.</param>
    /// <param name="after">The account after it.</param>
    /// <param name="paidTo">Where the money of a corrected payment had gone.</param>
    /// <param name="betweenLevels">The two accounts, when money goes from one level to the other; null when it stays at one.</param>
    public static void Note(Flow flow, AccountInHand account, in Account before, in Account after, Destination paidTo, FoundForAdjustment? betweenLevels)
    {
        var available = (after.Balances.Available - before.Balances.Available).Fen;
        var released = (after.Balances.Released - before.Balances.Released).Fen;
        flow.Assigned += (after.Balances.Assigned - before.Balances.Assigned).Fen;
        flow.Pay((after.Balances.Paid - before.Balances.Paid).Fen, paidTo);
        if (account.Indicator.ParentKey is not null && account.ReceivedOn is null) flow.InTransit += available;

        if (betweenLevels is null)
        {
            flow.Registered += available;
            return;
        }
        // Money of a unit of the same division has not left the division: its totals do not move.
        if (Receiver(betweenLevels).Indicator.AgencyCode is not null) return;
        flow.Received += available;
        if (account.Indicator.ParentKey is null) flow.ReleasedOwn += released;
        else flow.ReleasedPassed += released;
    }

    // The account that the other one released to: below, when a release is corrected; here, when money is recalled.
    private static AccountInHand Receiver(FoundForAdjustment found) =>
        found.Here!.Indicator.ParentKey == found.There!.Indicator.Key ? found.Here : found.There;
}
