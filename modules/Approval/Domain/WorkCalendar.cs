namespace SunLedger.Approval.Domain;

/// <summary>
/// The working days: Monday to Friday, but for what the yearly notice says otherwise. A year without a notice has no holidays here, so that its
/// deadlines come out too early rather than too late.
/// </summary>
internal sealed class WorkCalendar(IReadOnlyDictionary<DateOnly, bool> exceptions)
{
    /// <summary>Monday to Friday.</summary>
    public static WorkCalendar WithoutNotice { get; } = new(new Dictionary<DateOnly, bool>());

    /// <summary>True when people work.</summary>
    public bool IsWorking(DateOnly day) => exceptions.TryGetValue(day, out var works) ? works : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day on which so many working days after this one have passed.</summary>
    public DateOnly After(DateOnly day, int workingDays)
    {
        while (workingDays > 0)
            if (IsWorking(day = day.AddDays(1))) workingDays--;
        return day;
    }
}

/// <summary>Now, and what days mean.</summary>
/// <param name="Instant">The instant.</param>
/// <param name="Calendar">The working days.</param>
internal readonly record struct Moment(DateTimeOffset Instant, WorkCalendar Calendar)
{
    /// <summary>The business date.</summary>
    public DateOnly Today => BusinessDay.On(Instant);

    /// <summary>The last day of a deadline that begins now; null when there is none.</summary>
    public DateOnly? Due(int? workingDays) => workingDays is { } days ? Calendar.After(Today, days) : null;
}
