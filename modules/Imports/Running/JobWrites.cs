using SunLedger.Imports.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Imports.Running;

/// <summary>The updates of a running import's row. Each names the progress it starts from: a second runner of the same job fails instead of doubling it.</summary>
internal static class JobWrites
{
    public static async Task<int> OpenedAsync(SunLedgerDb db, ImportJob job, OpenedTable table, CancellationToken ct)
    {
        var (facts, headers) = (ImportJson.Write(table.Facts), ImportJson.Write(table.Headers));
        return One(await Running(db, job).ExecuteUpdateAsync(j => j
            .SetProperty(x => x.Facts, facts)
            .SetProperty(x => x.Headers, headers)
            .SetProperty(x => x.Mapping, table.Mapping)
            .SetProperty(x => x.Rows, table.Rows), ct));
    }

    public static async Task AdvanceAsync(SunLedgerDb db, ImportJob job, int before, int lastRow, Tally tally, CancellationToken ct)
    {
        var json = ImportJson.Write(tally);
        One(await Running(db, job).Where(j => j.RowsDone == before).ExecuteUpdateAsync(j => j
            .SetProperty(x => x.RowsDone, lastRow)
            .SetProperty(x => x.Accepted, tally.Accepted)
            .SetProperty(x => x.Duplicates, tally.Duplicates)
            .SetProperty(x => x.Refused, tally.Refused)
            .SetProperty(x => x.Skipped, tally.Skipped)
            .SetProperty(x => x.Tally, json), ct));
    }

    public static async Task KeepAsync(SunLedgerDb db, IEnumerable<RefusedRow> rows, CancellationToken ct)
    {
        using var row = rows.GetEnumerator();
        if (!row.MoveNext()) return;
        await using var bulk = await BulkInsert.OpenAsync(db, ImportMaps.Module, "refused_rows", ["job_id", "row_number", "entry_id", "faults", "sealed_cells"], ct);
        do await bulk.Text(row.Current.JobId).Int(row.Current.Row).Text(row.Current.EntryId).Text(row.Current.Faults).Bytes(row.Current.SealedCells).EndRowAsync(ct);
        while (row.MoveNext());
        await bulk.CompleteAsync(ct);
    }

    public static async Task KeepAsync(SunLedgerDb db, IEnumerable<Stretch> stretches, CancellationToken ct)
    {
        await using var bulk = await BulkInsert.OpenAsync(db, ImportMaps.Module, "stretches", ["job_id", "first_row", "last_row", "outcome"], ct);
        foreach (var stretch in stretches)
        {
            bulk.Text(stretch.JobId);
            bulk.Int(stretch.FirstRow);
            bulk.Int(stretch.LastRow);
            bulk.Int((int)stretch.Outcome);
            await bulk.EndRowAsync(ct);
        }
        await bulk.CompleteAsync(ct);
    }

    public static async Task<JobState> EndAsync(SunLedgerDb db, ImportJob job, JobEnd end, IAuditTrail trail, DateTimeOffset now, CancellationToken ct)
    {
        if (end is { Tally: { } tally, LastRow: { } lastRow })
        {
            var (json, checks) = (ImportJson.Write(tally), ImportJson.Write(end.Checks));
            One(await Running(db, job).ExecuteUpdateAsync(j => j
                .SetProperty(x => x.Rows, lastRow)
                .SetProperty(x => x.RowsDone, lastRow)
                .SetProperty(x => x.Accepted, tally.Accepted)
                .SetProperty(x => x.Duplicates, tally.Duplicates)
                .SetProperty(x => x.Refused, tally.Refused)
                .SetProperty(x => x.Skipped, tally.Skipped)
                .SetProperty(x => x.Tally, json)
                .SetProperty(x => x.Checks, checks), ct));
        }
        var fault = end.Fault is null ? null : ImportJson.Write(end.Fault);
        One(await Running(db, job).ExecuteUpdateAsync(j => j
            .SetProperty(x => x.State, end.State)
            .SetProperty(x => x.Fault, fault)
            .SetProperty(x => x.FinishedAt, now), ct));
        await trail.RecordAsync(db, JobActs.Ended(job, end), ct);
        return end.State;
    }

    private static IQueryable<ImportJob> Running(SunLedgerDb db, ImportJob job) => db.Set<ImportJob>().Where(j => j.Id == job.Id && j.State == JobState.Running);

    private static int One(int updated) => updated == 1 ? updated : throw new InvalidOperationException("The import is no longer where this run left it: somebody else runs it, or ended it.");
}
