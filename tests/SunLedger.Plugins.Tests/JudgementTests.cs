using SunLedger.Categories;
using SunLedger.Host.Plugins;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Plugins.Tests;

/// <summary>Which plugins may be in force beside each other.</summary>
public sealed class JudgementTests
{
    private static readonly Lists Funds = new(("C13", "roads"), ("P17", "roads"), ("C21", "poverty"));

    public static TheoryData<string?, string[], bool> Alone { get; } = new()
    {
        { null, ["C13", "P17"], false },
        { null, [], false },
        { "plugin_fund_unknown", ["C13", "C99"], false },
        { "plugin_fund_elsewhere", ["C21"], false },
    };

    [Theory, MemberData(nameof(Alone))]
    public void A_plugin_may_cover_the_funds_that_are_listed_under_its_category(string? reason, string[] covers, bool wasLoaded) =>
        Assert.Equal(reason, Reason(PluginJudgement.Judge([Plugin("A", "roads", covers, wasLoaded)], Funds)[0]));

    [Fact]
    public void A_manifest_that_says_another_code_is_not_believed() =>
        Assert.Equal("plugin_code_differs", Reason(PluginJudgement.Judge([Plugin("A", "roads", [], manifestCode: "streets")], Funds)[0]));

    [Fact]
    public void The_kernels_own_code_is_reserved() =>
        Assert.Equal("plugin_code_reserved", Reason(PluginJudgement.Judge([Plugin("A", "kernel", [])], Funds)[0]));

    [Theory]
    [InlineData(false, false, new[] { null, "plugin_code_twice" })]
    [InlineData(true, true, new[] { null, "plugin_code_twice" })]
    [InlineData(true, false, new[] { null, "plugin_code_twice" })]
    [InlineData(false, true, new[] { "plugin_code_twice", null })]
    public void Of_two_with_one_code_the_one_in_force_stays_and_else_the_first_by_name(bool aWasLoaded, bool bWasLoaded, string?[] reasons)
    {
        var judged = PluginJudgement.Judge([Plugin("B", "roads", [], bWasLoaded), Plugin("A", "roads", [], aWasLoaded)], Funds);
        Assert.Equal(reasons, judged.Reverse().Select(Reason));
    }

    [Fact]
    public void A_plugin_that_is_set_aside_takes_neither_code_nor_fund()
    {
        var judged = PluginJudgement.Judge([Plugin("A", "roads", ["C99"]), Plugin("B", "roads", ["C13"])], Funds);
        Assert.Equal(["plugin_fund_unknown", null], judged.Select(Reason));
    }

    [Fact]
    public void A_fund_belongs_to_one_category()
    {
        var judged = PluginJudgement.Judge([Plugin("A", "roads", ["C13"]), Plugin("B", "streets", ["C13"])], Funds);
        Assert.Equal([null, "plugin_fund_twice"], judged.Select(Reason));
    }

    [Fact]
    public void What_was_wrong_with_a_plugin_alone_stays_its_fault()
    {
        var broken = new AskedPlugin("A", null, null, new PluginFault(PluginReasons.NoManifest), false);
        Assert.Equal("plugin_no_manifest", Reason(PluginJudgement.Judge([broken], Funds)[0]));
    }

    private static string? Reason(AskedPlugin plugin) => plugin.Fault?.Reason.Code;

    private static AskedPlugin Plugin(string folder, string code, string[] covers, bool wasLoaded = false, string? manifestCode = null) =>
        new(folder, new PluginManifest(manifestCode ?? code, $"{folder}.dll", 1, "1.0"), new Sample(code, covers).Define(), null, wasLoaded);

    private sealed class Sample : FundCategory
    {
        public Sample(string code, string[] covers) : base(code, "样例", "Sample", "测试") => Covers(covers);
    }

    private sealed class Lists(params (string Code, string Category)[] rows) : IFunds
    {
        public IReadOnlyList<Fund> All { get; } = [.. rows.Select(r => new Fund(r.Code, DivisionLevel.Central, 1, "资金", "Fund", r.Category, "处室", null, false, null))];

        public Fund? Find(string code) => All.FirstOrDefault(f => f.Code == code);
    }
}
