using Autofac;
using Microsoft.Extensions.Hosting;
using SunLedger.Imports.Storage;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Imports.Running;

/// <summary>
/// Runs the imports that wait: one of any size, and beside it one that is small. They take turns at the same tables, so more at once would not be faster;
/// two are, for whoever sent ten rows.
/// </summary>
internal sealed class ImportRunner(JobQueue queue, FileStore store, IDatabase database, ILifetimeScope services, IAuditTrail trail, ISwitches switches, TimeProvider time, ILogger<ImportRunner> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WhileOff = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(ServeAsync(Lane.Any, stoppingToken), ServeAsync(Lane.Small, stoppingToken));

    private async Task ServeAsync(Lane lane, CancellationToken stoppingToken)
    {
        // Reading files is work for a thread of its own; the host goes on starting.
        await Task.Yield();
        var mustResume = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (mustResume) await queue.ResumeAsync(stoppingToken);
                mustResume = false;
                while (await NextAsync(lane, stoppingToken) is { } job)
                {
                    try
                    {
                        await RunAsync(job, stoppingToken);
                    }
                    finally
                    {
                        queue.Release(job);
                    }
                }
                await queue.NewsAsync(lane, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The job stands as running and goes on after the next start.
                return;
            }
            catch (Exception e)
            {
                // The database is away, or its disk is full. Jobs go on behind their last committed row once it is back.
                log.LogError(e, "Imports pause: the database does not answer as expected");
                mustResume = true;
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // While the module is switched off, what waits goes on waiting.
    private async Task<ImportJob?> NextAsync(Lane lane, CancellationToken ct)
    {
        while (switches.Module(ImportsModule.OwnCode) is not null) await Task.Delay(WhileOff, time, ct);
        return await queue.TakeAsync(lane, ct);
    }

    private async Task RunAsync(ImportJob job, CancellationToken ct)
    {
        try
        {
            await using var scope = services.BeginLifetimeScope();
            await scope.Resolve<ImportRun>().RunAsync(job, ct);
        }
        catch (Exception e) when (e.Outage() is null && (e is not OperationCanceledException || !ct.IsCancellationRequested))
        {
            // A fault in our own code, or in what it was given: this import ends here, the others go on.
            log.LogError(e, "Import {Import} of {Kind} failed", job.Id, job.Kind);
            var fault = Fault.Of(ImportsRefusals.ImportFailed, null, null, job.Id);
            await database.WriteAsync((db, token) => JobWrites.EndAsync(db, job, JobEnd.Early(JobState.Failed, fault), trail, time.GetUtcNow(), token), ct);
        }
        store.Delete(job.StoredAs);
    }
}
