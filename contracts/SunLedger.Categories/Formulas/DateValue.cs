namespace SunLedger.Categories;

/// <summary>A formula whose value is a day.</summary>
public abstract class DateValue : Formula
{
    private protected DateValue() { }

    /// <summary>The days from this day to the day of judging; negative when it lies ahead.</summary>
    public Number DaysAgo => new DaysAgo(this);

    /// <summary>The calendar year of the day.</summary>
    public Number Year => new YearOf(this);

    /// <summary>The month of the day, from 1 to 12.</summary>
    public Number Month => new MonthOf(this);

    /// <summary>A day of the calendar in a year that a formula says.</summary>
    public static DateValue In(Number year, int month, int day) => new DayIn(year, month, day);

    /// <summary>The same day of the month so many calendar months later.</summary>
    public DateValue MonthsLater(Number months) => new MonthsLater(this, months);

    /// <summary>The days from this day to another; negative when the other is earlier.</summary>
    public Number DaysUntil(DateValue other) => new DaysBetween(this, other);

    /// <summary>The working days from this day to the day of judging; the day itself is not counted.</summary>
    public Number WorkingDaysAgo => new WorkingDaysAgo(this);

    /// <summary>The working days from this day to another; negative when the other is earlier.</summary>
    public Number WorkingDaysUntil(DateValue other) => new WorkingDaysBetween(this, other);

    /// <summary>This day is earlier than another.</summary>
    public Condition IsBefore(DateValue other) => DaysUntil(other) > 0;

    /// <summary>This day is later than another.</summary>
    public Condition IsAfter(DateValue other) => DaysUntil(other) < 0;
}
