using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace SunLedger.Attack.Fuzz;

/// <summary>
/// What stands in every table, as a number of rows and a digest of them that does not depend on their order: read past the host. A table is read again when it was written to (<see cref="Changes"/>).
/// One that is left out is named here with its reason; one that is new is looked at.
/// </summary>
internal sealed class Books : IAsyncDisposable
{
    /// <summary>Tables that the host writes by itself, or about every request whatever becomes of it.</summary>
    public static IReadOnlyDictionary<string, string> LeftOut { get; } = new Dictionary<string, string>
    {
        ["audit.lines"] = "the trail: that somebody was refused is a line",
        ["audit.unsealed_lines"] = "which lines of the trail wait to be sealed",
        ["clients.calls"] = "the request log of programs: every call, refused ones too",
        ["identity.sessions"] = "when a session was last used",
        ["identity.attempts"] = "who failed to sign in: a refusal is what is counted",
        ["identity.spent_tickets"] = "a ticket is spent by being tried",
        ["ledger.blocks"] = "sealed in the background, seconds after it was posted",
        ["ledger.block_parts"] = "as the blocks",
        ["ledger.unsealed_batches"] = "what waits to be sealed",
        ["ledger.verifications"] = "runs in the background; its state goes on after the answer",
        ["ledger.reconciliations"] = "as the verifications",
        ["ledger.reconciliation_differences"] = "as the verifications",
        ["catalogue.lists"] = "where writers of a list queue: whoever takes a turn counts it up, also when nothing comes of it",
        ["clients.deliveries"] = "sent and tried again in the background",
    };

    /// <summary>Columns that are left out of tables that are looked at, for the same reasons.</summary>
    public static IReadOnlyDictionary<string, string> LeftOutColumns { get; } = new Dictionary<string, string>
    {
        ["clients.secrets.used_at"] = "when a secret was last used, once a minute",
    };

    // What the attacked host accepts is small; that it never ends is a finding, not something to go on from.
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(1);

    private static readonly string[] Foreign = ["sqlite_", "__EFMigrations", Changes.Prefix];

    private readonly DbConnection _connection;
    private readonly bool _isSqlite;
    private readonly XxHash3 _hash = new();
    private readonly Dictionary<string, string> _digests = [];
    private Changes? _changes;

    private Books(string connectionString)
    {
        _isSqlite = connectionString.StartsWith("Data Source", StringComparison.OrdinalIgnoreCase);
        _connection = _isSqlite ? new SqliteConnection(connectionString + ";Mode=ReadOnly") : new NpgsqlConnection(connectionString);
    }

    /// <summary>The tables that are looked at, as the database spells them.</summary>
    public IReadOnlyList<string> Tables { get; private set; } = [];

    public static async Task<Books> OpenAsync(string connectionString, CancellationToken ct)
    {
        var books = new Books(connectionString);
        await books._connection.OpenAsync(ct);
        if (books._connection is SqliteConnection sqlite) sqlite.CreateAggregate("rows_digest", 0L, (long sum, object?[] row) => unchecked(sum + books.DigestOf(row)));
        var all = (await books.RowsAsync(
            books._isSqlite
                ? "SELECT name FROM sqlite_master WHERE type = 'table'"
                : "SELECT table_schema || '.' || table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')",
            ct)).Select(r => r[0]).Where(t => !Foreign.Any(f => t.Contains(f, StringComparison.Ordinal))).Order(StringComparer.Ordinal).ToArray();
        var leftOut = LeftOut.Keys.Select(books.Spelled).ToArray();
        if (leftOut.Except(all).ToArray() is { Length: > 0 } gone) throw new InvalidOperationException($"No such table is left out any more: {string.Join(", ", gone)}.");
        books.Tables = [.. all.Except(leftOut)];
        await using DbConnection writing = books._isSqlite ? new SqliteConnection(connectionString) : new NpgsqlConnection(connectionString);
        await writing.OpenAsync(ct);
        books._changes = await Changes.WatchAsync(writing, books._connection, books.Tables, books._isSqlite, ct);
        foreach (var table in books.Tables) books._digests[table] = await books.DigestAsync(table, ct);
        return books;
    }

