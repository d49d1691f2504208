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

    private static readonly Spelt OfBatches = Taking(BatchSequence, Batch.Table, "no");
    private static readonly Spelt OfIndicators = Taking(KeySequence, Indicator.Table, "key");

    /// <summary>Numbers for so many batches.</summary>
    public static Task<IReadOnlyList<long>> ForBatchesAsync(SunLedgerDb db, int count, CancellationToken ct) => TakeAsync(db, OfBatches, count, ct);

    /// <summary>Keys for so many indicators.</summary>
    public static Task<IReadOnlyList<long>> ForIndicatorsAsync(SunLedgerDb db, int count, CancellationToken ct) => TakeAsync(db, OfIndicators, count, ct);

    /// <summary>The same for batches, on the way of other statements; they are there when the trip is over.</summary>
    public static Func<IReadOnlyList<long>> NumbersForBatches(this RoundTrip trip, Dialect dialect, int count) => Ask(trip, dialect, OfBatches, count);

    private static async Task<IReadOnlyList<long>> TakeAsync(SunLedgerDb db, Spelt sql, int count, CancellationToken ct)
    {
        if (count == 0) return [];
        var trip = new RoundTrip(db);
        var numbers = Ask(trip, db.Dialect, sql, count);
        await trip.GoAsync(ct);
        return numbers();
    }

    private static Func<IReadOnlyList<long>> Ask(RoundTrip trip, Dialect dialect, Spelt sql, int count)
    {
        if (dialect == Dialect.Postgres)
        {
            var taken = trip.Ask(sql.In(dialect), row => row.GetInt64(0), count);
            return () => taken;
        }
        var last = trip.Ask(sql.In(dialect), row => row.GetInt64(0));
        return () => [.. Enumerable.Range(1, count).Select(i => last[0] + i)];
    }

    // SQLite has no sequences and needs none: whoever writes is alone.
    private static Spelt Taking(string sequence, string table, string column) => new(dialect => dialect == Dialect.Postgres
        ? $"SELECT nextval('{Columns.Module}.{sequence}') FROM generate_series(1, $1)"
        : $"SELECT COALESCE(MAX({column}), 0) FROM {dialect.Table(Columns.Module, table)}");
}
