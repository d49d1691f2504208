using SunLedger.Messages.Ledger;

namespace SunLedger.Comparison.Digests;

/// <summary>The digests of registers: one spelling per value first, so that width, case and spaces make no difference.</summary>
internal sealed class RegisterKeys(IBlindIndex index, IPayeeKeys payees)
{
    public string Mark => index.Mark;

    // Accounts are compared with those of payments, so that they have the ledger's digests.
    public long Of(RegisterKey kind, string value) => kind switch
    {
        RegisterKey.Account => payees.OfAccount(value),
        RegisterKey.Person => index.Of("person", Formats.Normalise(Format.IdNumber, value)),
        RegisterKey.Organisation => index.Of("organisation", Formats.Normalise(Format.Uscc, value)),
        _ => index.Of("name", TextFold.Fold(value)),
    };
}
