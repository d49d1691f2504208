using System.Diagnostics;

namespace SunLedger.Attack;

/// <summary>Programs of the system.</summary>
internal static class Shell
{
    /// <summary>Runs a program to its end, or stops it when its time is over: what it printed.</summary>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, TimeSpan limit)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        using var clock = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(clock.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return $"{await output}\n(stopped after {limit.TotalSeconds} s)";
        }
        return await output + await error;
    }

    /// <summary>Installs Debian packages that are missing.</summary>
    public static async Task InstallAsync(string program)
    {
        if (Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, program)))) return;
        Console.WriteLine(await RunAsync(Path.Combine(HostProcess.Root, "tests", "install"), [program], TimeSpan.FromMinutes(10)));
    }
}
