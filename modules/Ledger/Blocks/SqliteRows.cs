using System.Buffers.Text;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SunLedger.Ledger.Blocks;

/// <summary>SQLite's own row, column by column. It holds any value in any column, so what stands there is asked, never assumed.</summary>
internal sealed class SqliteRows : RowStream
{
    private readonly sqlite3 _db;
    private readonly sqlite3_stmt _query;

    public SqliteRows(SqliteConnection connection, string sql)
    {
        _db = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_db, sql, out _query), _db);
    }

    public override ValueTask<bool> NextAsync(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var code = raw.sqlite3_step(_query);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE)) SqliteException.ThrowExceptionForRC(code, _db);
        return ValueTask.FromResult(code == raw.SQLITE_ROW);
    }

    public override long? Long(int field) => raw.sqlite3_column_type(_query, field) == raw.SQLITE_INTEGER ? raw.sqlite3_column_int64(_query, field) : null;

    public override string? Text(int field) =>
        raw.sqlite3_column_type(_query, field) == raw.SQLITE_NULL ? null : Encoding.UTF8.GetString(raw.sqlite3_column_blob(_query, field));

    public override void Copy(int field, SealedColumn column, CanonicalRow to)
    {
        switch (raw.sqlite3_column_type(_query, field))
        {
            case raw.SQLITE_NULL: break;
            case raw.SQLITE_INTEGER when column.Kind == SealedKind.Instant: to.Instant(column, raw.sqlite3_column_int64(_query, field)); break;
            case raw.SQLITE_INTEGER: to.Number(column, raw.sqlite3_column_int64(_query, field)); break;
            case raw.SQLITE_FLOAT: to.Real(column, raw.sqlite3_column_double(_query, field)); break;
            case raw.SQLITE_BLOB: to.Blob(column, raw.sqlite3_column_blob(_query, field)); break;
            default: CopyText(raw.sqlite3_column_blob(_query, field), column, to); break;
        }
    }

    public override ValueTask DisposeAsync()
    {
        _query.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void CopyText(ReadOnlySpan<byte> value, SealedColumn column, CanonicalRow to)
    {
        if (column.Kind == SealedKind.Json) to.Json(column, value);
        else if (column.Kind == SealedKind.Day && DayNumber(value) is { } day) to.Day(column, day);
        else to.Text(column, value);
    }

    // yyyy-MM-dd, and nothing else.
    private static int? DayNumber(ReadOnlySpan<byte> value)
    {
        if (value.Length != 10 || value[4] != '-' || value[7] != '-') return null;
        if (!Whole(value[..4], out var year) || !Whole(value[5..7], out var month) || !Whole(value[8..], out var day)) return null;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        return new DateOnly(year, month, day).DayNumber;
    }

    private static bool Whole(ReadOnlySpan<byte> digits, out int value) => Utf8Parser.TryParse(digits, out value, out var used) && used == digits.Length;
}
