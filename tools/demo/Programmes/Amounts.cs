namespace SunLedger.Demo.Programmes;

/// <summary>Amounts as offices write them.</summary>
internal static class Amounts
{
    public static Money Yuan(long yuan) => new(yuan * 100);

    /// <summary>A share of an amount, cut to whole hundreds of yuan.</summary>
    public static Money Part(this Money amount, decimal share) => new((long)(amount.Fen * share) / 10_000 * 10_000);

    public static Money Sum(this IEnumerable<Money> amounts) => new(amounts.Sum(amount => amount.Fen));

    public static string Text(this decimal value) => value.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);

    public static string Text(this DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
