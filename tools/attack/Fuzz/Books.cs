using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace SunLedger.Attack.Fuzz;

/// <summary>
/// What stands in the tables of the ledger, the projects, the catalogue and the users, as a number of rows and a sum of every amount: read past the host. What
/// the host writes by itself (seals, verifications, sessions, counts of attempts), and the rows at which writers queue, are left out.
/// </summary>
internal sealed class Books : IAsyncDisposable
{
    private static readonly string[] Own = ["block", "unsealed", "seal", "reconcil", "verif", "checkpoint", "mark", "sweep", "catalogue_lists", "catalogue.lists"];
    private static readonly string[] Kept = ["ledger", "projects", "catalogue"];

    private readonly DbConnection _connection;
    private string _sql = "";

    private Books(DbConnection connection) => _connection = connection;

    public static async Task<Books> OpenAsync(string connectionString, CancellationToken ct)
    {
        var isSqlite = connectionString.StartsWith("Data Source", StringComparison.OrdinalIgnoreCase);
        var books = new Books(isSqlite ? new SqliteConnection(connectionString + ";Mode=ReadOnly") : new NpgsqlConnection(connectionString));
        await books._connection.OpenAsync(ct);
        var columns = isSqlite
            ? "SELECT m.name, c.name, c.type FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"
            : "SELECT table_schema || '.' || table_name, column_name, data_type FROM information_schema.columns WHERE table_schema NOT IN ('pg_catalog', 'information_schema')";
        books._sql = string.Join(" UNION ALL ", (await books.RowsAsync(columns, ct)).Where(c => IsKept(c[0])).GroupBy(c => c[0]).OrderBy(t => t.Key, StringComparer.Ordinal).Select(Count));
        return books;
    }

    /// <summary>One text that differs as soon as a row or an amount does.</summary>
    public async Task<string> ReadAsync(CancellationToken ct) => string.Join(';', (await RowsAsync(_sql, ct)).Select(r => string.Join(',', r)));

    /// <summary>The tables that differ.</summary>
    public static string Difference(string before, string after) => string.Join(", ", before.Split(';').Zip(after.Split(';')).Where(t => t.First != t.Second).Select(t => $"{t.First} → {t.Second}"));

    /// <summary>Waits until no import runs: what was accepted before may write.</summary>
    public async Task SettleAsync(HttpClient client, CancellationToken ct)
    {
        for (var i = 0; i < 100; i++)
        {
            var imports = JsonNode.Parse(await client.GetStringAsync("/api/v1/imports?limit=20", ct))!["items"]!.AsArray();
            if (!imports.Any(job => (string?)job!["state"] is "queued" or "running")) return;
            await Task.Delay(20, ct);
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static bool IsKept(string table) =>
        table.Replace('.', '_') is "identity_users" or "identity_grants" || (Kept.Any(k => table.StartsWith(k, StringComparison.Ordinal)) && !Own.Any(table.Contains));

    private static string Count(IGrouping<string, string[]> table)
    {
        var amounts = table.Where(c => (c[1].EndsWith("fen", StringComparison.Ordinal) || c[1] is "version") && c[2] is "INTEGER" or "bigint" or "integer").Select(c => $"COALESCE(SUM({c[1]}), 0)");
        return $"SELECT '{table.Key}', COUNT(*), {string.Join(" + ", amounts.DefaultIfEmpty("0"))} FROM {table.Key}";
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
