namespace SunLedger.Ledger.Domain;

/// <summary>Reads a destination off the kind of payee.</summary>
internal static class Destinations
{
    /// <summary>The kind of payee that is a special fiscal account: a word of <see cref="Known.Payment.PayeeKind"/>.</summary>
    public const string SpecialAccount = "专户";

    /// <summary>The kind of payee that keeps quality deposits.</summary>
    public const string RetentionAccount = "质保金账户";

    /// <summary>Kinds of payee that only pass money on, special accounts among them.</summary>
    public static readonly string[] Passing = ["单位零余额", "单位实有资金", SpecialAccount];

    /// <summary>Where a payment to this kind of payee went.</summary>
    public static Destination Of(string? payeeKind) => payeeKind switch
    {
        null => Destination.Unstated,
        SpecialAccount => Destination.Special,
        RetentionAccount => Destination.Retained,
        _ => Passing.Contains(payeeKind) ? Destination.Passed : Destination.Final,
    };
}
