using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SunLedger.Modules;

/// <summary>One prepared INSERT, bound and stepped row by row: parameter objects would cost more than the row itself.</summary>
internal sealed class SqliteBulkInsert : BulkInsert
{
    private readonly sqlite3 _db;
    private readonly sqlite3_stmt _insert;

    public SqliteBulkInsert(SqliteConnection connection, string insert, int columns) : base(columns)
    {
        _db = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v2(_db, insert, out _insert));
    }

    // The rows are in the transaction already; a caller that fails before this point rolls the transaction back.
    public override ValueTask CompleteAsync(CancellationToken ct) => ValueTask.CompletedTask;

    public override ValueTask DisposeAsync()
    {
        _insert.Dispose();
        return ValueTask.CompletedTask;
    }

    private protected override void WriteNull(int column) => Check(raw.sqlite3_bind_null(_insert, column + 1));

    private protected override void WriteLong(int column, long value) => Check(raw.sqlite3_bind_int64(_insert, column + 1, value));

    private protected override void WriteInt(int column, int value) => WriteLong(column, value);

    private protected override void WriteFlag(int column, bool value) => WriteLong(column, value ? 1 : 0);

    private protected override void WriteText(int column, string value) => Check(raw.sqlite3_bind_text(_insert, column + 1, value));

    private protected override void WriteJson(int column, string value) => WriteText(column, value);

    private protected override void WriteDate(int column, DateOnly value) => WriteText(column, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private protected override void WriteInstant(int column, DateTimeOffset value) => WriteLong(column, value.UtcTicks);

    private protected override void WriteBytes(int column, byte[] value) => Check(raw.sqlite3_bind_blob(_insert, column + 1, value));

    private protected override ValueTask RowEndedAsync(CancellationToken ct)
    {
        Check(raw.sqlite3_step(_insert));
        Check(raw.sqlite3_reset(_insert));
        return ValueTask.CompletedTask;
    }

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE)) SqliteException.ThrowExceptionForRC(code, _db);
    }
}
