namespace SunLedger.Categories;

/// <summary>How far the window of a group reaches from an item's own day on the day of judging: so many days, or so many years by the calendar.</summary>
/// <param name="Days">Days; zero when years are said.</param>
/// <param name="Years">Years; zero when days are said.</param>
/// <param name="IsAhead">Whether it looks ahead instead of back.</param>
public readonly record struct GroupWindow(int Days, int Years, bool IsAhead)
{
    /// <summary>The longest window in days.</summary>
    public const int MostDays = 36_500;
    /// <summary>The longest window in years.</summary>
    public const int MostYears = 100;

    /// <summary>The most days that lie between an item and the farthest of its window.</summary>
    public int ReachDays => Days + Years * 366;

    /// <summary>The first and the last day of the window around an own day, as day numbers. Three years back from 29 February begin on the 28th.</summary>
    public (int First, int Last) Around(int ownDay)
    {
        if (Years == 0) return IsAhead ? (ownDay, ownDay + Days) : (ownDay - Days, ownDay);
        var own = DateOnly.FromDayNumber(ownDay);
        if (IsAhead) return (ownDay, own.Year + Years > DateOnly.MaxValue.Year ? DateOnly.MaxValue.DayNumber : own.AddYears(Years).DayNumber);
        return (own.Year <= Years ? DateOnly.MinValue.DayNumber : own.AddYears(-Years).DayNumber, ownDay);
    }

    /// <summary>Whether a parameter of this unit can say how long a window is.</summary>
    internal static bool IsMeasuredIn(Unit unit) => unit.Equals(Unit.Day) || unit.Equals(Unit.Year);

    /// <summary>The window that a parameter says by one of its values; what is no whole number counts as the whole one below it.</summary>
    internal static GroupWindow Of(Parameter length, decimal value, bool isAhead)
    {
        var isYears = length.Unit.Equals(Unit.Year);
        var whole = (int)Math.Clamp(decimal.Floor(value), 0, isYears ? MostYears : MostDays);
        return isYears ? new(0, whole, isAhead) : new(whole, 0, isAhead);
    }
}
