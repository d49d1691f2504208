namespace SunLedger.Categories;

/// <summary>How often an element must come, and by which day of the following period.</summary>
/// <param name="Month">The month of the following year by which a yearly one must come; null for a monthly one.</param>
/// <param name="Day">The day of the month.</param>
public sealed record Cycle(int? Month, int Day)
{
    /// <summary>Whether it comes every year, not every month.</summary>
    public bool IsYearly => Month is not null;

    /// <summary>The last day on which the period that begins on this day may come.</summary>
    public DateOnly DueFor(DateOnly first)
    {
        var (year, month) = Month is { } of ? (first.Year + 1, of) : first.Month == 12 ? (first.Year + 1, 1) : (first.Year, first.Month + 1);
        return new DateOnly(year, month, Math.Min(Day, DateTime.DaysInMonth(year, month)));
    }
}
