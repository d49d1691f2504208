using Microsoft.Extensions.Hosting;

namespace SunLedger.Clients.Webhooks;

/// <summary>Delivers what waits, every second or so.</summary>
internal sealed partial class DeliveryJob(Deliveries deliveries, ClientsSettings settings, TimeProvider time, ILogger<DeliveryJob> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.DeliverEverySeconds), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await deliveries.DeliverAsync(stoppingToken) > 0)
                {
                    // There may be more, and what was just delivered may have made the next of its subject due.
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e); // what waits is in the database, and the next round begins with it
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Events could not be delivered; they wait.")]
    private partial void LogFailed(Exception e);
}
