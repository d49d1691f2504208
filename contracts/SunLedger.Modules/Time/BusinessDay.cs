namespace SunLedger.Modules;

/// <summary>The day on the wall of a Chinese finance bureau: UTC+8, no summer time (kernel-rules.md §2: Asia/Shanghai).</summary>
public static class BusinessDay
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>Today's business date.</summary>
    public static DateOnly Today(this TimeProvider time) => On(time.GetUtcNow());

    /// <summary>The business date of an instant.</summary>
    public static DateOnly On(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Shanghai).DateTime);

    /// <summary>How long it is until the wall clock next shows this time; a whole day when it shows it now.</summary>
    public static TimeSpan Until(DateTimeOffset now, TimeOnly at)
    {
        var today = Begin(On(now)) + at.ToTimeSpan();
        return (now < today ? today : today.AddDays(1)) - now;
    }

    /// <summary>The instant at which a business date begins; of the first day of the calendar, which begins before there are instants, the first of them.</summary>
    public static DateTimeOffset Begin(DateOnly day) => day == DateOnly.MinValue ? DateTimeOffset.MinValue : new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Shanghai).ToUniversalTime();

    /// <summary>An instant as the wall clock shows it: <c>2018-06-15 12:00:00</c>.</summary>
    public static string Text(DateTimeOffset instant) => instant.ToOffset(Shanghai).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
