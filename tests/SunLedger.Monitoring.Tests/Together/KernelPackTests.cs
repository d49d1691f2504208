using System.Net.Http.Json;
using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Judging;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.Tests.Judging;

namespace SunLedger.Monitoring.Tests.Together;

/// <summary>What a city lays over the rules for every fund: its things are judged by its parameters and words, live, at night and in back-tests, and nobody else's are.</summary>
public sealed class KernelPackTests
{
    private const string Zaozhuang = """
        division: "370400"
        name: 枣庄市本地资金与规则
        categories:
        - code: kernel
          moves:
          - {code: twin_days, from: 2018-01-01, value: 10, status: Known, source: 枣财监〔2018〕1号}
          - {code: sign_orange_days, from: 2018-01-01, value: 1, status: Known, source: 枣财监〔2018〕1号}
          - {code: patience, from: 2018-01-01, value: 5, status: Known, source: 枣财监〔2018〕1号}
          words:
          - {list: neg_uses, words: [苗木]}
        """;

    private const string Jinan = """
        division: "370100"
        name: 济南市本地资金与规则
        categories:
        - code: kernel
          moves:
          - {code: twin_days, from: 2018-01-01, value: 60, status: Assumed, source: 试行}
        """;

    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Two_cities_are_judged_by_their_own_parameters_and_words_in_one_batch_and_at_night(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect, new Potholes());
        await bureau.PutPackAsync(Zaozhuang);
        await bureau.PutPackAsync(Jinan);
        await bureau.AcceptAsync("indicators", new { id = "J1", fundCode = "C13", year = 2018, divisionCode = "370102", docNo = "历财指〔2018〕1号", docDate = "2018-05-01", amount = 1_000, isExecutable = true, registeredOn = "2018-05-02", functionSubject = "2140104", fundNature = "一般公共预算" });
        await bureau.AcceptAsync("projects", new { code = "J-P", name = "村道", categoryCode = "rural-roads", divisionCode = "370102", libraryYear = 2018, budget = 1_000, libraryState = "实施" });
        await bureau.AcceptAsync("assignments", new { id = "J-A", indicatorId = "J1", projectCode = "J-P", amount = 1_000, assignedOn = "2018-05-10" });

        // The earlier ones of twins, each pair with an account of its own; then all later ones of both cities in one batch.
        await bureau.PayAsync(Pay("Z-a1", "I1", "P1", "2018-06-01"), Pay("Z-b1", "I1", "P1", "2018-06-01"), Pay("J-a1", "J1", "J-P", "2018-05-12"), Pay("J-b1", "J1", "J-P", "2018-05-11"));
        Assert.Equal(
            ["Z-a2 KC-09", "Z-b2", "J-a2 KC-09", "J-b2", "Z-c2 KC-11", "J-c2"],
            await PayTogetherAsync(
                bureau,
                Pay("Z-a2", "I1", "P1", "2018-06-11"), Pay("Z-b2", "I1", "P1", "2018-06-12"), Pay("J-a2", "J1", "J-P", "2018-07-11"), Pay("J-b2", "J1", "J-P", "2018-07-11"),
                Pay("Z-c2", "I1", "P1", "2018-06-15", "购买苗木"), Pay("J-c2", "J1", "J-P", "2018-06-15", "购买苗木")));
        await bureau.SweepAsync();

