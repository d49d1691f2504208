using Microsoft.Extensions.Hosting;
using SunLedger.Clients.Storage;

namespace SunLedger.Clients.Forgetting;

/// <summary>Forgets, every hour, what is kept for a time: answers, calls, what refused calls sent, and events that nobody waits for any more.</summary>
internal sealed partial class ForgettingJob(IDatabase database, ClientsSettings settings, TimeProvider time, ILogger<ForgettingJob> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Forgets what is over now.</summary>
    public Task ForgetAsync(CancellationToken ct) => database.WriteAsync(
        async (db, t) =>
        {
            var now = time.GetUtcNow();
            var (answers, bodies, calls) = (now.AddDays(-settings.KeepAnswersDays), now.AddDays(-settings.KeepBodiesDays), now.AddDays(-settings.KeepCallsDays));
            await db.Set<AnswerRow>().Where(a => a.At < answers).ExecuteDeleteAsync(t);
            await db.Set<CallRow>().Where(c => c.At < calls).ExecuteDeleteAsync(t);
            await db.Set<CallRow>().Where(c => c.At < bodies && c.Kept != null).ExecuteUpdateAsync(c => c.SetProperty(x => x.Kept, (byte[]?)null), t);
            return await db.Set<EventRow>()
                .Where(e => e.At < calls && !db.Set<DeliveryRow>().Any(d => d.EventId == e.Id && d.State == DeliveryState.Waiting)).ExecuteDeleteAsync(t);
        },
        ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ForgetAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e); // an hour later is as good
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is over could not be forgotten; the next hour tries again.")]
    private partial void LogFailed(Exception e);
}
