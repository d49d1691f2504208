using SunLedger.Categories.Cases;
using SunLedger.Monitoring.Kernel;
using SunLedger.Monitoring.Tests.Engine;
using SunLedger.Testing;

namespace SunLedger.Monitoring.Tests.Kernel;

public sealed class KernelRulesTests
{
    private static readonly CategoryDefinition Definition = new KernelRules().Define();
    private static readonly CaseFile Cases = CaseFile.Load(Path.Combine(AppContext.BaseDirectory, "Kernel", "kernel.cases.md"), Definition);

    [Fact]
    public void Every_case_warns_as_it_says() => AllHold(CaseRun.Failures(Definition, Cases));

    [Fact]
    public void The_engine_says_the_same_about_every_case() => AllHold(CaseRun.Failures(Definition, Cases, new EngineCaseJudge()));

    [Fact]
    public void Every_mutant_is_noticed()
    {
        var report = Mutants.Report(Definition, Cases);

        Assert.True(report.IsClean, report.ToString());
    }

    [Fact]
    public void The_definition_reads_back_what_it_prints() => Assert.Equal(Definition.Hash, CategoryDefinition.Read(Definition.Text).Hash);

    // Said whole: an assertion about strings shows only where they begin to differ.
    private static void AllHold(IEnumerable<string> failures) => Assert.True(!failures.Any(), string.Join('\n', failures));
}
