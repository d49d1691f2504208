using System.Data.Common;
using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace SunLedger.Host.Tests;

/// <summary>
/// Secrets that are told apart from everything else, and everywhere that they might stand: what the host printed, every file of its data directory, a backup, every table as
/// text. Bytes are looked through as they are and as PostgreSQL shows them.
/// </summary>
internal sealed class Canaries(RunningHost host, Dialect dialect)
{
    private readonly Dictionary<string, string[]> _secrets = new(StringComparer.Ordinal);

    /// <summary>A secret to look for, by its name.</summary>
    public void Add(string name, string secret) => _secrets.Add(name, Spellings(Encoding.UTF8.GetBytes(secret)));

    /// <summary>A secret that is bytes, and the text that stands for them.</summary>
    public void Add(string name, string text, byte[] bytes) => _secrets.Add(name, [.. Spellings(Encoding.UTF8.GetBytes(text)), .. Spellings(bytes)]);

    /// <summary>Where any of them stands, as name and place.</summary>
    public async Task<IReadOnlyList<string>> FoundAsync()
    {
        var found = new List<string>();
        found.AddRange(In(host.Output).Select(name => $"{name}: the log"));
        foreach (var file in Directory.EnumerateFiles(host.DataDirectory, "*", SearchOption.AllDirectories))
        {
            var text = await ReadAsync(file);
            found.AddRange(In(text).Select(name => $"{name}: {Path.GetRelativePath(host.DataDirectory, file)}"));
        }
        found.AddRange(In(await BackupAsync()).Select(name => $"{name}: the backup"));
        await foreach (var (table, text) in TablesAsync()) found.AddRange(In(text).Select(name => $"{name}: {table}"));
        return [.. found.Distinct().Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> In(string text) => _secrets.Where(s => s.Value.Any(t => text.Contains(t, StringComparison.OrdinalIgnoreCase))).Select(s => s.Key);

    // Files are read as Latin-1, so that bytes are found in them as they are.
    private static string[] Spellings(byte[] secret) => [Encoding.Latin1.GetString(secret), Convert.ToHexString(secret), Convert.ToBase64String(secret).TrimEnd('=')[..^1]];

    // Byte for byte, so that nothing in a database file is passed over; the host may hold it open.
    private static async Task<string> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return Encoding.Latin1.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    // As an office makes one: by the server's own program, or by SQLite itself.
    private async Task<string> BackupAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.backup");
        try
        {
            if (dialect == Dialect.Postgres) await DumpAsync(file);
            else await ExecuteAsync($"VACUUM INTO '{file}'");
            return await ReadAsync(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task DumpAsync(string file)
    {
        var server = new NpgsqlConnectionStringBuilder(host.ConnectionString);
        var start = new ProcessStartInfo("pg_dump", ["-h", server.Host!, "-p", $"{server.Port}", "-U", server.Username!, "-f", file, server.Database!]) { RedirectStandardError = true };
        start.Environment["PGPASSWORD"] = server.Password;
        using var dump = Process.Start(start) ?? throw new InvalidOperationException("pg_dump did not start: apt-get install postgresql-client");
        var complaints = await dump.StandardError.ReadToEndAsync();
        await dump.WaitForExitAsync();
        Assert.True(dump.ExitCode == 0, complaints);
    }

    /// <summary>Runs a statement past the host.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using DbConnection connection = dialect == Dialect.Postgres ? new NpgsqlConnection(host.ConnectionString) : new SqliteConnection(host.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private async IAsyncEnumerable<(string Table, string Text)> TablesAsync()
    {
        await using DbConnection connection = dialect == Dialect.Postgres ? new NpgsqlConnection(host.ConnectionString) : new SqliteConnection(host.ConnectionString);
        await connection.OpenAsync();
        var tables = await TextsAsync(connection, dialect == Dialect.Postgres
            ? "SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')"
            : "SELECT name FROM sqlite_master WHERE type = 'table'");
        Assert.True(tables.Count > 20, $"only {tables.Count} tables were found");
        foreach (var table in tables)
        {
            var rows = dialect == Dialect.Postgres ? $"SELECT t::text FROM {table} t" : await AllColumnsAsync(connection, table);
            yield return (table, string.Join('\n', await TextsAsync(connection, rows)));
        }
    }

    private static async Task<string> AllColumnsAsync(DbConnection connection, string table)
    {
        var columns = await TextsAsync(connection, $"SELECT name FROM pragma_table_info('{table}')");
        return $"SELECT {string.Join(" || '|' || ", columns.Select(c => $"CASE typeof(\"{c}\") WHEN 'blob' THEN hex(\"{c}\") ELSE coalesce(\"{c}\", '') END"))} FROM \"{table}\"";
    }

    private static async Task<List<string>> TextsAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync()) texts.Add(reader.GetString(0));
        return texts;
    }
}
