using System.Diagnostics;

namespace SunLedger.Plugins.Tests;

/// <summary><c>sunledger</c> as an author calls it: a process of its own.</summary>
internal static class AuthorTool
{
    public static async Task<(int Exit, string Said)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "sunledger.dll"), .. arguments])
        {
            WorkingDirectory = Checkout.Path(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }

    /// <summary>Approves a plugin with the key for development.</summary>
    public static Task<(int Exit, string Said)> ApproveAsync(string folder, params string[] more) => RunAsync(["approve", folder, .. Key, .. more]);

    public static IReadOnlyList<string> Key { get; } = ["--key", Checkout.Path("tools", "keys", "development-only.private.pem")];
}
