namespace SunLedger.Messages.Ledger;

/// <summary>The digests by which the ledger compares payees, for whoever keeps accounts without numbers.</summary>
public interface IPayeeKeys
{
    /// <summary>The digest of an account: what <see cref="PaymentFacts.PayeeKey"/> is of a payment to it.</summary>
    long OfAccount(string account);
}
