using SunLedger.Categories;
using SunLedger.Categories.Cases;
using SunLedger.Testing;
using Xunit;

namespace SunLedger.Plugins.Tests;

/// <summary>The cases of the category: what each rule says of them and what they owe, and that none of its numbers could be another without somebody noticing.</summary>
public class CaseTests
{
    private static readonly CategoryDefinition Definition = new NewCategory().Define();
    private static readonly CaseFile Cases = CaseFile.Load("NewCategory.cases.md", Definition);

    [Fact]
    public void Every_case_warns_as_it_says() => Assert.Empty(CaseRun.Failures(Definition, Cases));

    [Fact]
    public void Every_small_mistake_in_a_condition_is_noticed()
    {
        var report = Mutants.Report(Definition, Cases);
        Assert.True(report.IsClean, report.ToString());
    }
}
