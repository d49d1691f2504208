namespace SunLedger.Plugins.Tests;

/// <summary><c>sunledger test</c> tells an author which mistake in a condition no case would notice, and which case is wrong.</summary>
public sealed class TestVerbTests : IDisposable
{
    private const string Cleaning = "| cleaning | program 乡村清洁 | site_xy | facility_run, upkeep_money |";

    private readonly string _folder = Directory.CreateTempSubdirectory("sunledger-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(Cleaning, 0, "small mistakes, all noticed")]
    [InlineData("", 1, "- owes facility_run: project.program is any (\"环境整治\", \"乡村清洁\") → project.program is \"环境整治\"")]
    [InlineData("| cleaning | program 乡村清洁 | site_xy | facility_run |", 1, "cleaning: owes upkeep_money, was not expected")]
    [InlineData("| cleaning | program 乡村清洁 | site_xy | facility_run, upkeep_money, minutes |", 1, "cleaning: owes minutes expected, was not")]
    [InlineData("| cleaning | program 乡村清洁 | site_xy | facility_runs |", 1, "expected what a project of village-environment owes under a condition instead of facility_runs")]
    public async Task A_condition_of_an_element_is_tested_as_a_rule_is(string row, int exit, string says)
    {
        var plugin = Directory.CreateDirectory(Path.Combine(_folder, "VillageEnvironment")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(PluginRoom.Built, "VillageEnvironment"))) File.Copy(file, Path.Combine(plugin, Path.GetFileName(file)));
        var cases = await File.ReadAllTextAsync(Checkout.Path("plugins", "VillageEnvironment", "VillageEnvironment.cases.md"));
        Assert.Contains(Cleaning + "\n", cases, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(plugin, "VillageEnvironment.cases.md"), cases.Replace(Cleaning + "\n", row.Length == 0 ? "" : row + "\n", StringComparison.Ordinal));

        var (ended, said) = await AuthorTool.RunAsync("test", plugin);

        Assert.True(exit == ended && said.Contains(says, StringComparison.Ordinal), said);
    }
}
