using Microsoft.Extensions.Hosting;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Monitoring.Sweeping;

/// <summary>Does the sweeps that wait, one after the other. While the database is away, or no rules are in force, they go on waiting.</summary>
internal sealed class SweepWorker(Sweeper sweeper, SweepQueue queue, TimeProvider time, ILogger<SweepWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var id in await sweeper.WaitingAsync(stoppingToken)) queue.Add(id);
        await foreach (var id in queue.ReadAllAsync(stoppingToken))
            while (!await TryAsync(id, stoppingToken)) await Task.Delay(Pause, time, stoppingToken);
    }

    private async Task<bool> TryAsync(string id, CancellationToken ct)
    {
        try
        {
            await sweeper.DoAsync(id, ct);
            return true;
        }
        catch (RulesNotInForceException)
        {
            log.LogWarning("Sweep {Id} waits: the rules for every fund are not in force", id);
            return false;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.LogError(e, "Sweep {Id} waits: the database does not answer as expected", id);
            return false;
        }
    }
}
