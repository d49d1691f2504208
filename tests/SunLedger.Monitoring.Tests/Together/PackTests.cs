using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.Tests.Judging;

namespace SunLedger.Monitoring.Tests.Together;

/// <summary>What a city adds is judged at once, by the engine and the sweep, and nowhere else.</summary>
public sealed class PackTests
{
    private const string Lamps = """
        division: "370400"
        name: 枣庄市本地资金与规则
        funds:
        - {code: 370400-X01, name: 路灯补助资金, category: x370400-lamps, department: 经济建设科}
        categories:
        - code: x370400-lamps
          name: 路灯
          basis: 枣财建〔2018〕1号
          fields:
          - {subject: payment, code: x370400_lamps, name: 路灯盏数, kind: Count, required: true, min: 1, max: 10000}
          - {subject: payment, code: x370400_kind, name: 灯型, kind: Choice, options: [太阳能, 市电]}
          rules:
          - {subject: payment, code: X370400-01, name: 单灯造价偏高, risk: AboveStandard, orange: 支付金额 ÷ 路灯盏数 > 50, basis: [枣财建〔2018〕1号]}
        - code: rural-roads
          rules:
          - {subject: payment, code: X370400-02, name: 大额付款, risk: ImpreciseUse, yellow: 支付金额 ≥ 300, basis: [枣财建〔2018〕1号]}
        """;

    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_new_local_fund_is_registered_paid_and_warned_about_within_seconds_and_without_a_restart(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect, new Potholes());
        Assert.Equal(["Y0"], await bureau.PayAsync(Bureau.Payment("Y0", 300, paidOn: "2018-06-01")));
        var watch = Stopwatch.StartNew();
        await bureau.PutPackAsync(Lamps);

        await bureau.AcceptAsync("indicators", new { id = "L1", fundCode = "370400-X01", year = 2018, divisionCode = "370481", docNo = "枣财建指〔2018〕9号", docDate = "2018-05-01", amount = 1_000, isExecutable = true, registeredOn = "2018-05-02" });
        await bureau.AcceptAsync("projects", new { code = "L-P", name = "路灯", categoryCode = "x370400-lamps", divisionCode = "370481", libraryYear = 2018, budget = 1_000, libraryState = "实施" });
        await bureau.AcceptAsync("assignments", new { id = "L-A", indicatorId = "L1", projectCode = "L-P", amount = 1_000, assignedOn = "2018-05-10" });
        Assert.Equal(
            ["L-Y1 KA-07", "L-Y2 KA-07 X370400-01", "L-Y3 category_field"],
            await bureau.PayAsync(Lamp("L-Y1", 100, new { x370400_lamps = 2 }), Lamp("L-Y2", 101, new { x370400_lamps = 2 }), Lamp("L-Y3", 10, new { x370400_kind = "太阳能" })));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");

        // A central category in the city: its own rule beside the centre's, by the definition that the warning pins.
        Assert.Equal(["Y1 X370400-02"], await bureau.PayAsync(Bureau.Payment("Y1", 300, account: "6217000000000009")));
        await using (var db = bureau.Database.Database.Read())
        {
            var warning = await db.Set<Warning>().SingleAsync(w => w.SubjectId == "Y1" && w.RuleCode == "X370400-02");
            var definition = await bureau.Service<Messages.Catalogue.ICategories>().ByHashAsync(warning.DefinitionHash, default);
            Assert.Equal("Payment.Amount >= 300", definition!.Rules.Single(r => r.Code == "X370400-02").Grades[0].When.ToString());
        }

        // Jinan has the central definition and its plan.
        await bureau.AcceptAsync("indicators", new { id = "J1", fundCode = "C13", year = 2018, divisionCode = "370102", docNo = "历财指〔2018〕1号", docDate = "2018-05-01", amount = 1_000, isExecutable = true, registeredOn = "2018-05-02" });
        Assert.DoesNotContain("X370400-02", Assert.Single(await bureau.PayAsync(new { id = "J-Y1", indicatorId = "J1", amount = 300, paidOn = "2018-06-15", payeeName = "济南市某路桥公司", payeeAccount = "6217000000000077" })), StringComparison.Ordinal);

        // The sweep judges what was there before.
        await bureau.SweepAsync();
        Assert.Contains("Y0 X370400-02 Open", await bureau.WarningsAsync());

        // Back-test: a stricter line over the same year, against what is in force; nothing is written.
        var before = await bureau.WarningsAsync();
        var tried = await SendAsync(bureau, "packs/check?year=2018", Lamps.Replace("≥ 300", "≥ 301", StringComparison.Ordinal).Replace("> 50", "> 40", StringComparison.Ordinal));
        var rules = tried["backTest"]!["rules"]!.AsArray().ToDictionary(r => (string)r!["code"]!, r => ((int)r!["hits"]!, (int)r["added"]!, (int)r["lost"]!, (decimal)r["amount"]!));
        Assert.Equal((0, 0, 2, 0m), rules["X370400-02"]);
        Assert.Equal((2, 1, 0, 201m), rules["X370400-01"]);
        Assert.Equal(before, await bureau.WarningsAsync());
    }

    [Fact]
    public async Task A_parameter_is_swept_over_a_past_year_and_gives_a_curve()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite, new Potholes());
        await bureau.PutPackAsync(Lamps.Replace(
            "  rules:\n  - {subject: payment, code: X370400-02", "  parameters:\n  - {code: x370400_line, name: 大额线, unit: yuan, value: 300, status: Assumed, source: 试行}\n  rules:\n  - {subject: payment, code: X370400-02", StringComparison.Ordinal).Replace("≥ 300", "≥ @大额线", StringComparison.Ordinal));
        await bureau.PayAsync(Bureau.Payment("Y1", 100), Bureau.Payment("Y2", 200, account: "6217000000000002"), Bureau.Payment("Y3", 300, account: "6217000000000003"));

        var curve = await bureau.Site.Client.PostAsJsonAsync("/api/v1/back-tests", new { category = "rural-roads", division = "370400", year = 2018, parameter = "x370400_line", values = new[] { 50, 150, 300, 301 } });
        var points = (await curve.JsonAsync()).AsArray().Select(p => (Value: (decimal)p!["value"]!, Rule: p["outcome"]!["rules"]!.AsArray().Single(r => (string?)r!["code"] == "X370400-02")!)).ToArray();
        Assert.Equal([(50, 3, 2, 0), (150, 2, 1, 0), (300, 1, 0, 0), (301, 0, 0, 1)], points.Select(p => ((int)p.Value, (int)p.Rule["hits"]!, (int)p.Rule["added"]!, (int)p.Rule["lost"]!)));
        Assert.Equal((422, "what_if"), await (await bureau.Site.Client.PostAsJsonAsync("/api/v1/back-tests", new { category = "rural-roads", year = 2018, parameter = "nothing", values = new[] { 1 } })).RefusalAsync());
        Assert.Equal((422, "unknown_category"), await (await bureau.Site.Client.PostAsJsonAsync("/api/v1/back-tests", new { category = "nothing", year = 2018 })).RefusalAsync());
    }

    private static object Lamp(string id, decimal amount, object fields) =>
        new { id, indicatorId = "L1", projectCode = "L-P", amount, paidOn = "2018-06-15", payeeName = "滕州市某灯具公司", payeeAccount = "62170000000000" + id[^1] + "1", fields };

    private static async Task<JsonNode> SendAsync(Bureau bureau, string route, string yaml) => await (await bureau.Site.Client.PostAsync($"/api/v1/{route}", Bureau.Yaml(yaml))).JsonAsync();
}
