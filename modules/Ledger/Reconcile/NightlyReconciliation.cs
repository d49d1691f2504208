using Microsoft.Extensions.Hosting;

namespace SunLedger.Ledger.Reconcile;

/// <summary>Reconciles at one in the morning, Shanghai time. However many hosts there are, a night has one run.</summary>
internal sealed partial class NightlyReconciliation(Reconciler reconciler, TimeProvider time, ILogger<NightlyReconciliation> log) : BackgroundService
{
    /// <summary>When, in Shanghai.</summary>
    public static readonly TimeOnly At = new(1, 0);

    private static readonly SystemCaller By = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(BusinessDay.Until(time.GetUtcNow(), At), time, stoppingToken);
            try
            {
                await reconciler.RunAsync($"nightly-{time.Today():yyyy-MM-dd}", By.Id, By.Name, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // A job that ends takes the host with it: this night has no run, which the screen shows, and the next night comes.
                LogNotRun(e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The nightly reconciliation could not be run.")]
    private partial void LogNotRun(Exception e);
}
