namespace SunLedger.Ledger.Domain;

/// <summary>Reads a destination off the kind of payee.</summary>
internal static class Destinations
{
    /// <summary>Kinds of payee that only pass money on: words of <see cref="Known.Payment.PayeeKind"/>.</summary>
    public static readonly string[] Passing = ["单位零余额", "单位实有资金", "专户"];

    /// <summary>Where a payment to this kind of payee went.</summary>
    public static Destination Of(string? payeeKind) =>
        payeeKind is null ? Destination.Unstated : Passing.Contains(payeeKind) ? Destination.Passed : Destination.Final;
}
