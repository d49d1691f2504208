using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SunLedger.Host.Tests;

/// <summary>docs/guides/quick-start.md and, after it, real-files.md, run as they are written.</summary>
public sealed partial class QuickStartTests
{
    [Fact]
    public async Task What_the_guide_says_works_in_its_order()
    {
        await using var host = await RunningHost.StartAsync(Dialect.Sqlite);
        string[] blocks = [.. await BlocksAsync("quick-start.md", 5), .. await BlocksAsync("real-files.md", 6)];
        var folder = Directory.CreateTempSubdirectory("sunledger-guide-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "guide.sh"), "set -euo pipefail\n" + string.Join('\n', blocks));

        var (exit, said) = await RunAsync(host, folder.FullName);

        Assert.True(exit == 0, said);
        Assert.Contains("idempotency-replayed: true", said, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("genuine {", said, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"warning.opened\"", said, StringComparison.Ordinal);
        Assert.DoesNotContain("forged", said, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"exceeds_indicator\"", said, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"delivered\"", said, StringComparison.Ordinal);
        Assert.Contains("\"accepted\":3,\"duplicates\":0,\"refused\":0", said, StringComparison.Ordinal);
        Assert.Contains("\"accepted\":0,\"duplicates\":3,\"refused\":0", said, StringComparison.Ordinal);
        Assert.Contains("\"assigned\":3460000", said, StringComparison.Ordinal);
        Assert.Contains("\"accepted\":7806,\"duplicates\":0,\"refused\":0", said, StringComparison.Ordinal);
        Assert.Contains("\"amount\":58524738.51", said, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private static async Task<IReadOnlyList<string>> BlocksAsync(string guide, int atLeast)
    {
        var blocks = Blocks().Matches(await File.ReadAllTextAsync(Checkout.Path("docs", "guides", guide))).Select(m => m.Groups[1].Value).ToList();
        Assert.True(blocks.Count >= atLeast, $"only {blocks.Count} blocks were found in {guide}");
        return blocks;
    }

    private static async Task<(int ExitCode, string Said)> RunAsync(RunningHost host, string folder)
    {
        var start = new ProcessStartInfo("bash", ["guide.sh"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["HOST"] = $"{host.Client.BaseAddress}api/v1";
        start.Environment["DATA"] = Checkout.Path("tests", "data");
        start.Environment["ONE_TIME"] = RunningHost.NewPassword;
        using var guide = Process.Start(start)!;
        var error = guide.StandardError.ReadToEndAsync();
        var output = await guide.StandardOutput.ReadToEndAsync();
        await guide.WaitForExitAsync();
        return (guide.ExitCode, output + await error);
    }

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
