using Microsoft.Extensions.Hosting;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Sweeping;

/// <summary>
/// Asks for a sweep of everything at two in the morning, Shanghai time: of this year, and of the year before, whose books are still moving. However
/// many hosts there are, the night has each of them once.
/// </summary>
internal sealed class NightlySweep(Sweeper sweeper, SweepQueue queue, WatchedDays days, TimeProvider time, ILogger<NightlySweep> log) : BackgroundService
{
    /// <summary>When, in Shanghai.</summary>
    public static readonly TimeOnly At = new(2, 0);

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Who asks.</summary>
    public static SystemCaller By { get; } = new();

    /// <summary>The sweeps of a night.</summary>
    public static IEnumerable<Sweep> Of(WatchedDays days, DateOnly day, DateTimeOffset now) => [Of(days, day, days.On(day).Year, now), Of(days, day, days.On(day).Year - 1, now)];

    private static Sweep Of(WatchedDays days, DateOnly day, int year, DateTimeOffset now) => new()
    {
        Id = $"nightly-{day:yyyy-MM-dd}-{year}",
        DivisionCode = By.DivisionCode,
        DivisionPath = By.DivisionPath,
        Year = year,
        AsOf = days.Of(year, day),
        ById = By.Id,
        ByName = By.Name,
        AskedAt = now,
    };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(BusinessDay.Until(time.GetUtcNow(), At), time, stoppingToken);
            foreach (var sweep in Of(days, time.Today(), time.GetUtcNow()))
                while (!await TryAsync(sweep, stoppingToken)) await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task<bool> TryAsync(Sweep sweep, CancellationToken ct)
    {
        try
        {
            if (await sweeper.AskAsync(sweep, ct)) queue.Add(sweep.Id);
            return true;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.LogError(e, "Sweep {Id} is asked for again in a minute: the database does not answer as expected", sweep.Id);
            return false;
        }
    }
}
