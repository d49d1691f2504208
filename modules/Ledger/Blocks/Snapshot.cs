using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SunLedger.Ledger.Blocks;

/// <summary>
/// The ledger as it stood at one moment, read over several tables: what is posted or sealed meanwhile is not seen, and so raises no false alarm.
/// </summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private readonly DbTransaction _transaction;
    private readonly Dictionary<SealedTable, IReadOnlyList<SealedColumn>> _columns = [];

    private Snapshot(SunLedgerDb db, DbTransaction transaction) => (Db, _transaction) = (db, transaction);

    public SunLedgerDb Db { get; }

    public static async Task<Snapshot> OpenAsync(IDatabase database, CancellationToken ct)
    {
        var db = database.Read();
        await db.Database.OpenConnectionAsync(ct);
        var connection = db.Database.GetDbConnection();
        var transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true) // or SQLite would take the writer's turn
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await db.Database.UseTransactionAsync(transaction, ct);
        // Rows are wanted in the order of an index that is there: sorting a million wide rows would cost more than all the rest.
        if (db.Dialect == Dialect.Postgres) await db.Database.ExecuteSqlRawAsync("SET LOCAL enable_sort = off; SET LOCAL jit = off", ct);
        return new Snapshot(db, transaction);
    }

    /// <summary>The sealed columns of a table.</summary>
    public IReadOnlyList<SealedColumn> ColumnsOf(SealedTable table)
    {
        if (_columns.TryGetValue(table, out var columns)) return columns;
        var entity = Db.Model.FindEntityType(table.Entity) ?? throw new InvalidOperationException($"{table.Name} is not mapped.");
        return _columns[table] = SealedColumn.Of(entity, table.Key.ToHashSet());
    }

    /// <summary>Every row of a table from a key up to another.</summary>
    public Task<SealedRows> RangeAsync(SealedTable table, RowKey? from, RowKey? before, CancellationToken ct) =>
        OpenAsync(table, table.Range(Db.Dialect, ColumnsOf(table), from, before), ct);

    /// <summary>Every row of a table of a range of batches.</summary>
    public Task<SealedRows> OfBatchesAsync(SealedTable table, long first, long last, CancellationToken ct) =>
        OpenAsync(table, table.OfBatches(Db.Dialect, ColumnsOf(table), first, last), ct);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Db.DisposeAsync();
    }

    private async Task<SealedRows> OpenAsync(SealedTable table, string sql, CancellationToken ct) =>
        new(table, ColumnsOf(table), await RowStream.OpenAsync(Db.Database.GetDbConnection(), sql, ct));
}