    /// <summary>How this database spells a table: <c>ledger.payments</c> or <c>ledger_payments</c>.</summary>
    public string Spelled(string table) => _isSqlite ? table.Replace('.', '_') : table;

    /// <summary>One text that differs as soon as a row does.</summary>
    public async Task<string> ReadAsync(CancellationToken ct)
    {
        foreach (var table in await _changes!.SinceLastAsync(ct)) _digests[table] = await DigestAsync(table, ct);
        return string.Join(';', Tables.Select(t => _digests[t]));
    }

    /// <summary>The same text, of every table as it stands, whoever wrote to it.</summary>
    public async Task<string> ReadWholeAsync(CancellationToken ct)
    {
        var digests = new List<string>();
        foreach (var table in Tables) digests.Add(await DigestAsync(table, ct));
        return string.Join(';', digests);
    }

    /// <summary>The tables that differ.</summary>
    public static string Difference(string before, string after) => string.Join(", ", before.Split(';').Zip(after.Split(';')).Where(t => t.First != t.Second).Select(t => $"{t.First} → {t.Second}"));

    /// <summary>Waits until nothing runs that was accepted before and may still write: imports and sweeps.</summary>
    public async Task SettleAsync(CancellationToken ct)
    {
        var running = $"SELECT (SELECT COUNT(*) FROM {Spelled("imports.jobs")} WHERE state IN ('Queued', 'Running')) + (SELECT COUNT(*) FROM {Spelled("monitoring.sweeps")} WHERE state IN (0, 1))";
        for (var watch = Stopwatch.StartNew(); (await RowsAsync(running, ct))[0][0] != "0"; await Task.Delay(20, ct))
            if (watch.Elapsed > LongestRun) throw new TimeoutException($"An import or a sweep that was accepted has not ended within {LongestRun.TotalSeconds} s.");
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<string> DigestAsync(string table, CancellationToken ct)
    {
        var leftOut = LeftOutColumns.Keys.Where(c => Spelled(c[..c.LastIndexOf('.')]) == table).Select(c => c[(c.LastIndexOf('.') + 1)..]).ToArray();
        var sql = _isSqlite
            ? $"SELECT '{table}', COUNT(*), rows_digest({string.Join(", ", (await RowsAsync($"SELECT name FROM pragma_table_info('{table}')", ct)).Select(c => c[0]).Except(leftOut).Select(c => $"\"{c}\""))}) FROM {table}"
            : $"SELECT '{table}', COUNT(*), COALESCE(SUM(hashtextextended({(leftOut.Length == 0 ? "t" : $"(to_jsonb(t) - '{string.Join("' - '", leftOut)}')")}::text, 0)::numeric), 0) FROM {table} t";
        return string.Join(',', (await RowsAsync(sql, ct))[0]);
    }

    // A sum of digests: rows in another order sum up to the same, and two alike do not cancel each other out.
    private long DigestOf(object?[] row)
    {
        _hash.Reset();
        foreach (var value in row)
            switch (value)
            {
                case null or DBNull: Append(0, []); break;
                case byte[] bytes: Append(1, bytes); break;
                case string text: Append(2, MemoryMarshal.AsBytes(text.AsSpan())); break;
                case long number: Append(3, BitConverter.GetBytes(number)); break;
                default: Append(4, BitConverter.GetBytes(Convert.ToDouble(value, CultureInfo.InvariantCulture))); break;
            }
        return unchecked((long)_hash.GetCurrentHashAsUInt64());
    }

    private void Append(byte kind, ReadOnlySpan<byte> bytes)
    {
        _hash.Append([kind]);
        _hash.Append(BitConverter.GetBytes(bytes.Length));
        _hash.Append(bytes);
    }

    private async Task<List<string[]>> RowsAsync(string sql, CancellationToken ct)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = sql;
        var rows = new List<string[]>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? "")]);
        return rows;
    }
}
