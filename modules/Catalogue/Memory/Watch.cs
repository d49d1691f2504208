using Microsoft.Extensions.Hosting;

namespace SunLedger.Catalogue.Memory;

/// <summary>Notices within two seconds what another host changed.</summary>
internal sealed partial class Watch(Shelf shelf, TimeProvider time, ILogger<Watch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await shelf.RefreshAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The database is away for a moment: what is in memory stays right until somebody changes it, which needs the database.
                LogNotRead(e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The catalogue could not look for changes; it tries again.")]
    private partial void LogNotRead(Exception e);
}
