using SunLedger.Catalogue.Packs;
using SunLedger.Catalogue.Packs.Forms;
using SunLedger.Categories;
using SunLedger.Categories.Cases;
using SunLedger.Plugins;
using SunLedger.Testing;

namespace SunLedger.Catalogue.Tests;

/// <summary>The cases that a division writes beside its rules.</summary>
public sealed class PackCaseTests
{
    private static PackCategory Lamps => Packs.Full.Categories[0];

    [Fact]
    public void Every_case_of_the_pack_of_Zaozhuang_holds_and_every_small_mistake_in_its_rules_is_noticed()
    {
        var (category, definition) = Zaozhuang();
        Assert.Empty(PackCases.Unclear(category));
        Assert.Empty(PackCases.Judge(category, definition).SelectMany(one => one.Faults));

        var cases = Read(category, definition);
        var own = category.Overlay.Rules.Select(rule => rule.Code).ToHashSet();
        var mutants = Mutants.Of(definition).Where(mutant => own.Contains(mutant.Of)).ToArray();
        Assert.True(mutants.Length >= 10, $"{mutants.Length} mutants");
        Assert.Equal([], mutants.Where(mutant => !cases.Any(one => mutant.IsNoticedBy(one.Subject, one.Case))).Select(mutant => mutant.ToString()));
    }

    [Fact]
    public void Every_rule_of_the_pack_of_Zaozhuang_has_a_case_for_each_answer()
    {
        var (category, definition) = Zaozhuang();
        var cases = Read(category, definition);
        foreach (var rule in category.Overlay.Rules)
        {
            var said = cases.Where(one => one.Subject == rule.Subject).Select(one => one.Case.Expected(rule.Code)).ToArray();
            Assert.Contains(Verdict.Warns(Level.Orange), said);
            Assert.Contains(Verdict.Quiet, said);
            Assert.Contains(Verdict.CannotJudge, said);
        }
    }

    [Theory]
    [InlineData("支付金额 50_000.01", "", "X370400-01应为不预警，实为橙色预警")]
    [InlineData("支付金额 50_000.01", "X370400-01 red", "X370400-01应为红色预警，实为橙色预警")]
    [InlineData("", "X370400-01 黄色", "X370400-01应为黄色预警，实为不预警")]
    [InlineData("路灯盏数 ？", "", "X370400-01应为不预警，实为无法判断")]
    [InlineData("支付金额 50_000.01，路灯盏数 ?", "X370400-01 orange", "X370400-01应为橙色预警，实为无法判断")]
    [InlineData("@单灯造价上限 4_999.99", "", "X370400-01应为不预警，实为橙色预警")]
    public void A_case_that_does_not_hold_says_what_was_expected_and_what_was_said(string differs, string warns, string hint) => Assert.EndsWith(hint, Fault(differs, warns), StringComparison.Ordinal);

    [Theory]
    [InlineData("路灯 10", "", "而不是路灯（是否指路灯盏数")]
    [InlineData("支付金额 很多", "", "支付金额的值，而不是“很多”")]
    [InlineData("支付金额", "", "“支付金额”之后空一格写值")]
    [InlineData("灯型 煤气", "", "灯型的值，而不是“煤气”")]
    [InlineData("@没有的 1", "", "的参数，而不是@没有的")]
    [InlineData("判断日 昨天", "", "日期，而不是“昨天”")]
    [InlineData("items 1001", "", "项数为1至1000")]
    [InlineData("", "X370400-01", "“规则编码 红色”")]
    [InlineData("", "X370400-02 红色", "的规则，而不是X370400-02")]
    public void Words_of_a_case_that_mean_nothing_are_named(string differs, string warns, string hint) => Assert.Contains(hint, Fault(differs, warns), StringComparison.Ordinal);

    [Fact]
    public void A_case_without_a_day_of_judging_or_with_too_many_items_cannot_be_read()
    {
        Assert.Contains("判断日", Faults(Lamps with { Ordinary = [] }, new(Subject.Payment, "无", "支付金额 1", [], [])), StringComparison.Ordinal);
        Assert.Contains("至多1000项", Faults(Lamps, new(Subject.Payment, "多", null, ["items 1000"], [])), StringComparison.Ordinal);
        Assert.Equal("", Faults(Lamps, new(Subject.Payment, "多", null, ["items 999"], [])));
        Assert.Contains("超过2000个字符", Faults(Lamps, new(Subject.Payment, "长", new string(' ', PackCases.Longest + 1), [], [])), StringComparison.Ordinal);
        Assert.Equal("", Faults(Lamps, new(Subject.Payment, "长", new string(' ', PackCases.Longest), [], [])));
    }

    [Fact]
    public void A_rule_from_above_is_asked_only_where_a_case_names_it()
    {
        var (category, definition) = Zaozhuang();
        // A fen above the standard of a road: RR-01 of the centre warns.
        var quiet = new CaseRow(Subject.Project, "不问上级规则", "works 通村公路, length_km 2, std_per_km 400_000, Project.Approved 800_000.01", [], []);
        Assert.Equal("", string.Join('\n', PackCases.Judge(category with { Cases = [quiet] }, definition)[0].Faults));
        Assert.Empty(PackCases.Judge(category with { Cases = [quiet with { Warns = ["RR-01 orange"] }] }, definition)[0].Faults);
        Assert.EndsWith("RR-01应为红色预警，实为橙色预警", Assert.Single(PackCases.Judge(category with { Cases = [quiet with { Warns = ["RR-01 red"] }] }, definition)[0].Faults).Hint.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_said_twice_and_more_cases_than_a_category_carries_are_named()
    {
        CaseRow row = new(Subject.Payment, "同名", null, [], []);
        Assert.Equal("duplicate_code", Assert.Single(PackCases.Unclear(Lamps with { Cases = [row, row] })).Code);
        var many = Enumerable.Range(1, PackCases.Most).Select(n => row with { Name = $"{n}" }).ToArray();
        Assert.Empty(PackCases.Unclear(Lamps with { Cases = many }));
        Assert.Equal("too_many", Assert.Single(PackCases.Unclear(Lamps with { Cases = [.. many, row] })).Code);
        Assert.Equal("duplicate_code", Assert.Single(PackCases.Unclear(Lamps with { Ordinary = [Lamps.Ordinary[0], Lamps.Ordinary[0]] })).Code);
    }

    private static string Fault(string differs, string warns) => Faults(Lamps, new(Subject.Payment, "一例", differs, [], warns.Length == 0 ? [] : [warns]));

    private static string Faults(PackCategory category, CaseRow row) =>
        string.Join('\n', PackCases.Judge(category with { Cases = [row] }, PackForce.Own(Packs.Full, Lamps).Definition).SelectMany(one => one.Faults).Select(fault => fault.Hint.Chinese));

    private static (PackCategory Category, CategoryDefinition Definition) Zaozhuang()
    {
        var pack = PackFile.Read(File.ReadAllBytes(Checkout.Path("plugins/packs/370400-zaozhuang/pack.yaml"))).Pack!;
        var category = Assert.Single(pack.Categories);
        var outcome = Overlaying.Apply(new RuralRoads().Define(), [category.Overlay]);
        Assert.Empty(outcome.SetAside);
        return (category, outcome.Definition);
    }

    private static IReadOnlyList<(Subject Subject, Case Case)> Read(PackCategory category, CategoryDefinition definition) =>
        [.. category.Cases.Select((row, at) => (row.Subject, row.Read(definition, category.Ordinary.FirstOrDefault(one => one.Subject == row.Subject)?.Item, at + 1)))];
}
