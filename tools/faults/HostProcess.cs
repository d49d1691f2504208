using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace SunLedger.Faults;

/// <summary>The real host in a process of its own, always at the same address, so that its clients need not know that it went away.</summary>
internal sealed partial class HostProcess(Place place) : IDisposable
{
    private readonly StringBuilder _output = new();
    private Process? _process;

    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";

    /// <summary>The password that the first start printed.</summary>
    public string OneTimePassword => OneTime().Match(Output).Groups[1].Value;

    /// <summary>Everything the host has printed.</summary>
    public string Output
    {
        get { lock (_output) return _output.ToString(); }
    }

    /// <summary>True while it runs.</summary>
    public bool Runs => _process is { HasExited: false };

    public async Task StartAsync()
    {
        var serves = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = Command($"--urls={Address}"), EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, e) => Read(e.Data, serves);
        _process.ErrorDataReceived += (_, e) => Read(e.Data, serves);
        _process.Exited += (_, _) => serves.TrySetException(new InvalidOperationException($"The host ended before it served. It said:\n{Output}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await serves.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        if (_process is null) return;
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    /// <summary>The verb verify in a process of its own: its exit code and what it printed.</summary>
    public async Task<(int ExitCode, string Output)> VerifyAsync()
    {
        using var process = Process.Start(Command("verify"))!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }

    public void Dispose() => Kill();

    private ProcessStartInfo Command(string argument)
    {
        var folder = Environment.GetEnvironmentVariable("SUNLEDGER_HOST_DIR") ?? Path.Combine(Place.Root, "host", "bin", "Release", "net10.0");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "SunLedger.Host.dll"), argument])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.Combine(Place.Root, "host"),
        };
        start.Environment["SunLedger__DataDirectory"] = place.Data;
        start.Environment["SunLedger__Database"] = place.Db;
        start.Environment["SunLedger__ConnectionString"] = place.HostConnection;
        start.Environment["SunLedger__Blocks__EverySeconds"] = "1";
        start.Environment["SunLedger__Plugins__TrustDevelopmentKey"] = "true";
        return start;
    }

    private void Read(string? line, TaskCompletionSource serves)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
        if (line.Contains("Now listening on", StringComparison.Ordinal)) serves.TrySetResult();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"One-time password\s+(\S+)")]
    private static partial Regex OneTime();
}
