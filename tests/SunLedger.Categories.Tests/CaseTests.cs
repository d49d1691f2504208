using SunLedger.Categories.Tests.Samples;
using SunLedger.Testing;

namespace SunLedger.Categories.Tests;

public class CaseTests
{
    private static readonly CategoryDefinition Definition = new SmallRoads().Define();
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "SmallRoads.cases.md"));

    [Fact]
    public void Every_case_warns_as_it_says() => Assert.Empty(CaseRun.Failures(Definition, Cases()));

    [Fact]
    public void Every_mutant_is_noticed() => Assert.Equal("", Report(Text));

    private static CaseFile Cases() => CaseFile.Read(Text, Definition);

    private static string Report(string text)
    {
        var report = Mutants.Report(Definition, CaseFile.Read(text, Definition));
        return report.IsClean ? "" : report.ToString();
    }
}
