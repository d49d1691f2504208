using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SunLedger.Host;
using SunLedger.Messages.Imports;
using SunLedger.Modules;

namespace SunLedger.Bench;

/// <summary>The whole host in this process, on a fresh database, with its plugins.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly string _directory;

    private readonly string _oneTimePassword;

    private Site(WebApplication app, string directory, string connection, string oneTimePassword) =>
        (App, _directory, Connection, _oneTimePassword) = (app, directory, connection, oneTimePassword);

    public WebApplication App { get; }

    /// <summary>How to reach the database beside the host.</summary>
    public string Connection { get; }

    public IDatabase Database => App.Services.GetRequiredService<IDatabase>();

    public static Task<Site> OpenAsync(string db) => OpenAsync(db, Composition.Modules());

    /// <summary>The same of other parts.</summary>
    public static async Task<Site> OpenAsync(string db, IReadOnlyList<SunModule> modules)
    {
        var directory = Directory.CreateTempSubdirectory("sunledger-bench-").FullName;
        var connection = db == "postgres" ? await NewPostgresDatabaseAsync() : $"Data Source={Path.Combine(directory, "sunledger.db")}";
        var app = Server.Build(
            [
                "--urls=http://127.0.0.1:0", $"--SunLedger:Database={db}", $"--SunLedger:ConnectionString={connection}", $"--SunLedger:DataDirectory={directory}",
                $"--SunLedger:PluginDirectories:0={Path.Combine(Root(), "host", "bin", "Release", "net10.0", "plugins")}", "--SunLedger:Plugins:TrustDevelopmentKey=true", "--Logging:LogLevel:Default=Warning",
            ],
            demo: false, modules);
        var password = await PrepareAsync(app);
        await app.StartAsync();
        return new(app, directory, connection, password);
    }

    /// <summary>A client that is signed in as the first administrator.</summary>
    public async Task<HttpClient> SignInAsync()
    {
        const string Password = "Sunlight-on-the-ledger-2018";
        var client = new HttpClient { BaseAddress = new Uri(App.Urls.First()) };
        client.DefaultRequestHeaders.Add("X-Requested-With", "SunLedger");
        (await client.PostAsJsonAsync("/api/v1/session", new { user = "admin", password = _oneTimePassword })).EnsureSuccessStatusCode();
        (await client.PostAsJsonAsync("/api/v1/session/password", new { current = _oneTimePassword, password = Password })).EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>Imports what payments stand on: so many indicators of one county, a project of each, and its assignment.</summary>
    public async Task ImportStandingAsync(int indicators)
    {
        var files = Directory.CreateTempSubdirectory("sunledger-bench-files-").FullName;
        try
        {
            await ImportAsync("indicators", PaymentsFile.WriteIndicators(files, indicators));
            await ImportAsync("projects", PaymentsFile.WriteProjects(files, indicators));
            await ImportAsync("assignments", PaymentsFile.WriteAssignments(files, indicators));
        }
        finally
        {
            Directory.Delete(files, recursive: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        var isPostgres = Database.Dialect == Dialect.Postgres;
        await App.StopAsync();
        await App.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
        if (isPostgres) await DropAsync();
    }

    private async Task ImportAsync(string kind, string path)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<IImporter>().RunAsync(kind, path, BatchMode.Partial, new SystemCaller(), CancellationToken.None);
        if (report.Refused > 0) throw new InvalidOperationException($"{kind}: {report.Refused} rows were refused, first: {report.FirstFaults[0]}");
    }

    // Millions of rows that nobody will look at again.
    private async Task DropAsync()
    {
        NpgsqlConnection.ClearAllPools();
        var database = new NpgsqlConnectionStringBuilder(Connection);
        var name = database.Database;
        database.Database = "postgres";
        await using var connection = new NpgsqlConnection(database.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"DROP DATABASE {name} WITH (FORCE)", connection);
        await command.ExecuteNonQueryAsync();
    }

    // The one-time password is printed and stored nowhere: read it where a newcomer would.
    private static async Task<string> PrepareAsync(WebApplication app)
    {
        var screen = Console.Out;
        await using var printed = new StringWriter();
        Console.SetOut(printed);
        try
        {
            await Server.PrepareAsync(app, demo: false);
        }
        finally
        {
            Console.SetOut(screen);
        }
        return Regex.Match(printed.ToString(), @"One-time password\s+(\S+)").Groups[1].Value;
    }

    private static async Task<string> NewPostgresDatabaseAsync()
    {
        var server = Environment.GetEnvironmentVariable("SUNLEDGER_TEST_PG") ?? await StartAsync();
        var name = $"bench_{Guid.CreateVersion7():N}";
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name, CommandTimeout = 600 }.ToString();
    }

    private static async Task<string> StartAsync()
    {
        using var script = Process.Start(new ProcessStartInfo(Path.Combine(Root(), "tests", "postgres"), "up") { RedirectStandardOutput = true })!;
        var answer = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();
        return script.ExitCode == 0 ? answer.Trim() : throw new InvalidOperationException("tests/postgres up failed; it said why above.");
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Modular.sln"))) return folder.FullName;
        throw new InvalidOperationException("Run the bench from a checkout.");
    }
}
