using System.Data.Common;
using Microsoft.Extensions.Hosting;

namespace SunLedger.Ledger.Reconcile;

/// <summary>Reconciles at one in the morning, Shanghai time. However many hosts there are, a night has one run.</summary>
internal sealed partial class NightlyReconciliation(Reconciler reconciler, TimeProvider time, ILogger<NightlyReconciliation> log) : BackgroundService
{
    private static readonly TimeSpan At = TimeSpan.FromHours(1);
    private static readonly SystemCaller By = new();

    /// <summary>How long it is until the next one o'clock.</summary>
    public static TimeSpan Wait(DateTimeOffset now)
    {
        var today = BusinessDay.Begin(BusinessDay.On(now)) + At;
        return (now < today ? today : today.AddDays(1)) - now;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Wait(time.GetUtcNow()), time, stoppingToken);
            try
            {
                await reconciler.RunAsync($"nightly-{time.Today():yyyy-MM-dd}", By.Id, By.Name, stoppingToken);
            }
            catch (DbException e)
            {
                // The database is away for a moment: this night has no run, which the screen shows, and the next night comes.
                LogNotRun(e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The nightly reconciliation could not be run.")]
    private partial void LogNotRun(Exception e);
}
