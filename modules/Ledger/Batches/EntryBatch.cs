using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Batches;

/// <summary>A batch of rows that move no account: it says who entered them and when, and has them sealed like everything else.</summary>
internal sealed class EntryBatch
{
    private readonly long _no;

    private EntryBatch(long no) => _no = no;

    /// <summary>Takes a number.</summary>
    public static async Task<EntryBatch> OpenAsync(SunLedgerDb db, CancellationToken ct) => new((await Numbers.ForBatchesAsync(db, 1, ct))[0]);

    /// <summary>The number of a row of it, from 1.</summary>
    public long LineNo(int row) => Batch.LineNo(_no, row);

    /// <summary>Keeps it with its rows, when it has any.</summary>
    /// <param name="db">The caller's transaction.</param>
    /// <param name="table">The table of the rows, which is the kind of the batch.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="caller">Who entered them.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task KeepAsync<T>(SunLedgerDb db, string table, IReadOnlyCollection<T> rows, ICaller caller, DateTimeOffset now, CancellationToken ct) where T : class
    {
        if (rows.Count == 0) return;
        db.AddRange(rows);
        db.Add(new Batch { No = _no, Kind = table, PostedAt = now, ById = caller.Id, ByName = caller.Name, Lines = rows.Count });
        db.Add(new UnsealedBatch { BatchNo = _no });
        await db.SaveChangesAsync(ct);
    }
}