        Assert.Equal(["J-a2 KC-09 Open", "Z-a2 KC-09 Open"], (await bureau.WarningsAsync()).Where(w => w.Contains("KC-09", StringComparison.Ordinal)));
        // Each warning pins the parameters that judged, and is due by the clocks of its city: one working day after the holidays, or two.
        await using var db = bureau.Database.Database.Read();
        foreach (var (id, value, source, due) in new[] { ("Z-a2", "10", "枣财监〔2018〕1号", new DateOnly(2018, 10, 8)), ("J-a2", "60", "试行", new DateOnly(2018, 10, 9)) })
        {
            var warning = await db.Set<Warning>().SingleAsync(w => w.SubjectId == id && w.RuleCode == "KC-09");
            Assert.Contains(Evidence.Read(warning.Evidence).Parameters, p => p.Code == "twin_days" && p.Value == value && p.Source == source);
            var definition = await bureau.Service<ICategories>().ByHashAsync(warning.DefinitionHash, default);
            Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), definition!.Parameters.Single(p => p.Code == "twin_days").On(new(2018, 9, 30)));
            Assert.Equal(due, warning.DueOn);
        }
        var terms = Terms.Without(bureau.Service<ICategories>().Current, new(2018, 9, 30));
        Assert.Equal((5, 15, 15), (terms.PatienceDays("/000000/370000/370400/370481/"), terms.PatienceDays("/000000/370000/370100/370102/"), terms.PatienceDays("/000000/370000/370300/")));
    }

    [Fact]
    public async Task A_parameter_of_every_fund_is_tried_on_a_year_of_one_city()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite, new Potholes());
        await bureau.PutPackAsync(Zaozhuang);
        await bureau.PayAsync(Pay("Z-a1", "I1", "P1", "2018-06-01"), Pay("Z-a2", "I1", "P1", "2018-06-11"), Pay("Z-b1", "I1", "P1", "2018-06-01"), Pay("Z-b2", "I1", "P1", "2018-06-12"));

        var curve = await bureau.Site.Client.PostAsJsonAsync("/api/v1/back-tests", new { category = "kernel", division = "370400", year = 2018, parameter = "twin_days", values = new[] { 9, 10, 11 } });
        var points = (await curve.JsonAsync()).AsArray().Select(p => (Value: (int)p!["value"]!, Rule: p["outcome"]!["rules"]!.AsArray().Single(r => (string?)r!["code"] == "KC-09")!)).ToArray();
        Assert.Equal([(9, 0, 0, 1), (10, 1, 0, 0), (11, 2, 1, 0)], points.Select(p => (p.Value, (int)p.Rule["hits"]!, (int)p.Rule["added"]!, (int)p.Rule["lost"]!)));
        Assert.Equal(
            (422, "what_if_value"),
            await (await bureau.Site.Client.PostAsJsonAsync("/api/v1/back-tests", new { category = "kernel", year = 2018, parameter = "twin_days", values = new[] { 10, 0 } })).RefusalAsync());
    }

    [Fact]
    public async Task What_a_city_may_not_do_to_the_rules_for_every_fund_is_named()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite, new Potholes());
        foreach (var (overlay, refused) in new[]
        {
            (Move("twin_days", "2"), "kernel/parameters/twin_days outside_bounds"),
            (Move("twin_days", "91"), "kernel/parameters/twin_days outside_bounds"),
            (Move("twin_days", "10.5"), "kernel/parameters/twin_days bad_range"),
            (Move("idle_yellow", "61"), "kernel/parameters/idle_yellow not_stricter"),
            (Move("split_contract_days", "179"), "kernel/parameters/split_contract_days not_stricter"),
            (Move("sign_orange_days", "3"), "kernel/parameters/sign_orange_days outside_bounds"),
            (Move("province_release_days", "20"), "kernel/parameters/province_release_days locked"),
            ("fields: [{subject: payment, code: x370400_a, name: 甲, kind: Flag}]", "kernel/fields/x370400_a kernel_records_nothing"),
        })
        {
            using var answer = await bureau.Site.Client.PostAsync("/api/v1/packs/check", Bureau.Yaml($"division: \"370400\"\nname: 枣庄\ncategories:\n- code: kernel\n  {overlay}\n"));
            Assert.Equal([refused], (await answer.JsonAsync())["faults"]!.AsArray().Select(f => $"{f!["path"]} {f["code"]}"));
        }

        static string Move(string code, string value) => $"moves: [{{code: {code}, from: 2018-01-01, value: {value}, status: Known, source: 文}}]";
    }

    private static object Pay(string id, string indicator, string project, string paidOn, string? use = null) =>
        new { id, indicatorId = indicator, projectCode = project, amount = 5, paidOn, payeeName = "某路桥公司", payeeAccount = $"62170000{(int)id[0]}{(int)id[2]}", use };

    private static async Task<IReadOnlyList<string>> PayTogetherAsync(Bureau bureau, params object[] payments)
    {
        var answer = await (await bureau.Site.Client.PostAsJsonAsync("/api/v1/payments", payments)).JsonAsync();
        return [.. answer["results"]!.AsArray().Select(r => string.Join(' ', r!["warnings"]!.AsArray().Select(w => (string)w!).Prepend((string)r["id"]!)))];
    }
}
