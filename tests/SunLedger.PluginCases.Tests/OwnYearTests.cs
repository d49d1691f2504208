using SunLedger.Monitoring.Kernel;

namespace SunLedger.PluginCases.Tests;

/// <summary>
/// Projects, contracts and measures go on from year to year and are judged as of today, whatever year they belong to. What changes with the year of judging would drop on 1 January what it said in December, and hold the
/// money of 2018 to the floors of 2023.
/// </summary>
public class OwnYearTests
{
    private static readonly Subject[] GoingOn = [Subject.Project, Subject.Contract, Subject.Measure];

    public static TheoryData<string> All => [.. ((IEnumerable<object[]>)Plugin.Names).Select(name => (string)name[0]), "kernel"];

    [Theory]
    [MemberData(nameof(All))]
    public void What_goes_on_from_year_to_year_reads_no_curve_and_no_parameter_that_changes_with_the_day(string name)
    {
        var definition = name == "kernel" ? new KernelRules().Define() : Plugin.Named(name).Define();
        var wrong = definition.Rules.Where(rule => GoingOn.Contains(rule.Subject)).SelectMany(rule => rule.Grades.SelectMany(grade => grade.When.All()).Where(ChangesWithTheDay).Select(part => $"{rule.Code}: {part}"));
        Assert.Empty(wrong);
    }

    private static bool ChangesWithTheDay(Formula part) => part is CurveReading { On: null } or Parameter { Later.Count: > 0 };
}
