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
    public static async Task<RawLoad> CopyAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await ExecuteAsync("CREATE SCHEMA bare; CREATE TABLE bare.payments (LIKE ledger.payments INCLUDING ALL)");

        var file = Path.GetTempFileName();
        try
        {
            await using (var from = await connection.BeginRawBinaryCopyAsync("COPY ledger.payments TO STDOUT (FORMAT BINARY)"))
            await using (var to = File.Create(file))
                await from.CopyToAsync(to);

            var watch = Stopwatch.StartNew();
            await using (var from = File.OpenRead(file))
            await using (var to = await connection.BeginRawBinaryCopyAsync("COPY bare.payments FROM STDIN (FORMAT BINARY)"))
                await from.CopyToAsync(to, 1 << 16);
            var time = watch.Elapsed;
            return new("raw COPY", await CountAsync(), time);
        }
        finally
        {
            File.Delete(file);
        }

        async Task ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }

        async Task<long> CountAsync()
        {
            await using var command = new NpgsqlCommand("SELECT count(*) FROM bare.payments", connection);
            return (long)(await command.ExecuteScalarAsync())!;
        }
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
