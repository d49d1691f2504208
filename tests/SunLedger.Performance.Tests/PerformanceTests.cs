using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Imports;
using SunLedger.Messages.Performance;

namespace SunLedger.Performance.Tests;

/// <summary>Targets are set, changed, reported on, evaluated, and judged.</summary>
public sealed class PerformanceTests
{
    private const string Digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    // Each is wrong in one thing.
    private static readonly (string Differs, string Code)[] WrongMeasures =
    [
        ("""{"id":"a b"}""", "id_format"),
        ("""{"projectCode":"P9"}""", "target_owner"),
        ("""{"projectCode":null}""", "target_owner"),
        ("""{"fundCode":"C13"}""", "target_owner"),
        ("""{"projectCode":null,"fundCode":"C99","divisionCode":"370481"}""", "target_owner"),
        ("""{"year":1999}""", "year_range"),
        ("""{"group":null}""", "required"),
        ("""{"group":"别的"}""", "unknown_word"),
        ("""{"name":" "}""", "required"),
        ("""{"kind":"半定量"}""", "unknown_word"),
        ("""{"direction":"≠"}""", "unknown_word"),
        ("""{"planned":-1}""", "target_number"),
        ("""{"planned":1.23456}""", "target_number"),
        ("""{"planned":null}""", "target_planned"),
        ("""{"unit":null}""", "target_planned"),
        ("""{"weight":-0.01}""", "target_weight"),
        ("""{"weight":100.01}""", "target_weight"),
        ("""{"weight":12.345}""", "target_weight"),
        ("""{"kind":"定性"}""", "target_planned"),
    ];

