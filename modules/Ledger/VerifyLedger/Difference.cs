using System.Globalization;

namespace SunLedger.Ledger.VerifyLedger;

/// <summary>A running number that is not what its lines make of it.</summary>
/// <param name="Zh">Its name.</param>
/// <param name="En">Its name in the API.</param>
/// <param name="Kept">What the row says.</param>
/// <param name="Made">What the lines say.</param>
internal sealed record Difference(string Zh, string En, string Kept, string Made)
{
    /// <summary>The difference between two amounts; null when they are equal.</summary>
    public static Difference? Between(string zh, string en, Money kept, Money made) => kept == made ? null : new(zh, en, kept.ToString(), made.ToString());

    /// <summary>The difference between two counts; null when they are equal.</summary>
    public static Difference? Between(string zh, string en, long kept, long made) =>
        kept == made ? null : new(zh, en, kept.ToString(CultureInfo.InvariantCulture), made.ToString(CultureInfo.InvariantCulture));
}
