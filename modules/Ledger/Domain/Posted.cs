namespace SunLedger.Ledger.Domain;

/// <summary>What became of one account.</summary>
/// <param name="Account">The account after the movement; empty when it was refused.</param>
/// <param name="Refusal">Why it was refused.</param>
internal readonly record struct Posted(Account Account, LedgerRefusal Refusal)
{
    public Posted(Account account) : this(account, LedgerRefusal.None) { }

    public Posted(LedgerRefusal refusal) : this(default, refusal) { }
}

/// <summary>What became of the two accounts of a release.</summary>
/// <param name="From">The releasing account after the movement.</param>
/// <param name="Child">The new account below.</param>
/// <param name="Refusal">Why it was refused.</param>
internal readonly record struct Released(Account From, Account Child, LedgerRefusal Refusal)
{
    public Released(Account from, Account child) : this(from, child, LedgerRefusal.None) { }

    public Released(LedgerRefusal refusal) : this(default, default, refusal) { }
}

/// <summary>What became of an account and one project's share of it.</summary>
/// <param name="Account">The account after the movement.</param>
/// <param name="Share">The share after the movement.</param>
/// <param name="Refusal">Why it was refused.</param>
internal readonly record struct Settled(Account Account, Share Share, LedgerRefusal Refusal)
{
    public Settled(Account account, Share share) : this(account, share, LedgerRefusal.None) { }

    public Settled(LedgerRefusal refusal) : this(default, default, refusal) { }
}
