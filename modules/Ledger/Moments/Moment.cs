namespace SunLedger.Ledger.Moments;

/// <summary>
/// Up to when a read counts: what happened until the end of a business day (截至), as far as it was recorded by an instant (数据时间). A read of
/// a past moment is worked out from the journal and the lines, which never change, so that it says today what it said then.
/// </summary>
/// <param name="AsOf">The last business day that counts; null for every day.</param>
/// <param name="KnownAt">The last instant of recording that counts; null for everything that was recorded.</param>
internal sealed record Moment(DateOnly? AsOf, DateTimeOffset? KnownAt)
{
    /// <summary>Everything counts: what the running totals and balances say.</summary>
    public static Moment Now { get; } = new(null, null);

    /// <summary>True when everything counts.</summary>
    public bool IsNow => AsOf is null && KnownAt is null;

    /// <summary>The last instant that counts, seen from now.</summary>
    public DateTimeOffset Until(DateTimeOffset now)
    {
        var known = KnownAt ?? now;
        var end = AsOf is { } day ? BusinessDay.Begin(day.AddDays(1)) : known;
        return end < known ? end : known;
    }

    /// <summary>The last day on which anything can have happened that counts: nothing is recorded before it happens.</summary>
    public DateOnly LastDay(DateOnly today) => AsOf ?? (KnownAt is { } instant ? BusinessDay.On(instant) : today);
}
