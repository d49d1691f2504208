using System.Globalization;
using Npgsql;

namespace SunLedger.Faults;

/// <summary>A PostgreSQL of this run alone, made by tests/postgres in a directory of its own: it may be killed.</summary>
internal sealed class PrivatePostgres : IAsyncDisposable
{
    private readonly string _home;
    private readonly string _server;

    private PrivatePostgres(string home, string server) => (_home, _server) = (home, server);

    public int Port => new NpgsqlConnectionStringBuilder(_server).Port;

    public static async Task<PrivatePostgres> NewAsync(string home) =>
        new(home, await Shell.RunAsync($"SUNLEDGER_PG_DIR='{home}' '{Place.Root}/tests/postgres' up"));

    /// <summary>Makes a database, and says how to reach it.</summary>
    public async Task<string> NewDatabaseAsync(string name)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(_server) { Database = name, MaxPoolSize = 40, Pooling = true }.ToString();
    }

    /// <summary>SIGKILL for the postmaster and all its children, by their ids.</summary>
    public async Task KillAsync()
    {
        var postmaster = int.Parse((await File.ReadAllLinesAsync(Path.Combine(_home, "data", "postmaster.pid")))[0], CultureInfo.InvariantCulture);
        await Shell.RunAsync($"children=$(ps -o pid= --ppid {postmaster}); kill -9 {postmaster} $children 2>/dev/null; while kill -0 {postmaster} $children 2>/dev/null; do sleep 0.02; done; true");
    }

    public Task StartAsync() => Shell.RunAsync(
        $"cd / && {(Environment.UserName == "root" ? "runuser -u postgres -- " : "")}$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)/pg_ctl -D '{_home}/data' -o '-p {Port}' -l '{_home}/log' -w -t 60 start >/dev/null");

    public async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server) { Pooling = false }.ToString());
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Shell.RunAsync($"SUNLEDGER_PG_DIR='{_home}' '{Place.Root}/tests/postgres' down");
    }
}
