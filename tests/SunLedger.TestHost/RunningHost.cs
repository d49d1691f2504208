using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using SunLedger.Modules;

namespace SunLedger.TestHost;

/// <summary>
/// The real host in a process of its own, on a fresh database and data directory: what a newcomer starts. Its first administrator is signed
/// in on <see cref="Client"/>. It can be killed as a power cut would, and started again on the same data.
/// </summary>
public sealed partial class RunningHost : IAsyncDisposable
{
    /// <summary>The password that its first administrator chooses.</summary>
    public const string NewPassword = "Sunlight-on-the-ledger-2018";
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);

    private readonly Dialect _dialect;
    private readonly string? _connection;
    private readonly string _verb;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly string _directory;
    private readonly bool _isGuest;
    private Process? _process;
    private string? _password;

    private RunningHost(Dialect dialect, string? connection, string verb, IReadOnlyDictionary<string, string> settings, string? directory = null)
    {
        (_dialect, _connection, _verb, _settings, _isGuest) = (dialect, connection, verb, settings, directory is not null);
        _directory = directory ?? Directory.CreateTempSubdirectory("sunledger-host-").FullName;
    }

    /// <summary>A client that is signed in as the first administrator.</summary>
    public HttpClient Client { get; private set; } = new();

    /// <summary>Everything the host has printed.</summary>
    public string Output { get; private set; } = "";

    /// <summary>Starts the host; with <paramref name="demo"/> it loads the sample year first. <paramref name="settings"/> are set in its environment.</summary>
    public static async Task<RunningHost> StartAsync(Dialect dialect, bool demo = false, IReadOnlyDictionary<string, string>? settings = null)
    {
        string? connection = null;
        if (dialect == Dialect.Postgres)
        {
            var name = $"host_{Guid.CreateVersion7():N}";
            await PostgresServer.ExecuteAsync($"CREATE DATABASE {name}");
            connection = await PostgresServer.NewDatabaseAsync(name);
        }
        var host = new RunningHost(dialect, connection, demo ? "demo" : "", settings ?? new Dictionary<string, string>());
        await host.StartAsync();
        return host;
    }

    /// <summary>Starts another process of the same executable beside it, on the same database and data directory. To be ended first.</summary>
    public async Task<RunningHost> StartAnotherAsync()
    {
        var host = new RunningHost(_dialect, _connection, "", _settings, _directory);
        await host.StartAsync();
        return host;
    }

    /// <summary>Starts it again on the same data, after <see cref="Kill"/>.</summary>
    public async Task StartAsync()
    {
        var start = Command(_verb.Length > 0 ? [_verb, "--urls=http://127.0.0.1:0"] : ["--urls=http://127.0.0.1:0"]);
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, e) => Read(e.Data, address);
        _process.ErrorDataReceived += (_, e) => Read(e.Data, address);
        _process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The host ended before it served. It said:\n{Output}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Client.Dispose();
        Client = new HttpClient { BaseAddress = new Uri(await address.Task.WaitAsync(StartLimit)), Timeout = TimeSpan.FromMinutes(5) };
        Client.DefaultRequestHeaders.Add("X-Requested-With", "SunLedger");
        await SignInAsync();
    }

    /// <summary>Its data directory: the SQLite file, keys, uploads.</summary>
    public string DataDirectory => _directory;

    /// <summary>How to reach its database past it.</summary>
    public string ConnectionString => _connection ?? $"Data Source={Path.Combine(_directory, "sunledger.db")}";

    /// <summary>Runs the same executable once more with a verb, on the same data: its exit code and what it printed.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(Command(arguments))!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }

    /// <summary>Ends the process at once, as a power cut would (SIGKILL).</summary>
    public void Kill()
    {
        if (_process is null) return;
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Kill();
        Client.Dispose();
        if (!_isGuest) Directory.Delete(_directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string Configuration => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    private ProcessStartInfo Command(IEnumerable<string> arguments)
    {
        var dll = Checkout.Path("host", "bin", Configuration, "net10.0", "SunLedger.Host.dll");
        if (!File.Exists(dll)) throw new InvalidOperationException($"{dll} is not there: run dotnet build Modular.sln first.");
        var start = new ProcessStartInfo("dotnet", [dll, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Checkout.Path("host") };
        start.Environment["SunLedger__DataDirectory"] = _directory;
        start.Environment["SunLedger__Database"] = _dialect == Dialect.Postgres ? "postgres" : "sqlite";
        start.Environment["SunLedger__Blocks__EverySeconds"] = "1";
        start.Environment["SunLedger__Outgoing__Allow__0"] = "127.0.0.0/8"; // tests receive on this machine
        start.Environment["SunLedger__Plugins__TrustDevelopmentKey"] = "true"; // the plugins of the sources are signed with it
        foreach (var (name, value) in _settings) start.Environment[name] = value;
        if (_connection is not null) start.Environment["SunLedger__ConnectionString"] = _connection;
        return start;
    }

    private void Read(string? line, TaskCompletionSource<string> address)
    {
        if (line is null) return;
        Output += line + Environment.NewLine;
        if (OneTimePassword().Match(line) is { Success: true } password) _password = password.Groups[1].Value;
        if (Listening().Match(line) is { Success: true } listening) address.TrySetResult(listening.Groups[1].Value);
    }

    private async Task SignInAsync()
    {
        if (_password is null) { await PostAsync("/api/v1/session", new { user = "admin", password = NewPassword }); return; }
        await PostAsync("/api/v1/session", new { user = "admin", password = _password });
        await PostAsync("/api/v1/session/password", new { current = _password, password = NewPassword });
        _password = null;
    }

    private async Task PostAsync(string path, object body)
    {
        using var answer = await Client.PostAsJsonAsync(path, body);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    [GeneratedRegex(@"One-time password\s+(\S+)")]
    private static partial Regex OneTimePassword();

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
