namespace SunLedger.Categories;

/// <summary>The same day of the month so many calendar months later: twelve months after 5 March 2017 is 5 March 2018, one month after 31 January the last of February. Unknown when the day or the months are.</summary>
public sealed class MonthsLater : DateValue
{
    private const int Most = 12 * 200;

    internal MonthsLater(DateValue from, Number months) => (From, Months) = (from, months);

    /// <summary>The day to count from.</summary>
    public DateValue From { get; }
    /// <summary>How many months, in whole ones; what is beyond a whole one does not count.</summary>
    public Number Months { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [From, Months];

    /// <summary>The day so many months after another; null when one of both is unknown or there is no such day.</summary>
    public static DateOnly? On(DateOnly? from, decimal? months)
    {
        if (from is not { } day || months is not { } count || Math.Abs(count) > Most) return null;
        var whole = (int)decimal.Floor(count);
        var month = (day.Year - 1) * 12 + day.Month - 1 + whole;
        return month < 0 || month >= DateOnly.MaxValue.Year * 12 ? null : day.AddMonths(whole);
    }
}
