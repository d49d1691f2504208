namespace SunLedger.Ledger.Storage;

/// <summary>
/// Numbers that the database gives out: of batches and of indicators. They are taken after the accounts are locked, so that along one account
/// later numbers mean later postings.
/// </summary>
internal static class Numbers
{
    private const string BatchSequence = "batch_numbers";
    private const string KeySequence = "indicator_keys";

    public static void Map(ModelBuilder model)
    {
        model.HasSequence<long>(BatchSequence, Columns.Module);
        model.HasSequence<long>(KeySequence, Columns.Module);
    }

    /// <summary>Numbers for so many batches.</summary>
    public static Task<IReadOnlyList<long>> ForBatchesAsync(SunLedgerDb db, int count, CancellationToken ct) =>
        TakeAsync(db, BatchSequence, () => db.Set<Batch>().MaxAsync(b => (long?)b.No, ct), count, ct);

    /// <summary>Keys for so many indicators.</summary>
    public static Task<IReadOnlyList<long>> ForIndicatorsAsync(SunLedgerDb db, int count, CancellationToken ct) =>
        TakeAsync(db, KeySequence, () => db.Set<Indicator>().MaxAsync(i => (long?)i.Key, ct), count, ct);

    private static async Task<IReadOnlyList<long>> TakeAsync(SunLedgerDb db, string sequence, Func<Task<long?>> highest, int count, CancellationToken ct)
    {
        if (count == 0) return [];
        if (db.Dialect == Dialect.Postgres)
        {
            var sql = $"SELECT nextval('{Columns.Module}.{sequence}') AS \"Value\" FROM generate_series(1, {{0}})";
            return await db.Database.SqlQueryRaw<long>(sql, count).ToListAsync(ct);
        }

        // SQLite has no sequences and needs none: whoever writes is alone.
        var last = await highest() ?? 0;
        return [.. Enumerable.Range(1, count).Select(i => last + i)];
    }
}
