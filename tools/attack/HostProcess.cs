using System.Diagnostics;
using System.Text.RegularExpressions;
using Npgsql;

namespace SunLedger.Attack;

/// <summary>The real host in a process of its own, on a fresh database and data directory, with its first administrator signed in, and the attacker.</summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    public const string Password = "Sunlight-on-the-ledger-2018";

    private static readonly TimeSpan Start = TimeSpan.FromMinutes(10); // attacks run at low priority beside other work

    private readonly string _directory;
    private readonly bool _isKept;
    private readonly string? _database;
    private readonly List<string> _output = [];
    private readonly Process _process = new();

    private HostProcess(string directory, bool isKept, string? database, string attacker)
    {
        (_directory, _isKept, _database, Attacker) = (directory, isKept, database, attacker);
        ConnectionString = database is null ? $"Data Source={Path.Combine(directory, "sunledger.db")}" : new NpgsqlConnectionStringBuilder(Server) { Database = database }.ToString();
    }

    /// <summary>Who attacks: one of <see cref="Attackers.All"/>.</summary>
    public string Attacker { get; }

    /// <summary>Id of the attacker, as the host has it.</summary>
    public string AttackerId { get; private set; } = "";

    /// <summary>Signed in as the first administrator, who fills the ledger.</summary>
    public HttpClient Founder { get; private set; } = new();

    /// <summary>Signed in as the attacker.</summary>
    public HttpClient Client { get; private set; } = new();

    /// <summary>How to reach its database past it.</summary>
    public string ConnectionString { get; }

    /// <summary>The header by which the attacker is recognised, for tools that are not this one: <c>Cookie: …</c>.</summary>
    public string Door { get; private set; } = "";

    /// <summary>How many passwords the host has compared with a hash since its start, as its own log says.</summary>
    public long Compared
    {
        get { lock (_output) return _output.Select(l => ComparedLine().Match(l)).Where(m => m.Success).Select(m => long.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).DefaultIfEmpty().Max(); }
    }

    public string Address => Founder.BaseAddress!.ToString().TrimEnd('/');

    /// <summary>What the host logged as broken.</summary>
    public IReadOnlyList<string> Errors
    {
        get { lock (_output) return [.. _output.SkipWhile(l => !l.StartsWith("fail:", StringComparison.Ordinal)).Where(l => l.Contains("Exception", StringComparison.Ordinal) || l.Contains(" in /", StringComparison.Ordinal)).Distinct().Take(60)]; }
    }

    public static string Root { get; } = FindRoot();

    /// <summary>Starts it: on what was kept in a folder, when something was, and then it stays there.</summary>
    public static async Task<HostProcess> StartAsync(string db, string? keptIn = null, string attacker = Attackers.Founder, params IReadOnlyList<(string Name, string Value)> settings)
    {
        var directory = keptIn is null ? Directory.CreateTempSubdirectory("sunledger-attack-").FullName : Directory.CreateDirectory(Path.GetFullPath(keptIn)).FullName;
        var host = new HostProcess(directory, keptIn is not null, db == "postgres" ? await DatabaseAsync(Path.Combine(directory, "database")) : null, attacker);
        try
        {
            await host.RunAsync(settings);
            return host;
        }
        catch
        {
            await host.DisposeAsync(); // one that never served would go on beside those that do
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Founder.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        if (_isKept) return;
        Directory.Delete(_directory, recursive: true);
        if (_database is not null) await ServerAsync($"DROP DATABASE {_database} WITH (FORCE)");
    }

    private async Task RunAsync(IReadOnlyList<(string Name, string Value)> settings)
    {
        var serves = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var folder = Path.Combine(Root, "host", "bin", AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug", "net10.0");
        _process.StartInfo = new ProcessStartInfo("dotnet", [Path.Combine(folder, "SunLedger.Host.dll"), "--urls=http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.Combine(Root, "host"),
        };
        _process.StartInfo.Environment["SunLedger__DataDirectory"] = _directory;
        _process.StartInfo.Environment["SunLedger__Database"] = _database is null ? "sqlite" : "postgres";
        _process.StartInfo.Environment["SunLedger__ConnectionString"] = _database is null ? "" : ConnectionString;
        _process.StartInfo.Environment["SunLedger__Plugins__TrustDevelopmentKey"] = "true";
        foreach (var (name, value) in settings) _process.StartInfo.Environment[name] = value;
        _process.EnableRaisingEvents = true;
        _process.OutputDataReceived += (_, e) => Read(e.Data, serves);
        _process.ErrorDataReceived += (_, e) => Read(e.Data, serves);
        _process.Exited += (_, _) => serves.TrySetException(new InvalidOperationException($"The host ended before it served. It said:\n{string.Join('\n', _output)}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var address = new Uri(await serves.Task.WaitAsync(Start));
        Founder.Dispose();
        Founder = NewClient(address);
        await SignInAsync();
        Client.Dispose();
        Client = NewClient(address);
        var at = Door.IndexOf(':', StringComparison.Ordinal);
        Client.DefaultRequestHeaders.Add(Door[..at], Door[(at + 2)..]);
    }

    private static HttpClient NewClient(Uri address)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.Add("X-Requested-With", "SunLedger");
        return client;
    }

    // A session outlives its host; whoever goes on goes on with it, for the password may have been changed by what was drawn.
    private async Task SignInAsync()
    {
        var (founder, attacker) = (Path.Combine(_directory, "founder"), Path.Combine(_directory, "attacker"));
        if (File.Exists(attacker))
        {
            Founder.DefaultRequestHeaders.Add("Cookie", await File.ReadAllTextAsync(founder));
            if (await File.ReadAllLinesAsync(attacker) is [var door, var id]) (Door, AttackerId) = (door, id);
            return;
        }
        string oneTime;
        lock (_output) oneTime = _output.Select(l => OneTime().Match(l)).First(m => m.Success).Groups[1].Value;
        var cookie = await Attackers.EnterAsync(Founder, "admin", oneTime, Password);
        Founder.DefaultRequestHeaders.Add("Cookie", cookie);
        (AttackerId, Door) = await Attackers.MakeAsync(Founder, () => NewClient(Founder.BaseAddress!), Attacker, cookie, Password);
        await File.WriteAllTextAsync(founder, cookie);
        await File.WriteAllLinesAsync(attacker, [Door, AttackerId]);
    }

    private void Read(string? line, TaskCompletionSource<string> serves)
    {
        if (line is null) return;
        lock (_output) _output.Add(line);
        if (Listening().Match(line) is { Success: true } match) serves.TrySetResult(match.Groups[1].Value);
    }

    // Its name lies in the folder, so that the next piece finds it.
    private static async Task<string> DatabaseAsync(string file)
    {
        if (File.Exists(file)) return await File.ReadAllTextAsync(file);
        var name = $"attack_{Guid.CreateVersion7():N}";
        await ServerAsync($"CREATE DATABASE {name}");
        await File.WriteAllTextAsync(file, name);
        return name;
    }

    private static string Server => Environment.GetEnvironmentVariable("SUNLEDGER_TEST_PG")
        ?? throw new InvalidOperationException("--db postgres needs a server: export SUNLEDGER_TEST_PG=\"$(tests/postgres up)\"");

    private static async Task ServerAsync(string sql)
    {
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Modular.sln"))) return folder.FullName;
        throw new InvalidOperationException("Run it from a checkout.");
    }

    [GeneratedRegex(@"One-time password\s+(\S+)")]
    private static partial Regex OneTime();

    [GeneratedRegex(@"A password was compared with a hash, (\d+) since the start")]
    private static partial Regex ComparedLine();

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
