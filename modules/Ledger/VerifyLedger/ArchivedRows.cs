using Microsoft.Data.Sqlite;
using SunLedger.Ledger.Blocks;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.VerifyLedger;

/// <summary>
/// Rows of a trail that left its table for files, in the order of their keys. They are held against the same blocks as when they stood in the table: a file that was edited, or is not there, is found like
/// an edited or deleted row.
/// </summary>
internal sealed class ArchivedRows(SealedTable table, IReadOnlyList<SealedColumn> columns, IReadOnlyList<string> files) : IAsyncDisposable
{
    private const int Corrupt = 11;
    private const int NoDatabase = 26;
    private const int NoSuchTable = 1;

    private int _next;
    private SqliteConnection? _connection;
    private SealedRows? _rows;
    private bool _stands; // on a row that nobody took yet

    /// <summary>The rows of a trail's files, the oldest first.</summary>
    public static ArchivedRows Of(SealedTrail trail, SealedTable table, IReadOnlyList<SealedColumn> columns, DataDirectory data)
    {
        var folder = trail.Archives is { } named ? Path.Combine(data.Path, named) : null;
        var files = folder is not null && Directory.Exists(folder) ? Directory.GetFiles(folder, "*.db") : [];
        Array.Sort(files, StringComparer.Ordinal);
        return new(table, columns, files);
    }

    /// <summary>
    /// What the files say that the row with this key held; null when they do not have it. Keys are asked for in their order; a row that is passed over was asked for by nobody, and
    /// <paramref name="extra"/> is told.
    /// </summary>
    public async ValueTask<Digest?> TakeAsync(RowKey key, BlockHash hash, Action<RowKey, Digest> extra, CancellationToken ct)
    {
        while (await StandAsync(ct) && _rows!.Key < key)
        {
            extra(_rows.Key, hash.Of(_rows.Canonical()));
            _stands = false;
        }
        if (!_stands || _rows!.Key != key) return null;
        _stands = false;
        return hash.Of(_rows.Canonical());
    }

    public ValueTask DisposeAsync() => CloseAsync();

    private async ValueTask<bool> StandAsync(CancellationToken ct)
    {
        while (!_stands)
        {
            if (_rows is null && !await OpenAsync(ct)) return false;
            if (_rows is null) continue;
            _stands = await NextAsync(ct);
            if (!_stands) await CloseAsync();
        }
        return true;
    }

    // A file that cannot be read holds nothing: its rows are missed, and named.
    private async ValueTask<bool> NextAsync(CancellationToken ct)
    {
        try
        {
            return await _rows!.NextAsync(ct);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Corrupt or NoDatabase)
        {
            return false;
        }
    }

    private async ValueTask<bool> OpenAsync(CancellationToken ct)
    {
        if (_next == files.Count) return false;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = files[_next++], Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            await _connection.OpenAsync(ct);
            _rows = new SealedRows(table, columns, await RowStream.OpenAsync(_connection, table.Range(Dialect.Sqlite, columns, null, null), ct));
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Corrupt or NoDatabase or NoSuchTable)
        {
            await CloseAsync();
        }
        return true;
    }

    private async ValueTask CloseAsync()
    {
        if (_rows is not null) await _rows.DisposeAsync();
        if (_connection is not null) await _connection.DisposeAsync();
        (_rows, _connection, _stands) = (null, null, false);
    }
}
