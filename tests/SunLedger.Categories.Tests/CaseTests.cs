using SunLedger.Categories.Cases;
using SunLedger.Categories.Tests.Samples;
using SunLedger.Testing;

namespace SunLedger.Categories.Tests;

public class CaseTests
{
    private static readonly CategoryDefinition Definition = new SmallRoads().Define();
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "SmallRoads.cases.md"));

    [Fact]
    public void Every_case_warns_as_it_says() => Assert.Empty(CaseRun.Failures(Definition, Read(Text)));

    [Fact]
    public void Every_mutant_is_noticed() => Assert.Equal("", Survivors(Text));

    [Fact]
    public void Cases_mean_the_same_for_a_definition_that_was_read_from_its_text()
    {
        var read = CategoryDefinition.Read(Definition.Text);
        Assert.Empty(CaseRun.Failures(read, CaseFile.Read(Text, read)));
        Assert.True(Mutants.Report(read, CaseFile.Read(Text, read)).IsClean);
    }

    [Theory]
    [InlineData("a fen beyond the progress line | Project.Paid 850_000.01 | SR-02 orange", "a fen beyond the progress line | Project.Paid 850_000.01 | SR-02 red", "SR-02 expected Red, was Orange")]
    [InlineData("bridges have no ceiling | Project.Contract 1_900_000, works 危桥 | ", "bridges have no ceiling | Project.Contract 1_900_000, works 危桥 | SR-01 orange", "SR-01 expected Orange, was quiet")]
    [InlineData("length_km ? | SR-01 ?", "length_km ? | ", "SR-01 expected quiet, was cannot judge")]
    [InlineData("two contracts, together beyond the line | items 2 | SR-03 red", "two contracts, together beyond the line | items 1 | SR-03 red", "SR-03 expected Red, was quiet")]
    [InlineData("length_km 5 | length_km | inspection |", "length_km 5 | length_km | |", "owes inspection, was not expected")]
    [InlineData("length_km 4.999 | length_km | |", "length_km 4.999 | length_km | inspection |", "owes inspection expected, was not")]
    [InlineData("works 危桥 | | inspection |", "works 危桥 | length_km | inspection |", "needs length_km expected, was not")]
    [InlineData("works 户户通 | | | workers |", "works 户户通 | | | |", "pays workers, was not expected")]
    public void A_case_that_says_something_else_fails(string right, string wrong, string failure) =>
        Assert.Contains(failure, Assert.Single(CaseRun.Failures(Definition, Read(Changed(right, wrong)))), StringComparison.Ordinal);

    [Theory]
    [InlineData("| paid exactly the progress line | Project.Paid 850_000 | |\n", "- SR-02: orange Project.Paid > Project.Contract * 0.85 → Project.Paid >= Project.Contract * 0.85")]
    [InlineData("| after acceptance everything may be paid | Project.Paid 1_000_000, accepted_on 2018-09-01 | |\n", "- SR-02: red Project.Paid > Project.Contract * (1 - @retention) and not project.accepted_on is known → Project.Paid > Project.Contract * (1 - @retention)")]
    [InlineData("| household paving has no ceiling | Project.Contract 1_900_000, works 户户通 | |\n", "- SR-01: orange project.works is any (\"危桥\", \"户户通\") → project.works is \"危桥\"")]
    [InlineData("| an office building | Payment.Use 建设楼堂馆所 | SR-04 red |\n", "- SR-04: red @neg_words without \"楼堂馆所\"")]
    [InlineData("| the ceiling of 2020 holds from 2020 on | asOf 2020-01-01, Project.Contract 1_900_000 | |\n", "- SR-01: orange @cost_ceiling from 2020-01-01 → 949999")]
    [InlineData("| another town | | |\n| + another | Project.TownCode 370402002 | |\n", "- SR-03: items by Project.TownCode → not by it")]
    [InlineData("| a year apart to the day | | SR-03 red |\n| + the earlier one | Contract.SignedOn 2017-06-01 | |\n", "- SR-03: within 365 days → 364")]
    [InlineData("| a road of exactly five kilometres is inspected | length_km 5 | length_km | inspection | |\n", "- owes inspection: project.length_km >= 5 → project.length_km > 5")]
    [InlineData("| a metre less is not | length_km 4.999 | length_km | | |\n", "- owes inspection: 5 → 4")]
    [InlineData("| a bridge is always inspected | works 危桥 | | inspection | |\n", "- needs length_km: project.works is any (\"危桥\", \"户户通\") → project.works is \"户户通\"")]
    [InlineData("| household paving pays those who work on it | works 户户通 | | | workers |\n", "- pays workers: project.works is \"户户通\" → project.works is any ()")]
    public void Without_a_case_its_mutant_survives(string @case, string survivor) => Assert.Contains(survivor, Survivors(Changed(@case, "")).Split('\n'));

    [Fact]
    public void A_case_that_is_silent_about_a_column_notices_nothing_of_it()
    {
        var silent = Changed("| case | differs | needs | owes | pays |", "| case | differs | needs | pays |").Replace(" | inspection | ", " | ", StringComparison.Ordinal).Replace(" | length_km | | |", " | length_km | |", StringComparison.Ordinal)
            .Replace("works 户户通 | | | workers |", "works 户户通 | | workers |", StringComparison.Ordinal);
        Assert.Contains("- owes inspection: project.length_km >= 5 → project.length_km > 5", Survivors(silent).Split('\n'));
        Assert.DoesNotContain("- needs", Survivors(silent), StringComparison.Ordinal);
    }

    [Fact]
    public void A_survivor_that_is_argued_to_be_equivalent_is_accepted()
    {
        var without = Changed("| paid exactly the progress line | Project.Paid 850_000 | |\n", "");
        var listed = string.Join('\n', Survivors(without).Split('\n').Skip(1).Select(line => line + " — nobody pays exactly so much"));
        Assert.Equal("", Survivors(without + "\n" + listed + "\n"));
    }

    [Theory]
    [InlineData("- SR-02: orange Project.Paid > Project.Contract * 0.85 → Project.Paid >= Project.Contract * 0.85 — some case notices it")]
    [InlineData("- SR-02: no such mutant — at all")]
    [InlineData("- owes inspection: project.length_km >= 5 → project.length_km > 5 — some case notices it")]
    [InlineData("- owes report: no such element — at all")]
    public void What_is_listed_as_equivalent_must_be_a_survivor(string line) => Assert.Contains("is no survivor", Survivors(Text + "\n" + line + "\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("length_km 2", "lenght_km 2", "line 5: expected a field")]
    [InlineData("length_km 2", "length_km two", "line 5: expected a value of project.length_km")]
    [InlineData("works 通村公路", "works 公路", "line 5: expected a value of project.works")]
    [InlineData("asOf 2018-09-30, works", "works", "line 10: expected a day of judging")]
    [InlineData("@cost_ceiling 400_000", "@cost 400_000", "expected a parameter")]
    [InlineData("SR-01 ? |", "SR-01 blue |", "expected \"RR-03 red\"")]
    [InlineData("SR-01 ? |", "SR-03 red |", "expected a rule of small-roads on a project")]
    [InlineData("SR-01 ? |", "SR-01 ?, SR-01 red |", "expected SR-01 only once")]
    [InlineData("| an ordinary project is quiet | | |", "| an ordinary project is quiet | |", "expected 3 cells: case, differs, warns")]
    [InlineData("works 危桥 | | inspection | |", "works 危桥 | | inspection |", "expected 5 cells: case, differs, needs, owes, pays")]
    [InlineData("| needs | owes | pays |", "| needs | asks | pays |", "expected the heading | case | differs |")]
    [InlineData("| needs | owes | pays |", "| needs | owes | owes |", "expected the heading | case | differs |")]
    [InlineData("works 危桥 | | inspection |", "works 危桥 | | report |", "expected what a project of small-roads owes under a condition instead of report")]
    [InlineData("works 危桥 | | inspection |", "works 危桥 | works | inspection |", "expected what a project of small-roads needs under a condition instead of works")]
    [InlineData("works 危桥 | | inspection |", "works 危桥 | | inspection, inspection |", "expected inspection only once")]
    [InlineData("ordinary contract and", "ordinary treaty and", "expected one of indicator")]
    [InlineData("| + small | Contract.Amount 0.01 | |", "| + small | Contract.Amount 0.01 | SR-03 red |", "expected empty cells after what differs")]
    [InlineData("| + small | Contract.Amount 0.01 | |", "| + small | asOf 2018-01-01 | |", "expected asOf on the case itself")]
    [InlineData("paid exactly up to the retention", "paid exactly the progress line", "expected another name")]
    [InlineData("items 2 | SR-03 red", "items zero | SR-03 red", "expected how many items")]
    [InlineData("Payment.Use 建设楼堂馆所", "Project.Colour red", "expected a field")]
    [InlineData("Project.TownCode 370402001", "Payment.Use x", "expected a field that a contract can read")]
    public void A_line_that_cannot_be_understood_is_named(string right, string wrong, string message)
    {
        var thrown = Assert.ThrowsAny<FormatException>(() => Read(Changed(right, wrong)));
        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_cases_is_refused() => Assert.ThrowsAny<FormatException>(() => Read("# nothing here"));

    [Fact]
    public void Another_judge_can_be_held_to_the_same_cases()
    {
        var failures = CaseRun.Failures(Definition, Read(Text), new SilentJudge());
        Assert.Equal(Read(Text).Cases.Count(row => row.Case.Warns is { Count: > 0 }), failures.Count);
    }

    private static CaseFile Read(string text) => CaseFile.Read(text, Definition);

    private static string Survivors(string text)
    {
        var report = Mutants.Report(Definition, Read(text));
        Assert.InRange(report.Total, 50, 500);
        return report.IsClean ? "" : report.ToString();
    }

    private static string Changed(string right, string wrong)
    {
        Assert.Contains(right, Text, StringComparison.Ordinal);
        return Text.Replace(right, wrong, StringComparison.Ordinal);
    }

    /// <summary>Never warns, as a broken engine might.</summary>
    private sealed class SilentJudge : ICaseJudge
    {
        public IReadOnlyDictionary<string, Verdict> Judge(CategoryDefinition definition, Subject subject, IReadOnlyList<IFacts> items) =>
            definition.Rules.Where(rule => rule.Subject == subject).ToDictionary(rule => rule.Code, _ => Verdict.Quiet);
    }
}
