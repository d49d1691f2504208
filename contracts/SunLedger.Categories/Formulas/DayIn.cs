namespace SunLedger.Categories;

/// <summary>A day of the calendar in a year that a formula says: the last day of the budget year, the first of March after it. Unknown when the year is.</summary>
public sealed class DayIn : DateValue
{
    internal DayIn(Number year, int month, int day) => (InYear, Month, Day) = (year, month, day);

    /// <summary>The year.</summary>
    public Number InYear { get; }
    /// <summary>The month.</summary>
    public new int Month { get; }
    /// <summary>The day of the month.</summary>
    public int Day { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [InYear];

    /// <summary>Whether every year has the day.</summary>
    internal bool IsEveryYear => Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(2001, Month);

    /// <summary>The day in a year; null when there is no such year.</summary>
    public DateOnly? On(decimal? year) => year is >= 1 and <= 9999 && decimal.Truncate(year.Value) == year ? new DateOnly((int)year.Value, Month, Day) : null;
}
