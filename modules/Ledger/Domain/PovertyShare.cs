namespace SunLedger.Ledger.Domain;

/// <summary>How much of an amount is poverty money, when nobody says so.</summary>
internal static class PovertyShare
{
    /// <summary>
    /// Nobody types what the ledger knows: of wholly poor money every part is poor, of other money none. Between the two somebody must say, and
    /// the answer is null.
    /// </summary>
    public static Money? Of(in Account account, Money amount)
    {
        if (account.Poverty == Money.Zero) return Money.Zero;
        return account.Poverty == account.Arrived ? amount : null;
    }
}
