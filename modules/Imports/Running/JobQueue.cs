using System.Collections.Concurrent;
using SunLedger.Imports.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Imports.Running;

/// <summary>The imports of this host's data directory, in the order in which they came: one after the other, but that small files of other senders need not wait for a large one.</summary>
internal sealed class JobQueue(IDatabase database, FileStore store, IAuditTrail trail, ImportSettings settings, TimeProvider time)
{
    private readonly SemaphoreSlim[] _news = [new(0), new(0)]; // of each lane
    private readonly SemaphoreSlim _taking = new(1);
    private readonly ConcurrentDictionary<string, string> _held = new(StringComparer.Ordinal); // imports that run here, and who sent them

    /// <summary>Stores the job; when this returns, the import survives anything that leaves the disk.</summary>
    public async Task AddAsync(ImportJob job, CancellationToken ct)
    {
        await database.WriteAsync(async (db, token) =>
        {
            db.Add(job);
            await trail.RecordAsync(db, JobActs.Started(job), token);
            return await db.SaveChangesAsync(token);
        }, ct);
        await database.AfterCommitAsync(() =>
        {
            Tell();
            return Task.CompletedTask;
        });
    }

    /// <summary>Waits until there may be a job for the lane.</summary>
    public Task NewsAsync(Lane lane, CancellationToken ct) => _news[(int)lane].WaitAsync(ct);

    /// <summary>Takes the next job of the lane, now running; null when none waits. It is held until <see cref="Release"/>.</summary>
    public async Task<ImportJob?> TakeAsync(Lane lane, CancellationToken ct)
    {
        await _taking.WaitAsync(ct);
        try
        {
            var job = await database.WriteAsync(async (db, token) =>
            {
                var next = await Next(db, lane).OrderBy(j => j.Id).Select(j => j.Id).FirstOrDefaultAsync(token);
                return next is null ? null : await StartAsync(db, next, token);
            }, ct);
            if (job is not null) _held[job.Id] = job.CallerId;
            return job;
        }
        finally
        {
            _taking.Release();
        }
    }

    /// <summary>The job no longer runs here, however it ended: what waited for it may be next in either lane.</summary>
    public void Release(ImportJob job)
    {
        _held.TryRemove(job.Id, out _);
        Tell();
    }

    /// <summary>Imports that an outage of the database cut off wait again, however often it happens: they are not its cause.</summary>
    public async Task ResumeAsync(CancellationToken ct)
    {
        await _taking.WaitAsync(ct); // or what the other lane takes at this moment would seem to be cut off
        try
        {
            var held = _held.Keys.ToArray();
            await database.WriteAsync((db, token) => Mine(db, JobState.Running).Where(j => !held.Contains(j.Id)).ExecuteUpdateAsync(j => j.SetProperty(x => x.State, JobState.Queued), token), ct);
        }
        finally
        {
            _taking.Release();
        }
        Tell();
    }

    /// <summary>Imports that the host's end cut off wait again, or are given up when that happened too often. Answers the files that are still needed.</summary>
    public async Task<IReadOnlySet<string>> RequeueAsync(CancellationToken ct)
    {
        var gaveUp = ImportJson.Write(Fault.Of(ImportsRefusals.GaveUp, null, null, settings.MostRestarts));
        var (most, now) = (settings.MostRestarts, time.GetUtcNow());
        var files = await database.WriteAsync(async (db, token) =>
        {
            await Mine(db, JobState.Running).Where(j => j.Restarts >= most).ExecuteUpdateAsync(
                j => j.SetProperty(x => x.State, JobState.Failed).SetProperty(x => x.Fault, gaveUp).SetProperty(x => x.FinishedAt, now), token);
            await Mine(db, JobState.Running).ExecuteUpdateAsync(
                j => j.SetProperty(x => x.State, JobState.Queued).SetProperty(x => x.Restarts, x => x.Restarts + 1), token);
            return await Mine(db, JobState.Queued).Select(j => j.StoredAs).ToListAsync(token);
        }, ct);
        return files.ToHashSet(StringComparer.Ordinal);
    }

    private async Task<ImportJob?> StartAsync(SunLedgerDb db, string id, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var started = await db.Set<ImportJob>().Where(j => j.Id == id && j.State == JobState.Queued).ExecuteUpdateAsync(
            j => j.SetProperty(x => x.State, JobState.Running).SetProperty(x => x.StartedAt, x => x.StartedAt ?? now), ct);
        return started == 1 ? await db.Set<ImportJob>().AsNoTracking().SingleAsync(j => j.Id == id, ct) : null;
    }

    /// <summary>What may begin: somebody's file may build on the one that they sent before, so files of one sender stay in their order.</summary>
    private IQueryable<ImportJob> Next(SunLedgerDb db, Lane lane)
    {
        var senders = _held.Values.ToArray();
        var (waiting, most) = (Mine(db, JobState.Queued), lane == Lane.Small ? settings.SmallFileBytes : long.MaxValue);
        return waiting.Where(j => j.FileBytes <= most && !senders.Contains(j.CallerId) && !waiting.Any(e => e.CallerId == j.CallerId && string.Compare(e.Id, j.Id) < 0));
    }

    private void Tell()
    {
        foreach (var lane in _news) lane.Release();
    }

    private IQueryable<ImportJob> Mine(SunLedgerDb db, JobState state)
    {
        var store = Store;
        return db.Set<ImportJob>().Where(j => j.StoreId == store && j.State == state);
    }

    private string Store => store.Id;
}
