using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SunLedger.Modules;

/// <summary>
/// Many rows into one table inside the caller's transaction, by the fastest road each database has: binary COPY on PostgreSQL, one prepared
/// INSERT on SQLite. Values are written column by column in the order that was announced; nothing is converted on the way, so the kind of
/// value must be the kind of the column. Leaving without <see cref="CompleteAsync"/> is a failure: the transaction must be rolled back.
/// </summary>
public abstract class BulkInsert : IAsyncDisposable
{
    private readonly int _columns;
    private int _column;

    /// <summary>For the two implementations.</summary>
    private protected BulkInsert(int columns) => _columns = columns;

    /// <summary>Rows written so far.</summary>
    public int Rows { get; private set; }

    /// <summary>Begins. The context must be inside a transaction, and do nothing else until the insert is complete.</summary>
    public static async Task<BulkInsert> OpenAsync(SunLedgerDb db, string module, string table, IReadOnlyList<string> columns, CancellationToken ct)
    {
        var connection = db.Database.GetDbConnection();
        var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
        return connection switch
        {
            NpgsqlConnection postgres => await PostgresBulkInsert.OpenAsync(postgres, $"COPY {db.Table(module, table)} ({names}) FROM STDIN (FORMAT BINARY)", columns.Count, ct),
            SqliteConnection sqlite => new SqliteBulkInsert(
                sqlite, $"INSERT INTO {db.Table(module, table)} ({names}) VALUES ({string.Join(',', Enumerable.Repeat('?', columns.Count))})", columns.Count),
            _ => throw new NotSupportedException($"No bulk insert for {connection.GetType().Name}."),
        };
    }

    /// <summary>A bigint.</summary>
    public BulkInsert Long(long? value)
    {
        if (value is { } given) WriteLong(Next(), given);
        else WriteNull(Next());
        return this;
    }

    /// <summary>An integer.</summary>
    public BulkInsert Int(int? value)
    {
        if (value is { } given) WriteInt(Next(), given);
        else WriteNull(Next());
        return this;
    }

    /// <summary>A boolean.</summary>
    public BulkInsert Flag(bool? value)
    {
        if (value is { } given) WriteFlag(Next(), given);
        else WriteNull(Next());
        return this;
    }

    /// <summary>Text.</summary>
    public BulkInsert Text(string? value)
    {
        if (value is not null) WriteText(Next(), value);
        else WriteNull(Next());
        return this;
    }

    /// <summary>JSON text: jsonb on PostgreSQL.</summary>
    public BulkInsert Json(string? value)
    {
        if (value is not null) WriteJson(Next(), value);
        else WriteNull(Next());
        return this;
    }

    /// <summary>A date.</summary>
    public BulkInsert Date(DateOnly? value)
    {
        if (value is { } given) WriteDate(Next(), given);
        else WriteNull(Next());
        return this;
    }

    /// <summary>An instant, whole microseconds.</summary>
    public BulkInsert Instant(DateTimeOffset? value)
    {
        if (value is { } given) WriteInstant(Next(), given);
        else WriteNull(Next());
        return this;
    }

    /// <summary>Bytes.</summary>
    public BulkInsert Bytes(byte[]? value)
    {
        if (value is not null) WriteBytes(Next(), value);
        else WriteNull(Next());
        return this;
    }

    /// <summary>Ends the row. Every column must have had its value.</summary>
    public ValueTask EndRowAsync(CancellationToken ct)
    {
        if (_column != _columns) throw new InvalidOperationException($"The row has {_column} of {_columns} values.");
        _column = 0;
        Rows++;
        return RowEndedAsync(ct);
    }

    /// <summary>Says that all rows were written; only now do they count.</summary>
    public abstract ValueTask CompleteAsync(CancellationToken ct);

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();

    private protected abstract void WriteNull(int column);

    private protected abstract void WriteLong(int column, long value);

    private protected abstract void WriteInt(int column, int value);

    private protected abstract void WriteFlag(int column, bool value);

    private protected abstract void WriteText(int column, string value);

    private protected abstract void WriteJson(int column, string value);

    private protected abstract void WriteDate(int column, DateOnly value);

    private protected abstract void WriteInstant(int column, DateTimeOffset value);

    private protected abstract void WriteBytes(int column, byte[] value);

    private protected abstract ValueTask RowEndedAsync(CancellationToken ct);

    private int Next() => _column < _columns ? _column++ : throw new InvalidOperationException($"The row has more than {_columns} values.");
}
