using Microsoft.Extensions.Hosting;
using SunLedger.Ledger.Moments;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Ledger.ReserveMoney;

/// <summary>Frees every minute what late reservations hold, so that balances on the screen do not wait for somebody to need the money.</summary>
internal sealed partial class ExpireReservations(IDatabase database, IMonitor monitor, TimeProvider time, Func<Successions> successions, ILogger<ExpireReservations> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>One step: everything that is late now.</summary>
    public async Task StepAsync(CancellationToken ct)
    {
        while (await database.WriteAsync((db, token) => LateReservations.FreeSomeAsync(db, time, monitor, successions(), token), ct))
        {
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await StepAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The database is away for a moment; what is late is late for whoever posts, with or without this step.
                LogNotFreed(e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Late reservations could not be freed; the next minute tries again.")]
    private partial void LogNotFreed(Exception e);
}
