namespace SunLedger.Categories;

/// <summary>名册: what another department keeps about people, organisations or accounts, loaded as versions and asked as of a day.</summary>
public sealed class Register
{
    internal Register(string code, string name, string english, string keeper, string keeperEnglish, RegisterKey[] keys, params string[] states)
    {
        (Code, Name, English) = (code, name, english);
        (Keeper, Keys, States) = (new Bilingual(keeper, keeperEnglish), keys, states);
    }

    /// <summary>The code that never changes: <c>deceased</c>.</summary>
    public string Code { get; }
    /// <summary>The Chinese name.</summary>
    public string Name { get; }
    /// <summary>The English name.</summary>
    public string English { get; }
    /// <summary>Who keeps it.</summary>
    public Bilingual Keeper { get; }
    /// <summary>By what its entries are known.</summary>
    public IReadOnlyList<RegisterKey> Keys { get; }
    /// <summary>The states an entry may have; empty when to be in it says everything.</summary>
    public IReadOnlyList<string> States { get; }

    /// <summary>These states as bits, in the order of <see cref="States"/>; zero when none is named, which asks for any.</summary>
    public int BitsOf(IReadOnlyList<string> states)
    {
        var bits = 0;
        for (var i = 0; i < States.Count; i++)
            if (states.Contains(States[i])) bits |= 1 << i;
        return bits;
    }

    /// <summary>The kind of key that a field holds; null when no register can be asked about it.</summary>
    public static RegisterKey? KeyOf(IField field) => field switch
    {
        KeyField key when key.FullName == Known.PersonLine.PersonKey.FullName => RegisterKey.Person,
        KeyField key when key.FullName == Known.Payment.PayeeAccount.FullName => RegisterKey.Account,
        KeyField key when key.FullName == Known.PersonLine.AccountKey.FullName => RegisterKey.Account,
        TextField { Terms.Format: Format.IdNumber } => RegisterKey.Person,
        TextField { Terms.Format: Format.Uscc } => RegisterKey.Organisation,
        TextField { Terms.Format: Format.BankCard } => RegisterKey.Account,
        TextField { Terms.Format: Format.Village12 } => RegisterKey.Name,
        TextField { Terms: { Kind: FieldKind.Text, Format: Format.None } } => RegisterKey.Name,
        _ => null,
    };
}
