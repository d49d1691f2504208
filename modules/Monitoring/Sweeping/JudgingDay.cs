namespace SunLedger.Monitoring.Sweeping;

/// <summary>
/// The days as of which a budget year may be judged: from the beginning of the year before, when its money may be released in advance, to the end of next
/// year. Beyond lie the ends of the calendar, where days cannot be counted.
/// </summary>
internal static class JudgingDay
{
    /// <summary>Between which days it must be, when this one is not; null when it is, or when none was given.</summary>
    public static (string First, string Last)? Refused(DateOnly? day, int year, DateOnly today)
    {
        var (first, last) = (new DateOnly(year - 1, 1, 1), new DateOnly(today.Year + 1, 12, 31));
        return day < first || day > last ? ($"{first:yyyy-MM-dd}", $"{last:yyyy-MM-dd}") : null;
    }
}
