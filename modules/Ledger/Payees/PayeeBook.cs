using System.Collections.Concurrent;

namespace SunLedger.Ledger.Payees;

/// <summary>
/// Remembers payees that were sealed: the treasury pays the same accounts again and again, and sealing costs more than posting. What it holds is
/// what passes through this process anyway; it forgets everything when it is full.
/// </summary>
internal sealed class PayeeBook(AccountSeal seal, IPersonalVault vault)
{
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<string, Payee> _accounts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Payee> _names = new(StringComparer.Ordinal);

    /// <summary>The payee with this account, or with this name when no account is known.</summary>
    public Payee Of(string? account, string name)
    {
        var known = account is null ? _names : _accounts;
        var by = account ?? name;
        if (known.TryGetValue(by, out var payee)) return payee;
        if (known.Count >= Most) known.Clear();
        return known[by] = new Payee(seal.KeyOf(account, name), account is null ? null : vault.Seal(PayeeAccounts.Column, account), account is null ? null : Masking.Last4(account));
    }
}

/// <summary>A payee as the ledger keeps it.</summary>
/// <param name="Key">Key by which payees are compared.</param>
/// <param name="Account">The account, sealed; null when none is known.</param>
/// <param name="Last4">What may be shown of it.</param>
internal sealed record Payee(long Key, byte[]? Account, string? Last4);
