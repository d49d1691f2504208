using System.Diagnostics;
using Npgsql;

namespace SunLedger.TestHost;

/// <summary>The server on which tests make their PostgreSQL databases: the one of SUNLEDGER_TEST_PG, else the private one that tests/postgres starts.</summary>
public static class PostgresServer
{
    private const string Variable = "SUNLEDGER_TEST_PG";

    private static readonly Lazy<Task<string>> Server = new(FindAsync);

    /// <summary>The connection string of a new, empty name on the server; the database itself is not made yet.</summary>
    public static async Task<string> NewDatabaseAsync(string name) =>
        new NpgsqlConnectionStringBuilder(await Server.Value) { Database = name, MaxPoolSize = 40, IncludeErrorDetail = true }.ToString();

    /// <summary>Runs a statement on the server's own database, outside any transaction.</summary>
    public static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await Server.Value);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Makes a database one to copy others from, under a name of its own. It goes with the process: a server that somebody lent is left as it was.</summary>
    public static async Task<string> AsTemplateAsync(string database)
    {
        var name = $"sl_template_{Guid.CreateVersion7():N}";
        await ExecuteAsync($"ALTER DATABASE {database} RENAME TO {name}");
        var server = await Server.Value;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(server, name);
        return name;
    }

    private static void Drop(string server, string name)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = new NpgsqlCommand($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", connection);
        command.ExecuteNonQuery();
    }

    private static async Task<string> FindAsync()
    {
        var given = Environment.GetEnvironmentVariable(Variable);
        var server = string.IsNullOrWhiteSpace(given) ? await StartAsync() : given;
        try
        {
            await using var connection = new NpgsqlConnection(server);
            await connection.OpenAsync();
            return server;
        }
        catch (NpgsqlException e)
        {
            throw new InvalidOperationException(
                $"The PostgreSQL server for the tests does not answer ({e.Message}). Run ./test, or start a private one and export its address: export {Variable}=\"$(tests/postgres up)\"", e);
        }
    }

    private static async Task<string> StartAsync()
    {
        var start = new ProcessStartInfo(Checkout.Path("tests", "postgres"), "up") { RedirectStandardOutput = true, RedirectStandardError = true };
        using var script = Process.Start(start)!;
        var output = script.StandardOutput.ReadToEndAsync();
        var complaints = script.StandardError.ReadToEndAsync();
        await script.WaitForExitAsync();
        return script.ExitCode == 0
            ? (await output).Trim()
            : throw new InvalidOperationException(
                $"These tests need PostgreSQL and {Variable} is not set, so tests/postgres was asked to start a private server. It said: {(await complaints).Trim()}");
    }
}
