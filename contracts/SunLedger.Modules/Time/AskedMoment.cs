using System.Globalization;

namespace SunLedger.Modules;

/// <summary>Up to when a read counts: what happened until the end of a business day, as far as it was recorded by an instant.</summary>
/// <param name="AsOf">The last business day that counts; null for every day.</param>
/// <param name="KnownAt">The last instant of recording that counts; null for everything that was recorded.</param>
public sealed record AskedMoment(DateOnly? AsOf, DateTimeOffset? KnownAt)
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>True when everything counts.</summary>
    public bool IsNow => AsOf is null && KnownAt is null;

    /// <summary>The last instant of recording that counts for what has no business day of its own: it happened when it was written. Null for everything.</summary>
    public DateTimeOffset? Until
    {
        get
        {
            if (AsOf is not { } day) return KnownAt;
            var end = BusinessDay.Begin(day.AddDays(1)).AddTicks(-1);
            return KnownAt < end ? KnownAt : end;
        }
    }

    /// <summary>The last day that counts of what has no business day of its own; today when everything counts.</summary>
    public DateOnly LastDay(TimeProvider time) => Until is { } instant ? BusinessDay.On(instant) : time.Today();

    /// <summary>The moment that a request asks about; null, and the answer is written, when it does not read or has not come.</summary>
    public static async Task<AskedMoment?> ReadAsync(HttpContext context, DateOnly? asOf, string? knownAt, TimeProvider time)
    {
        var today = time.Today();
        if (asOf > today)
        {
            await Problem.WriteAsync(context, EntryRefusals.AsOfInFuture, "asOf", Iso(asOf.Value), Iso(today));
            return null;
        }
        if (string.IsNullOrEmpty(knownAt)) return new(asOf, null);
        if (Instant(knownAt) is not { } instant)
        {
            await Problem.WriteAsync(context, EntryRefusals.KnownAtUnclear, "knownAt", knownAt);
            return null;
        }
        if (instant > time.GetUtcNow())
        {
            await Problem.WriteAsync(context, EntryRefusals.KnownAtInFuture, "knownAt", knownAt);
            return null;
        }
        return new(asOf, instant);
    }

    /// <summary>An instant as it was sent; one without a zone is on the wall clock of a Chinese bureau. Null when it does not read.</summary>
    public static DateTimeOffset? Instant(string text)
    {
        // In an address a bare + reads as a space: 2018-06-15T12:00:00 08:00 means what it looks like.
        var sent = text.Trim().Replace(' ', '+');
        if (!DateTime.TryParse(sent, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var read)) return null;
        if (read.Year is < 1900 or > 9000) return null; // beyond every ledger, and at the end of what a calendar can hold
        return read.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(read, Shanghai).ToUniversalTime() : new DateTimeOffset(read).ToUniversalTime();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
