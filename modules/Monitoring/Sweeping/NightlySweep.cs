using Microsoft.Extensions.Hosting;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Sweeping;

/// <summary>Asks for a sweep of everything at two in the morning, Shanghai time. However many hosts there are, the night has one.</summary>
internal sealed class NightlySweep(Sweeper sweeper, SweepQueue queue, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);
    private static readonly TimeOnly At = new(2, 0);
    private static readonly SystemCaller System = new();

    /// <summary>How long it is until the next two o'clock.</summary>
    public static TimeSpan Wait(DateTimeOffset now)
    {
        var local = now.ToOffset(Shanghai);
        var today = new DateTimeOffset(DateOnly.FromDateTime(local.DateTime), At, Shanghai);
        return (local < today ? today : today.AddDays(1)) - local;
    }

    /// <summary>The sweep of a night.</summary>
    public static Sweep Of(DateOnly day, DateTimeOffset now) => new()
    {
        Id = $"nightly-{day:yyyy-MM-dd}",
        DivisionCode = System.DivisionCode,
        DivisionPath = System.DivisionPath,
        Year = day.Year,
        AsOf = day,
        ById = System.Id,
        ByName = System.Name,
        AskedAt = now,
    };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Wait(time.GetUtcNow()), time, stoppingToken);
            var night = Of(time.Today(), time.GetUtcNow());
            if (await sweeper.AskAsync(night, stoppingToken)) queue.Add(night.Id);
        }
    }
}