    private static readonly (string Differs, string Code)[] WrongReports =
    [
        ("""{"measureId":"JX9"}""", "unknown_measure"),
        ("""{"value":null}""", "result_missing"),
        ("""{"grade":"达成"}""", "result_missing"),
        ("""{"value":null,"grade":"很好"}""", "unknown_word"),
        ("""{"value":-1}""", "target_number"),
        ("""{"sample":-1}""", "target_number"),
        ("""{"reportedOn":"2018-10-01"}""", "performance_day_ahead"),
        ("""{"evidence":[{"name":"照片.jpg","sha256":"12"}]}""", "evidence_form"),
        ("""{"evidence":[{"name":"","sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]}""", "evidence_form"),
    ];

    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_target_is_set_once_changed_with_a_reason_and_judged_by_what_is_reported(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        var measure = Measure("JX1", planned: 10);
        Assert.Equal("JX1 accepted", await county.SendAsync("measures", measure));
        Assert.Equal("JX1 duplicate", await county.SendAsync("measures", measure));
        Assert.Equal("JX1 id_reused", await county.SendAsync("measures", Measure("JX1", planned: 11)));
        Assert.Equal("JX1 required", await county.SendAsync("measures", Measure("JX1", planned: 8), put: true));
        Assert.Equal("JX1 accepted", await county.SendAsync("measures", Measure("JX1", planned: 8, reason: "批复调减"), put: true));
        Assert.Equal("JX1 target_fixed", await county.SendAsync("measures", Measure("JX1", planned: 8, reason: "换年度", year: 2017), put: true));

        // Seven of eight kilometres on the day it is due: less than ninety percent.
        Assert.Equal("B1 accepted KF-03", await county.SendAsync("measure-reports", Report("B1", "JX1", 7)));
        Assert.Equal("B1 duplicate", await county.SendAsync("measure-reports", Report("B1", "JX1", 7)));
        Assert.Equal("B1 id_reused", await county.SendAsync("measure-reports", Report("B1", "JX1", 8)));
        Assert.Equal(["JX1 KF-03"], await county.OpenAsync());
        Assert.Equal("B2 accepted", await county.SendAsync("measure-reports", Report("B2", "JX1", 7.5m)));
        Assert.Empty(await county.OpenAsync());

        var seen = await county.SeeAsync("measures/JX1");
        Assert.Equal((8m, 7.5m, 0.9375m, 2), (seen["measure"]!["planned"]!.GetValue<decimal>(), seen["measure"]!["value"]!.GetValue<decimal>(), seen["measure"]!["achieved"]!.GetValue<decimal>(), seen["measure"]!["version"]!.GetValue<int>()));
        Assert.Equal(["10", "8"], seen["versions"]!.AsArray().Select(v => v!["planned"]!.GetValue<decimal>().ToString("0")));
        Assert.Equal(["B2", "B1"], seen["reports"]!.AsArray().Select(r => r!["id"]!.GetValue<string>()));
        Assert.Equal(Digest, seen["reports"]![0]!["evidence"]![0]!["sha256"]!.GetValue<string>());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Projects_contracts_and_measures_of_last_month_are_what_was_shown_then(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await county.AcceptAsync("contracts", new { code = "HT1", name = "路面", projectCode = "P1", kind = "工程", amount = 500, signedOn = "2018-05-20", parties = new[] { new { role = "采购人", name = "滕州市交通运输局" }, new { role = "供应商", name = "滕州市某路桥公司" } } });
        await county.AcceptAsync("payments", new { id = "Z1", indicatorId = "I1", projectCode = "P1", contractCode = "HT1", amount = 100, paidOn = "2018-06-15", payeeName = "滕州市某路桥公司" });
        Assert.Equal("JX1 accepted", await county.SendAsync("measures", Measure("JX1", planned: 10)));
        await county.SendAsync("measure-reports", Report("B1", "JX1", 7));
        await county.AcceptAsync("self-evaluations", new { id = "E1", projectCode = "P1", year = 2018, score = 80 });
        string[] asked = ["projects?year=2018", "projects?state=实施", "projects/P1", "contracts?project=P1", "contracts/HT1", "measures?year=2018", "measures/JX1", "self-evaluations?year=2018"];
        var shown = new List<string>();
        foreach (var address in asked) shown.Add((await county.SeeAsync(address)).ToJsonString());
        var then = county.Database.Clock.Now.UtcDateTime;

        county.Database.Clock.Set(2018, 10, 20);
        var changed = await county.Site.Client.PutAsJsonAsync("/api/v1/projects", new { code = "P1", name = "村道P1改线", categoryCode = "rural-roads", divisionCode = "370481", unitCode = "U9", libraryYear = 2018, budget = 1_200, libraryState = "完工" });
        Assert.True(changed.IsSuccessStatusCode, await changed.Content.ReadAsStringAsync());
        await county.AcceptAsync("payments", new { id = "Z2", indicatorId = "I1", projectCode = "P1", contractCode = "HT1", amount = 50, paidOn = "2018-10-10", payeeName = "滕州市某路桥公司" });
        await county.SendAsync("measures", Measure("JX1", planned: 8, reason: "批复调减"), put: true);
        await county.SendAsync("measure-reports", Report("B2", "JX1", 8));
        await county.AcceptAsync("self-evaluations", new { id = "E2", projectCode = "P1", year = 2018, score = 90 });

        for (var i = 0; i < asked.Length; i++)
        {
            Assert.NotEqual(shown[i], (await county.SeeAsync(asked[i])).ToJsonString());
            Assert.Equal((asked[i], shown[i]), (asked[i], (await county.SeeAsync($"{asked[i]}{(asked[i].Contains('?') ? '&' : '?')}knownAt={then:o}")).ToJsonString()));
            Assert.Equal((422, "as_of_in_future"), await (await county.Site.Client.GetAsync($"/api/v1/{asked[i].Split('?')[0]}?asOf=2019-01-01")).RefusalAsync());
        }
        // Of a day: what was paid until then, whenever it was recorded.
        Assert.Equal([100m, 150m], [await PaidAsync("projects/P1?asOf=2018-10-09", "project"), await PaidAsync("projects/P1?asOf=2018-10-10", "project")]);
        Assert.Equal([100m, 150m], [await PaidAsync("contracts/HT1?asOf=2018-10-09", "contract"), await PaidAsync("contracts/HT1?asOf=2018-10-10", "contract")]);

        async Task<decimal> PaidAsync(string address, string of) => (await county.SeeAsync(address))[of]!["paid"]!.GetValue<decimal>();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nothing_is_reported_before_the_year_of_the_target_begins(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await county.SendAsync("measures", Measure("JX1", planned: 10));
        await county.SendAsync("measures", Measure("JX1", planned: 8, reason: "批复调减"), put: true);
        Assert.Equal("B1 accepted KF-03", await county.SendAsync("measure-reports", new { id = "B1", measureId = "JX1", value = 1, reportedOn = "2018-01-01" }));
        await county.AcceptAsync("self-evaluations", new { id = "E1", projectCode = "P1", year = 2018, score = 80, submittedOn = "2018-01-01" });
        Assert.Equal("", await county.DifferencesAsync("performance_stage"));

        await county.SendAsync("measure-reports", new { id = "B2", measureId = "JX1", value = 2, reportedOn = "2017-12-31" });
        await county.AcceptAsync("self-evaluations", new { id = "E2", projectCode = "P1", year = 2018, score = 80, submittedOn = "2017-12-31" });
        Assert.Equal("B2 0 1, E2 0 1", await county.DifferencesAsync("performance_stage"));

        // A report of a target that nobody set.
        await using (var db = county.Database.Database.Read())
            await db.Database.ExecuteSqlRawAsync(string.Format(null, "UPDATE {0} SET measure_id = 'JX9' WHERE id = 'B1'", db.Table("performance", "reports")));
        Assert.Equal("B1 0 1, B2 0 1, E2 0 1", await county.DifferencesAsync("performance_stage"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_project_lacks_targets_once_its_county_has_begun_to_set_them(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await county.SweepAsync();
        Assert.Empty(await county.OpenAsync());

        // One output is set for P1: P1 lacks the rest, and P2 has nothing.
        await county.SendAsync("measures", Measure("JX1", planned: 10), Measure("JX2", planned: 10), Measure("JX3", planned: 10), Measure("JX4", planned: 90, group: "满意度指标", unit: "%"));
        await county.SweepAsync();
        Assert.Equal(["P1 KF-02", "P2 KF-02"], (await county.OpenAsync()).Where(w => w.EndsWith("KF-02", StringComparison.Ordinal)));

        await county.SendAsync("measures", Measure("JX5", planned: 30, group: "效益指标", unit: "户"));
        await county.SweepAsync();
        Assert.Equal(["P2 KF-02"], (await county.OpenAsync()).Where(w => w.EndsWith("KF-02", StringComparison.Ordinal)));

        // 600 of 1,000 yuan are paid, and a third of one output of three exists.
        await county.AcceptAsync("payments", new { id = "Z1", indicatorId = "I1", projectCode = "P1", amount = 600, paidOn = "2018-06-15", payeeName = "滕州市某路桥公司" });
        await county.SendAsync("measure-reports", Report("B1", "JX1", 10));
        await county.SendAsync("measure-reports", new { id = "B2", measureId = "JX4", value = 85, sample = 20 });
        await county.SweepAsync();
        var open = await county.OpenAsync();
        Assert.Contains("P1 KF-04", open);
        Assert.Contains("JX4 KF-05", open);

        // On the second of March of the next year the self-evaluation is late, and so is one without evidence.
        county.Database.Clock.Set(2019, 3, 2);
        await county.SweepAsync();
        Assert.Contains("P1 KF-06", await county.OpenAsync());
        Assert.Equal("E1 accepted", await county.SendAsync("self-evaluations", new { id = "E1", projectCode = "P1", year = 2018, score = 92.5, conclusion = "较好" }));
        await county.SweepAsync();
        Assert.Contains("P1 KF-06", await county.OpenAsync());
        Assert.Equal("E2 accepted", await county.SendAsync("self-evaluations", new { id = "E2", projectCode = "P1", year = 2018, score = 92.5, evidence = new[] { new { name = "自评报告.pdf", sha256 = Digest } } }));
        await county.SweepAsync();
        Assert.DoesNotContain("P1 KF-06", await county.OpenAsync());
        Assert.Equal(["E2", "E1"], (await county.SeeAsync("self-evaluations?project=P1&year=2018"))["items"]!.AsArray().Select(e => e!["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_row_that_is_wrong_in_one_thing_says_which()
    {
        await using var county = await County.OpenAsync(Dialect.Sqlite);
        await county.SendAsync("measures", Measure("JX0", planned: 10));
        foreach (var (differs, code) in WrongMeasures) Assert.Equal((differs, code), (differs, (await county.SendAsync("measures", Differing(Measure("JX1", planned: 10), differs))).Split(' ')[^1]));
        foreach (var (differs, code) in WrongReports) Assert.Equal((differs, code), (differs, (await county.SendAsync("measure-reports", Differing(Report("B9", "JX0", 7), differs))).Split(' ')[^1]));
        Assert.Equal("E1 evaluation_score", await county.SendAsync("self-evaluations", new { id = "E1", projectCode = "P1", year = 2018, score = 100.01 }));
        Assert.Equal("E1 year_range", await county.SendAsync("self-evaluations", new { id = "E1", projectCode = "P1", year = 2019, score = 90 }));
        // A fund of a division has targets, too; a unit sets those of its own projects alone.
        Assert.Equal("F1 accepted", await county.SendAsync("measures", Differing(Measure("F1", planned: 10), """{"projectCode":null,"fundCode":"C13","divisionCode":"370481"}""")));
        county.Database.Caller.OrganisationCode = "U1";
        Assert.Equal("F2 target_owner", await county.SendAsync("measures", Differing(Measure("F2", planned: 10), """{"projectCode":null,"fundCode":"C13","divisionCode":"370481"}""")));
        Assert.Equal("F3 target_owner", await county.SendAsync("measures", Measure("F3", planned: 10)));
        Assert.Empty((await county.SeeAsync("measures"))["items"]!.AsArray());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_whole_fund_has_targets_and_evaluates_itself_and_a_unit_fills_in_its_own_projects_alone(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        object Target(string id) => new { id, fundCode = "C13", divisionCode = "370481", year = 2018, group = "产出指标", name = "里程", planned = 12, unit = "公里" };
        Assert.Equal("JX1 accepted", await county.SendAsync("measures", Target("JX1")));
        Assert.Equal(["JX1 C13"], (await county.SeeAsync("measures?division=370481"))["items"]!.AsArray().Select(m => $"{m!["id"]} {m["fundCode"]}"));

        var target = county.Site.Services.GetServices<IImportTarget>().Single(t => t.Kind == "self-evaluations");
        Assert.Equal([May.KeepTargets, May.KeepProjects], target.Permissions);
        ImportRow Row(int row, string id, string? fund, string? project, decimal score) => new(row, new Dictionary<string, object?>
        {
            ["id"] = id, ["fundCode"] = fund, ["projectCode"] = project, ["divisionCode"] = fund is null ? null : "370481", ["year"] = 2018L, ["score"] = score, ["evidenceName"] = "自评报告.pdf", ["evidenceSha256"] = Digest,
        }.Where(v => v.Value is not null).ToDictionary(v => v.Key, v => v.Value!));
        var results = await county.Database.Database.WriteAsync(
            (db, ct) => target.TakeAsync(db, [Row(4, "E1", "C13", null, 92.5m), Row(5, "E2", null, "P1", 101)], BatchMode.Partial, county.Database.Caller, ct), default);
        Assert.Equal(["4 Accepted", "5 Refused"], results.Select(r => $"{r.Row} {r.Outcome}"));
        Assert.Equal(["E1 C13 92.5 自评报告.pdf"], (await county.SeeAsync("self-evaluations?division=370481&year=2018"))["items"]!.AsArray().Select(e => $"{e!["id"]} {e["fundCode"]} {e["score"]} {e["evidence"]![0]!["name"]}"));

        county.Database.Caller.Of("U9");
        Assert.Equal("JX2 target_owner", await county.SendAsync("measures", Target("JX2")));
        Assert.Equal("E3 accepted", await county.SendAsync("self-evaluations", new { id = "E3", projectCode = "P1", year = 2018, score = 90 }));
    }

    [Theory]
    [InlineData(MeasureDirection.AtLeast, 10, 9, 0.9)]
    [InlineData(MeasureDirection.AtLeast, 0, 9, null)]
    [InlineData(MeasureDirection.AtMost, 10, 8, 1.25)]
    [InlineData(MeasureDirection.AtMost, 10, 20, 0.5)]
    [InlineData(MeasureDirection.AtMost, 10, 0, 1.0)]
    [InlineData(MeasureDirection.AtMost, 0, 3, 0.0)]
    [InlineData(MeasureDirection.Exactly, 10, 10, 1.0)]
    [InlineData(MeasureDirection.Exactly, 10, 12, 0.8)]
    [InlineData(MeasureDirection.Exactly, 10, 40, 0.0)]
    public void What_is_achieved_follows_the_direction_of_the_measure(MeasureDirection direction, int planned, int value, double? achieved) =>
        Assert.Equal((decimal?)achieved, new MeasureFacts
        {
            Id = "JX", CategoryCode = "", DivisionCode = "", DivisionPath = "/", Year = 2018, Group = "产出指标", Name = "里程", IsQualitative = false, Direction = direction, Planned = planned, Value = value, DueOn = default,
        }.Achieved);

    private static object Measure(string id, decimal planned, string group = "产出指标", string unit = "公里", string? reason = null, int year = 2018) =>
        new { id, projectCode = "P1", year, group, name = $"指标{id}", planned, unit, dueOn = "2018-09-30", reason };

    private static object Report(string id, string measure, decimal value) => new { id, measureId = measure, value, reportedOn = "2018-09-30", evidence = new[] { new { name = "照片.jpg", sha256 = Digest } } };

    private static JsonObject Differing(object row, string differs)
    {
        var whole = System.Text.Json.JsonSerializer.SerializeToNode(row)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(differs)!.AsObject()) whole[name] = value?.DeepClone();
        return whole;
    }
}
