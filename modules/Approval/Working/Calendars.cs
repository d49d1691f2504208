using SunLedger.Approval.Domain;
using SunLedger.Approval.Storage;

namespace SunLedger.Approval.Working;

/// <summary>Says what time it is, and which days are worked.</summary>
internal sealed class Calendars(TimeProvider time)
{
    /// <summary>Now, with the days that lie ahead.</summary>
    public async Task<Moment> NowAsync(SunLedgerDb db, CancellationToken ct)
    {
        var now = WholeMicroseconds(time.GetUtcNow());
        var today = BusinessDay.On(now);
        var days = await db.Set<CalendarRow>().AsNoTracking().Where(d => d.Day > today).ToDictionaryAsync(d => d.Day, d => d.IsWorking, ct);
        return new(now, new WorkCalendar(days));
    }

    // The finer half of a tick survives SQLite and not PostgreSQL: both keep the same instant.
    private static DateTimeOffset WholeMicroseconds(DateTimeOffset now) => now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
}
