namespace SunLedger.Demo;

/// <summary>The working days of 2018: the treasury pays on no other.</summary>
internal static class WorkDays
{
    private static readonly (int Month, int First, int Last)[] Holidays =
        [(1, 1, 1), (2, 15, 21), (4, 5, 7), (4, 29, 30), (5, 1, 1), (6, 16, 18), (9, 22, 24), (10, 1, 7)];

    public static readonly DateOnly LastDay = new(2018, 12, 31);

    public static DateOnly Day(int month, int day) => new(2018, month, day);

    /// <summary>The day itself when the treasury pays on it, else the next one on which it does; never beyond the year.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!Pays(day)) day = day.AddDays(1);
        return day > LastDay ? LastDay : day;
    }

    private static bool Pays(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !Array.Exists(Holidays, h => day.Year == 2018 && day.Month == h.Month && day.Day >= h.First && day.Day <= h.Last);
}
