using System.Security.Cryptography;
using SunLedger.Imports.Storage;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Running;

/// <summary>Imports a file that lies on this host's disk, and waits for the end.</summary>
internal sealed class FileImporter(IDatabase database, FileStore store, ImportRun run, RefusedCells cells, IAuditTrail trail, TimeProvider time) : IImporter
{
    private const int FaultsShown = 5;

    public async Task<ImportReport> RunAsync(string kind, string path, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var full = Path.GetFullPath(path);
        var hash = await HashAsync(full, ct);
        if (await BeforeAsync(kind, hash, caller, ct) is { } before) return new(0, before.Accepted + before.Duplicates, 0, []);

        var file = new StoredFile(full, Path.GetFileName(full), new FileInfo(full).Length, hash);
        var job = JobDraft.Of(new(kind, mode, DryRun: false, Mapping: null), file, store.Id, caller, JobState.Running, time.GetUtcNow());
        await database.WriteAsync(async (db, token) =>
        {
            db.ChangeTracker.Clear();
            db.Add(job);
            await trail.RecordAsync(db, JobActs.Started(job), token);
            return await db.SaveChangesAsync(token);
        }, ct);
        await run.RunAsync(job, ct);
        return await ReportAsync(job.Id, ct);
    }

    /// <summary>The same file, imported before without a refusal: every row would be a duplicate.</summary>
    private async Task<ImportJob?> BeforeAsync(string kind, string hash, ICaller caller, CancellationToken ct)
    {
        await using var db = database.Read();
        return await db.Set<ImportJob>().AsNoTracking()
            .Where(j => j.Kind == kind && j.FileHash == hash && j.CallerId == caller.Id && j.State == JobState.Done && !j.DryRun && j.Refused == 0)
            .OrderByDescending(j => j.Id).FirstOrDefaultAsync(ct);
    }

    private async Task<ImportReport> ReportAsync(string id, CancellationToken ct)
    {
        await using var db = database.Read();
        var job = await db.Set<ImportJob>().AsNoTracking().SingleAsync(j => j.Id == id, ct);
        var rows = await db.Set<RefusedRow>().AsNoTracking().Where(r => r.JobId == id).OrderBy(r => r.Row).Take(FaultsShown).ToListAsync(ct);
        IEnumerable<Fault> whole = job.Fault is null ? [] : [ImportJson.Read<Fault>(job.Fault)];
        return new(job.Accepted, job.Duplicates, job.Refused, [.. whole.Concat(rows.SelectMany(r => cells.Open(r).Faults)).Take(FaultsShown)]);
    }

    private static async Task<string> HashAsync(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
    }
}
