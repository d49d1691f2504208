using SunLedger.Imports.Checks;
using SunLedger.Imports.Mapping;
using SunLedger.Imports.Reading;
using SunLedger.Imports.Storage;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Running;

/// <summary>
/// Runs one import. In partial mode each chunk is one transaction together with the job's progress, so that after a crash the file goes on exactly
/// where it was committed. An all-or-nothing import is one transaction; a dry run is one that is rolled back.
/// </summary>
internal sealed class ImportRun(IDatabase database, ImportTargets targets, FileStore store, CategoryHeaders categories, ImportProgress progress, RefusedCells cells, IAuditTrail trail, ImportSettings settings, ISwitches switches, TimeProvider time)
{
    private const int MostIdCharacters = 255; // of what a file calls an id; the cells keep all of it
    private const string BeforeImport = "before_import";
    private static readonly TimeSpan WhileOff = TimeSpan.FromSeconds(1);

    /// <summary>Runs the import to its end and says how it ended.</summary>
    public async Task<JobState> RunAsync(ImportJob job, CancellationToken ct)
    {
        try
        {
            if (!File.Exists(store.PathOf(job.StoredAs))) return await EndAsync(job, JobEnd.Early(JobState.Failed, Fault.Of(ImportsRefusals.FileGone, null, null)), ct);
            var target = targets.Of(job.Kind);
            var caller = new JobCaller(job);
            if (job.DryRun) return await TryAsync(job, target, caller, ct);
            return job.Mode == BatchMode.All ? await WholeAsync(job, target, caller, ct) : await InChunksAsync(job, target, caller, ct);
        }
        catch (FileRefusedException e)
        {
            return await EndAsync(job, JobEnd.Early(JobState.Refused, e.Fault), ct);
        }
        finally
        {
            progress.End(job.Id);
        }
    }

    private async Task<JobState> InChunksAsync(ImportJob job, IImportTarget target, ICaller caller, CancellationToken ct)
    {
        using var table = Open(job, target);
        await database.WriteAsync((db, token) => JobWrites.OpenedAsync(db, job, OpenedTable.Of(table), token), ct);
        var (done, tally) = (job.RowsDone, ImportJson.Read<Tally>(job.Tally));
        await foreach (var chunk in ReadAhead.ChunksAsync(table, target, done, new(database, caller), ct))
        {
            // Between two chunks nothing is half done: the file waits while what takes it, or importing itself, is switched off.
            while (switches.ModuleOf(target.GetType()) is not null || switches.Module(ImportsModule.OwnCode) is not null) await Task.Delay(WhileOff, time, ct);
            tally = await ChunkAsync(job, caller, chunk, done, tally, ct);
            done = chunk.Chunk.LastRow;
            await target.CommittedAsync(ct);
            progress.Report(job.Id, table.EstimatedRows, done);
        }
        return await EndAsync(job, JobEnd.Read(done, tally, table.Checks()), ct);
    }

    /// <summary>Rows, refusals and progress commit together.</summary>
    private Task<Tally> ChunkAsync(ImportJob job, ICaller caller, ReadyChunk ready, int done, Tally before, CancellationToken ct) =>
        database.WriteAsync(async (db, token) =>
        {
            var results = await TakeAsync(db, ready, caller, token);
            var keeping = new Keeping(before.KeptOf(settings), settings);
            await JobWrites.KeepAsync(db, keeping.Of(Refusals(job, ready.Chunk, results)), token);
            await JobWrites.KeepAsync(db, Stretches.Of(job.Id, ready.Chunk, results), token);
            var after = before.With(ready.Chunk, results) with { Kept = keeping.Kept };
            await JobWrites.AdvanceAsync(db, job, done, ready.Chunk.LastRow, after, token);
            return after;
        }, ct);

    private async Task<JobState> WholeAsync(ImportJob job, IImportTarget target, ICaller caller, CancellationToken ct)
    {
        var state = await database.WriteAsync(async (db, token) =>
        {
            var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("A write has no transaction.");
            await transaction.CreateSavepointAsync(BeforeImport, token);
            var recorded = db.Recorded = new RecordedRows();
            using var file = await ReadAllAsync(db, job, target, caller, token);
            // The rows go, the report of them stays: both are decided by this one commit. Rows that stay are known from it on.
            if (file.IsRefused(job.Mode)) await transaction.RollbackToSavepointAsync(BeforeImport, token);
            else await recorded.SettleAsync(db, time.GetUtcNow(), token);
            return await ReportAsync(db, job, file, token);
        }, ct);
        if (state == JobState.Done) await target.CommittedAsync(ct);
        return state;
    }

    private async Task<JobState> TryAsync(ImportJob job, IImportTarget target, ICaller caller, CancellationToken ct)
    {
        using var file = await database.TryAsync((db, token) => ReadAllAsync(db, job, target, caller, token), ct);
        return await database.WriteAsync((db, token) => ReportAsync(db, job, file, token), ct);
    }

