using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace SunLedger.Bench;

/// <summary>The physical limit: the rows that the path stored, loaded raw into a bare table with the same columns and indexes.</summary>
/// <param name="What">How.</param>
/// <param name="Rows">How many.</param>
/// <param name="Time">How long.</param>
internal sealed record RawLoad(string What, long Rows, TimeSpan Time)
{
    /// <summary>The indexes are there and are kept while rows come in, as the path's are.</summary>
    public static Task<RawLoad> CopyAsync(string connectionString) => CopyAsync(connectionString, "raw COPY", "bare", indexesLater: false);

    /// <summary>The indexes are made when all rows are in: what only somebody can do who owns the table alone while it is loaded.</summary>
    public static Task<RawLoad> CopyThenIndexAsync(string connectionString) => CopyAsync(connectionString, "COPY, index", "later", indexesLater: true);

    private static async Task<RawLoad> CopyAsync(string connectionString, string what, string schema, bool indexesLater)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, $"CREATE SCHEMA {schema}; CREATE TABLE {schema}.payments (LIKE ledger.payments INCLUDING ALL{(indexesLater ? " EXCLUDING INDEXES" : "")})");
        var indexes = indexesLater ? await IndexesAsync(connection, schema) : [];

        var file = Path.GetTempFileName();
        try
        {
            await using (var from = await connection.BeginRawBinaryCopyAsync("COPY ledger.payments TO STDOUT (FORMAT BINARY)"))
            await using (var to = File.Create(file))
                await from.CopyToAsync(to);

            var watch = Stopwatch.StartNew();
            await using (var from = File.OpenRead(file))
            await using (var to = await connection.BeginRawBinaryCopyAsync($"COPY {schema}.payments FROM STDIN (FORMAT BINARY)"))
                await from.CopyToAsync(to, 1 << 16);
            foreach (var index in indexes) await ExecuteAsync(connection, index);
            var time = watch.Elapsed;

            await using var count = new NpgsqlCommand($"SELECT count(*) FROM {schema}.payments", connection);
            return new(what, (long)(await count.ExecuteScalarAsync())!, time);
        }
        finally
        {
            File.Delete(file);
        }
    }

    // The ledger's own indexes, the one of its key among them, as statements for the table of the same name in another schema.
    private static async Task<IReadOnlyList<string>> IndexesAsync(NpgsqlConnection connection, string schema)
    {
        await using var command = new NpgsqlCommand("SELECT indexdef FROM pg_indexes WHERE schemaname = 'ledger' AND tablename = 'payments'", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var all = new List<string>();
        while (await reader.ReadAsync()) all.Add(reader.GetString(0).Replace(" ON ledger.payments ", $" ON {schema}.payments ", StringComparison.Ordinal));
        return all;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public static RawLoad Inserts(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-400000");
        foreach (var sql in Schema(connection)) Execute(connection, sql);
        var rows = Read(connection);

        var watch = Stopwatch.StartNew();
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = $"INSERT INTO bare_payments VALUES ({string.Join(',', Enumerable.Range(0, rows[0].Length).Select(i => $"$p{i}"))})";
            var parameters = Enumerable.Range(0, rows[0].Length).Select(i => insert.Parameters.AddWithValue($"$p{i}", DBNull.Value)).ToArray();
            insert.Prepare();
            foreach (var row in rows)
            {
                for (var i = 0; i < row.Length; i++) parameters[i].Value = row[i];
                insert.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        return new("raw inserts", rows.Count, watch.Elapsed);
    }

    // The table and its indexes exactly as the ledger has them, under another name.
    private static List<string> Schema(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_master WHERE tbl_name = 'ledger_payments' AND sql IS NOT NULL ORDER BY type DESC";
        using var reader = command.ExecuteReader();
        var all = new List<string>();
        while (reader.Read())
            all.Add(reader.GetString(0).Replace("ledger_payments", "bare_payments", StringComparison.Ordinal).Replace("INDEX \"IX_", "INDEX \"BX_", StringComparison.Ordinal));
        return all;
    }

    private static List<object[]> Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM ledger_payments ORDER BY rowid";
        using var reader = command.ExecuteReader();
        var all = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            all.Add(row);
        }
        return all;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
