using SunLedger.Messages.Ledger;

namespace SunLedger.Persons.Storage;

/// <summary>Seals and digests what says who somebody is. Digests are those of the registers and of the payments, so that all three can be compared.</summary>
internal sealed class PersonSeals(IPersonalVault vault, IBlindIndex index, IPayeeKeys payees)
{
    public byte[] Seal(string column, string text) => vault.Seal(column, text);

    public string Open(string column, byte[] sealedUp) => vault.Open(column, sealedUp);

    public long Person(string idNumber) => index.Of("person", idNumber);

    public long Account(string account) => payees.OfAccount(account);

    // A household is known by its head as often as by a number of its own: a head's number has the head's digest.
    public long Household(string number) => Checksum.IdNumber(number) ? Person(number) : index.Of("household", number);

    /// <summary>The digest of a category field that says who somebody is.</summary>
    public long Field(Format format, string value) => format switch
    {
        Format.IdNumber => Person(value),
        Format.BankCard => Account(value),
        _ => index.Of(format.ToString(), value),
    };
}
