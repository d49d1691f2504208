using Microsoft.Extensions.Configuration;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Monitoring.Sweeping;

/// <summary>
/// The day that whatever judges takes for today: sweeps, and what is judged as it is written. Section <c>SunLedger:Monitoring</c> of appsettings.json may name the last day of what is watched: an office that keeps closed
/// years, or the sample year, would otherwise be told every night that what ended long ago has brought nothing since.
/// </summary>
internal sealed record WatchedDays : IWatchedDays
{
    /// <summary>After this day nothing more is due; null while the office works.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>As the office sets them, or as they are when there is no configuration.</summary>
    public static WatchedDays Of(IConfiguration? configuration) => configuration?.GetSection("SunLedger:Monitoring").Get<WatchedDays>() ?? new WatchedDays();

    /// <summary>The day until which days are counted, on this one.</summary>
    public DateOnly On(DateOnly today) => LastDay is { } last && last < today ? last : today;

    /// <summary>The day as of which a year is judged: its last one, once it is past. Days go on, but what belongs to a past year is measured by that year.</summary>
    public DateOnly Of(int year, DateOnly today) => year < On(today).Year ? new DateOnly(year, 12, 31) : On(today);
}
