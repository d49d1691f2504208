using Microsoft.Extensions.Hosting;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Sweeping;

/// <summary>
/// Asks for a sweep of everything at two in the morning, Shanghai time: of this year, and of the year before, whose books are still moving. However
/// many hosts there are, the night has each of them once.
/// </summary>
internal sealed class NightlySweep(Sweeper sweeper, SweepQueue queue, TimeProvider time, ILogger<NightlySweep> log) : BackgroundService
{
    /// <summary>When, in Shanghai.</summary>
    public static readonly TimeOnly At = new(2, 0);

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Who asks.</summary>
    public static SystemCaller By { get; } = new();

    /// <summary>The day as of which a year is judged: its last one, once it is past. Days go on, but what belongs to a past year is measured by that year.</summary>
    public static DateOnly AsOf(int year, DateOnly today) => year < today.Year ? new DateOnly(year, 12, 31) : today;

    /// <summary>The sweeps of a night.</summary>
    public static IEnumerable<Sweep> Of(DateOnly day, DateTimeOffset now) => [Of(day, day.Year, now), Of(day, day.Year - 1, now)];

    private static Sweep Of(DateOnly day, int year, DateTimeOffset now) => new()
    {
        Id = $"nightly-{day:yyyy-MM-dd}-{year}",
        DivisionCode = By.DivisionCode,
        DivisionPath = By.DivisionPath,
        Year = year,
        AsOf = AsOf(year, day),
        ById = By.Id,
        ByName = By.Name,
        AskedAt = now,
    };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(BusinessDay.Until(time.GetUtcNow(), At), time, stoppingToken);
            foreach (var sweep in Of(time.Today(), time.GetUtcNow()))
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
