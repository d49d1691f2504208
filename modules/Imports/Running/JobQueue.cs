using SunLedger.Imports.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Imports.Running;

/// <summary>The imports of this host's data directory, one after the other, in the order in which they came.</summary>
internal sealed class JobQueue(IDatabase database, FileStore store, IAuditTrail trail, ImportSettings settings, TimeProvider time)
{
    private readonly SemaphoreSlim _news = new(0);

    /// <summary>Stores the job; when this returns, the import survives anything that leaves the disk.</summary>
    public async Task AddAsync(ImportJob job, CancellationToken ct)
    {
        await database.WriteAsync(async (db, token) =>
        {
            db.Add(job);
            await trail.RecordAsync(db, JobActs.Started(job), token);
            return await db.SaveChangesAsync(token);
        }, ct);
        await database.AfterCommitAsync(() => Task.FromResult(_news.Release()));
    }

    /// <summary>Waits until there may be a job.</summary>
    public Task NewsAsync(CancellationToken ct) => _news.WaitAsync(ct);

    /// <summary>Takes the next job, now running; null when none waits.</summary>
    public Task<ImportJob?> TakeAsync(CancellationToken ct) => database.WriteAsync(async (db, token) =>
    {
        var next = await Mine(db, JobState.Queued).OrderBy(j => j.Id).Select(j => j.Id).FirstOrDefaultAsync(token);
        return next is null ? null : await StartAsync(db, next, token);
    }, ct);

    /// <summary>Takes this very job, now running.</summary>
    public async Task<ImportJob> TakeAsync(string id, CancellationToken ct) =>
        await database.WriteAsync((db, token) => StartAsync(db, id, token), ct) ?? throw new InvalidOperationException($"Import {id} does not wait.");

    /// <summary>Imports that an outage of the database cut off wait again, however often it happens: they are not its cause.</summary>
    public Task ResumeAsync(CancellationToken ct) => database.WriteAsync(
        (db, token) => Mine(db, JobState.Running).ExecuteUpdateAsync(j => j.SetProperty(x => x.State, JobState.Queued), token), ct);

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

    private IQueryable<ImportJob> Mine(SunLedgerDb db, JobState state)
    {
        var store = Store;
        return db.Set<ImportJob>().Where(j => j.StoreId == store && j.State == state);
    }

    private string Store => store.Id;
}
