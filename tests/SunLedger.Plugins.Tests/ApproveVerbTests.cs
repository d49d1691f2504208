using System.Diagnostics;
using SunLedger.Host.Plugins.Locks;

namespace SunLedger.Plugins.Tests;

/// <summary>A version says one thing for ever: what was approved under it is not replaced, unless its author says that nobody has it yet.</summary>
public sealed class ApproveVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sunledger-approve-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_changed_definition_needs_a_higher_version_or_the_word_again()
    {
        var lamps = Path.Combine(_folder, "SwapOne");
        Copy("SwapOne", lamps);
        Assert.Equal(0, (await ApproveAsync(lamps)).Exit);
        var (approved, text) = (Line(), File.ReadAllText(Path.Combine(lamps, "SwapOne.approved.txt")));
        Assert.Equal(0, (await ApproveAsync(lamps)).Exit); // the same again is no change

        Copy("SwapTwo", lamps);
        SetVersion(lamps, approved.Version);
        var (exit, said) = await ApproveAsync(lamps);
        Assert.Equal(1, exit);
        Assert.Contains($"raise version in plugin.json", said, StringComparison.Ordinal);
        Assert.Contains($"版本号仍是 {approved.Version}", said, StringComparison.Ordinal);
        Assert.Equal(approved, Line());
        Assert.Equal(text, File.ReadAllText(Path.Combine(lamps, "SwapOne.approved.txt")));

        Assert.Equal(0, (await ApproveAsync(lamps, "--again")).Exit);
        var again = Line();
        Assert.Equal(approved.Version, again.Version);
        Assert.NotEqual(approved.Definition, again.Definition);
    }

    [Fact]
    public async Task A_higher_version_is_approved_beside_the_one_before()
    {
        var lamps = Path.Combine(_folder, "SwapOne");
        Copy("SwapOne", lamps);
        await ApproveAsync(lamps);
        Copy("SwapTwo", lamps);
        SetVersion(lamps, "1.1.0");
        Assert.Equal(0, (await ApproveAsync(lamps)).Exit);
        Assert.Equal(2, ApprovedList.Read(_folder)!.Plugins.Count);
    }

    private ApprovedPlugin Line() => Assert.Single(ApprovedList.Read(_folder)!.Plugins);

    private static void Copy(string plugin, string to)
    {
        if (Directory.Exists(to)) foreach (var file in Directory.EnumerateFiles(to).Where(f => !f.EndsWith(".approved.txt", StringComparison.Ordinal))) File.Delete(file);
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(PluginRoom.Built, plugin))) File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
    }

    private static void SetVersion(string folder, string version)
    {
        var manifest = Path.Combine(folder, "plugin.json");
        File.WriteAllText(manifest, System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(manifest), "\"version\": \"[^\"]*\"", $"\"version\": \"{version}\""));
    }

    private static async Task<(int Exit, string Said)> ApproveAsync(string folder, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "sunledger.dll"), "approve", folder, "--key", Checkout.Path("tools", "keys", "development-only.private.pem"), .. more])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
