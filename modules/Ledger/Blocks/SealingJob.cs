using Microsoft.Extensions.Hosting;

namespace SunLedger.Ledger.Blocks;

/// <summary>Seals what waits, every few seconds.</summary>
internal sealed class SealingJob(Sealer sealer, SealingSettings settings, TimeProvider time, ILogger<SealingJob> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.EverySeconds), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await sealer.SealAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it was, the host goes on posting: what waits is in the database, and the next round begins with it.
                SealingLog.Failed(log, e);
            }
        }
    }
}
