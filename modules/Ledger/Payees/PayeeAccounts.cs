namespace SunLedger.Ledger.Payees;

/// <summary>Opens what is kept of payees' accounts: what the vault sealed, and what this module sealed itself before there was one, which stays as it was posted.</summary>
internal sealed class PayeeAccounts(IPersonalVault vault, AccountSeal seal)
{
    /// <summary>The column that seals are bound to.</summary>
    public const string Column = "ledger.payments.payee_account";

    public string Open(byte[] sealedUp) => vault.Knows(sealedUp) ? vault.Open(Column, sealedUp) : seal.Open(sealedUp);
}
