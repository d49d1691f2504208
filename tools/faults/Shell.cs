using System.Diagnostics;

namespace SunLedger.Faults;

/// <summary>A command of the system, which must succeed.</summary>
internal static class Shell
{
    public static async Task<string> RunAsync(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", command]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"'{command}' ended with {process.ExitCode}.");
    }
}
