using Microsoft.Extensions.Hosting;

namespace SunLedger.Monitoring.Sweeping;

/// <summary>Does the sweeps that wait, one after the other.</summary>
internal sealed class SweepWorker(Sweeper sweeper, SweepQueue queue) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var id in await sweeper.WaitingAsync(stoppingToken)) queue.Add(id);
        await foreach (var id in queue.ReadAllAsync(stoppingToken)) await sweeper.DoAsync(id, stoppingToken);
    }
}
