namespace SunLedger.Approval.Domain;

/// <summary>Now, and which days are worked.</summary>
/// <param name="Instant">The instant.</param>
/// <param name="Calendar">The working days.</param>
internal readonly record struct Moment(DateTimeOffset Instant, WorkingDays Calendar)
{
    /// <summary>The business date.</summary>
    public DateOnly Today => BusinessDay.On(Instant);

    /// <summary>Now, by the calendar of the State Council's notices.</summary>
    public static Moment Now(TimeProvider time)
    {
        var now = time.GetUtcNow();
        return new(now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)), WorkingDays.National); // the finer half of a tick survives SQLite and not PostgreSQL
    }

    /// <summary>The last day of a deadline that begins now; null when there is none.</summary>
    public DateOnly? Due(int? workingDays) => workingDays is { } days ? Calendar.After(Today, days) : null;
}
