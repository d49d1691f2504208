using SunLedger.Categories.Cases;
using SunLedger.Monitoring.Tests.Engine;
using SunLedger.Testing;

namespace SunLedger.PluginCases.Tests;

public class CaseTests
{
    [Theory]
    [MemberData(nameof(Plugin.Names), MemberType = typeof(Plugin))]
    public void Every_case_warns_as_it_says(string name)
    {
        var definition = Plugin.Named(name).Define();
        var failures = CaseRun.Failures(definition, Plugin.Named(name).Cases(definition));
        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));
    }

    [Theory]
    [MemberData(nameof(Plugin.Names), MemberType = typeof(Plugin))]
    public void The_engine_says_of_every_case_what_the_exact_judge_says(string name)
    {
        var definition = Plugin.Named(name).Define();
        var failures = CaseRun.Failures(definition, Plugin.Named(name).Cases(definition), new EngineCaseJudge());
        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));
    }

    [Theory]
    [MemberData(nameof(Plugin.Names), MemberType = typeof(Plugin))]
    public void Every_small_mistake_in_a_condition_is_noticed_by_some_case(string name)
    {
        var definition = Plugin.Named(name).Define();
        var report = Mutants.Report(definition, Plugin.Named(name).Cases(definition));
        Assert.True(report.IsClean, report.ToString());
    }

    [Theory]
    [MemberData(nameof(Plugin.Names), MemberType = typeof(Plugin))]
    public void Every_rule_has_a_case_in_which_it_warns_and_one_in_which_it_cannot_judge_or_is_quiet(string name)
    {
        var definition = Plugin.Named(name).Define();
        var cases = Plugin.Named(name).Cases(definition).Cases.ToList();
        foreach (var rule in definition.Rules)
        {
            var verdicts = cases.Where(row => row.Subject == rule.Subject).Select(row => row.Case.Expected(rule.Code)).ToList();
            foreach (var grade in rule.Grades) Assert.Contains(Verdict.Warns(grade.Level), verdicts);
            Assert.Contains(Verdict.Quiet, verdicts);
        }
    }

    [Theory]
    [MemberData(nameof(Plugin.Names), MemberType = typeof(Plugin))]
    public void Whatever_only_some_items_need_owe_or_pay_has_a_case_that_it_reaches_and_one_that_it_does_not(string name)
    {
        var definition = Plugin.Named(name).Define();
        var cases = Plugin.Named(name).Cases(definition).Cases.ToList();
        foreach (var reach in Reach.Of(definition))
        {
            var said = cases.Where(row => row.Subject == reach.Subject).Select(row => row.Case.Expected(reach)).ToList();
            Assert.True(said.Contains(true) && said.Contains(false), reach.ToString());
        }
    }
}
