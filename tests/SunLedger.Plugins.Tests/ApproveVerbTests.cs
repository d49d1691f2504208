using SunLedger.Host.Plugins.Locks;

namespace SunLedger.Plugins.Tests;

/// <summary>A version says one thing for ever: what was approved under it is not replaced, unless its author says that nobody has it yet.</summary>
public sealed class ApproveVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sunledger-approve-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_rules_for_every_fund_are_approved_and_signed_as_they_stand_in_the_sources()
    {
        using var key = System.Security.Cryptography.ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(Checkout.Path("tools", "keys", "development-only.public.pem")));
        var sources = Checkout.Path("modules", "Monitoring", "Kernel");
        Assert.True(ApprovedList.Read(sources)!.IsSignedBy(key));

        File.Copy(Path.Combine(sources, "kernel.cases.md"), Path.Combine(_folder, "kernel.cases.md"));
        Assert.Equal(0, (await AuthorTool.ApproveAsync(_folder)).Exit);
        Assert.Equal(ApprovedList.Read(sources)!.Plugins, ApprovedList.Read(_folder)!.Plugins);
        Assert.Equal(File.ReadAllText(Path.Combine(sources, "kernel.approved.txt")), File.ReadAllText(Path.Combine(_folder, "kernel.approved.txt")));
    }

    [Fact]
    public async Task A_changed_definition_needs_a_higher_version_or_the_word_again()
    {
        var lamps = Path.Combine(_folder, "SwapOne");
        Copy("SwapOne", lamps);
        Assert.Equal(0, (await AuthorTool.ApproveAsync(lamps)).Exit);
        var (approved, text) = (Line(), File.ReadAllText(Path.Combine(lamps, "SwapOne.approved.txt")));
        Assert.Equal(0, (await AuthorTool.ApproveAsync(lamps)).Exit); // the same again is no change

        Copy("SwapTwo", lamps);
        SetVersion(lamps, approved.Version);
        var (exit, said) = await AuthorTool.ApproveAsync(lamps);
        Assert.Equal(1, exit);
        Assert.Contains($"raise version in plugin.json", said, StringComparison.Ordinal);
        Assert.Contains($"版本号仍是 {approved.Version}", said, StringComparison.Ordinal);
        Assert.Equal(approved, Line());
        Assert.Equal(text, File.ReadAllText(Path.Combine(lamps, "SwapOne.approved.txt")));

        Assert.Equal(0, (await AuthorTool.ApproveAsync(lamps, "--again")).Exit);
        var again = Line();
        Assert.Equal(approved.Version, again.Version);
        Assert.NotEqual(approved.Definition, again.Definition);
    }

    [Fact]
    public async Task A_higher_version_is_approved_beside_the_one_before()
    {
        var lamps = Path.Combine(_folder, "SwapOne");
        Copy("SwapOne", lamps);
        await AuthorTool.ApproveAsync(lamps);
        Copy("SwapTwo", lamps);
        SetVersion(lamps, "1.1.0");
        Assert.Equal(0, (await AuthorTool.ApproveAsync(lamps)).Exit);
        Assert.Equal(2, ApprovedList.Read(_folder)!.Plugins.Count);
    }

    [Fact]
    public async Task An_approval_is_taken_back_from_the_signed_list()
    {
        var lamps = Path.Combine(_folder, "SwapOne");
        Copy("SwapOne", lamps);
        await AuthorTool.ApproveAsync(lamps);
        var line = Line();

        var (exit, said) = await AuthorTool.RunAsync(["withdraw", line.Code, "9.9.9", "--list", _folder, .. AuthorTool.Key]);
        Assert.Equal(1, exit);
        Assert.Contains("the list has no such line", said, StringComparison.Ordinal);
        Assert.Equal(line, Line());

        Assert.Equal(0, (await AuthorTool.RunAsync(["withdraw", line.Code, line.Version, "--list", _folder, .. AuthorTool.Key])).Exit);
        Assert.Empty(ApprovedList.Read(_folder)!.Plugins);
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
}