    /// <summary>The whole file inside one transaction. The file is opened here, for the transaction may run again.</summary>
    private async Task<WholeFile> ReadAllAsync(SunLedgerDb db, ImportJob job, IImportTarget target, ICaller caller, CancellationToken ct)
    {
        using var table = Open(job, target);
        if (HoldsWriter(db, table.EstimatedRows)) throw TooLong(table.EstimatedRows);
        var report = new RowReport(job.Id, store);
        try
        {
            var keeping = new Keeping(new Kept(), settings);
            var (done, tally) = (0, Tally.Empty);
            await foreach (var ready in ReadAhead.ChunksAsync(table, target, done, look: null, ct))
            {
                var chunk = ready.Chunk;
                // A workbook need not say how long it is, nor say the truth.
                if (HoldsWriter(db, chunk.LastRow)) throw TooLong(chunk.LastRow);
                db.Recorded?.BeginPart(time.GetUtcNow());
                var results = await TakeAsync(db, ready, caller, ct);
                tally = tally.With(chunk, results);
                report.Add(keeping.Of(Refusals(job, chunk, results)));
                report.Add(Stretches.Of(job.Id, chunk, results));
                done = chunk.LastRow;
                progress.Report(job.Id, table.EstimatedRows, done);
            }
            return new(OpenedTable.Of(table), tally with { Kept = keeping.Kept }, done, report, table.Checks());
        }
        catch
        {
            report.Dispose();
            throw;
        }
    }

    private bool HoldsWriter(SunLedgerDb db, int rows) => db.Dialect == Dialect.Sqlite && rows > settings.MostRowsAtOnceOnSqlite;

    private FileRefusedException TooLong(int rows) => new(ImportsRefusals.TooLongForOne, rows, settings.MostRowsAtOnceOnSqlite);

    /// <summary>A dry run is told what the import would be told: both end alike.</summary>
    private async Task<JobState> ReportAsync(SunLedgerDb db, ImportJob job, WholeFile file, CancellationToken ct)
    {
        await JobWrites.OpenedAsync(db, job, file.Table, ct);
        await JobWrites.KeepAsync(db, file.Report.Refused, ct);
        await JobWrites.KeepAsync(db, file.IsRefused(job.Mode) ? file.Report.Stretches.Where(s => s.Outcome != Outcome.Accepted) : file.Report.Stretches, ct);
        return await JobWrites.EndAsync(db, job, file.EndOf(job.Mode), trail, time.GetUtcNow(), ct);
    }

    private Task<JobState> EndAsync(ImportJob job, JobEnd end, CancellationToken ct) =>
        database.WriteAsync((db, token) => JobWrites.EndAsync(db, job, end, trail, time.GetUtcNow(), token), ct);

    private TableReader Open(ImportJob job, IImportTarget target)
    {
        var chosen = job.Mapping is null ? null : ImportJson.Read<ImportMapping>(job.Mapping);
        var table = TableReader.Open(store.PathOf(job.StoredAs), target, chosen, categories.Of(target.CategoryFieldsOf), settings);
        progress.Report(job.Id, table.EstimatedRows, job.RowsDone);
        return table;
    }

    /// <summary>
    /// Always in partial mode: every refusal of the file is wanted, not only the first. What all-or-nothing means is decided by the transaction
    /// around it.
    /// </summary>
    private static async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, ReadyChunk ready, ICaller caller, CancellationToken ct)
    {
        var expected = ready.Chunk.Rows.Count;
        if (expected == 0) return [];
        var results = await ready.Rows.TakeAsync(db, BatchMode.Partial, caller, ct);
        // What the target tracked is saved; a file of a million rows must not pile up in the context.
        db.ChangeTracker.Clear();
        return results.Count == expected ? results : throw new InvalidOperationException($"{expected} rows got {results.Count} results.");
    }

    private IEnumerable<RefusedRow> Refusals(ImportJob job, Chunk chunk, IReadOnlyList<RowResult> results)
    {
        var unreadable = chunk.Unreadable.Select(r => (Row: r, Id: (string?)null, r.Faults));
        var refused = results.Index().Where(r => r.Item.Outcome == Outcome.Refused).Select(r => (Row: chunk.Rows[r.Index], r.Item.Id, r.Item.Faults));
        return unreadable.Concat(refused).OrderBy(r => r.Row.Row).Select(r => Refused(job, r.Row, r.Id, r.Faults));
    }

    private RefusedRow Refused(ImportJob job, ReadRow row, string? id, IReadOnlyList<Fault> faults) => new()
    {
        JobId = job.Id,
        Row = row.Row,
        EntryId = id is null ? null : Masking.Text(id.Length > MostIdCharacters ? id[..MostIdCharacters] : id),
        Faults = ImportJson.Write(cells.Unquoted(faults.Select(f => f with { Row = row.Row }))),
        SealedCells = cells.Seal(new(row.Cells, [.. faults.Select(f => f with { Row = row.Row })])),
    };

    private sealed record WholeFile(OpenedTable Table, Tally Tally, int LastRow, RowReport Report, IReadOnlyList<CheckResult> Checks) : IDisposable
    {
        /// <summary>In this mode one refused row refuses all of them.</summary>
        public bool IsRefused(BatchMode mode) => mode == BatchMode.All && Tally.Refused > 0;

        /// <summary>How the file ends in this mode.</summary>
        public JobEnd EndOf(BatchMode mode)
        {
            var end = JobEnd.Read(LastRow, Tally, Checks);
            return IsRefused(mode) ? end with { State = JobState.Refused, Tally = Tally.NothingWritten(), Fault = Fault.Of(ImportsRefusals.RowsRefused, null, null, Tally.Refused) } : end;
        }

        public void Dispose() => Report.Dispose();
    }
}
