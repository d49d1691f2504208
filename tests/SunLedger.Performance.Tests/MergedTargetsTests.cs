using System.Text.Json.Nodes;

namespace SunLedger.Performance.Tests;

/// <summary>Targets, self-evaluations and declarations of a county that is taken over in the middle of the year.</summary>
public sealed class MergedTargetsTests
{
    private const string Old = "370481", Successor = "370402", Above = "370400";

    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Targets_stand_in_the_tree_of_a_day_and_the_successor_goes_on_with_them(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await county.AcceptAsync("projects", new { code = "P3", name = "村道", categoryCode = "rural-roads", divisionCode = Successor, libraryYear = 2018, budget = 1_000, libraryState = "实施" });
        object Measure(string id, string project, decimal weight) => new { id, projectCode = project, year = 2018, group = "产出指标", name = $"指标{id}", planned = 10, unit = "公里", weight };
        Assert.Equal("M1 accepted, M2 accepted, M3 accepted", await county.SendAsync("measures", Measure("M1", "P1", 90), Measure("M2", "P2", 10), Measure("M3", "P3", 90)));
        foreach (var (id, project) in new[] { ("D1", "P1"), ("D3", "P3") })
            Assert.Equal($"{id} accepted", await county.SendAsync("target-declarations", new { id, projectCode = project, year = 2018, isComplete = true, executionWeight = 10 }));
        foreach (var (id, project) in new[] { ("E1", "P1"), ("E3", "P3") })
            Assert.StartsWith($"{id} accepted", await county.SendAsync("self-evaluations", new { id, projectCode = project, year = 2018, score = 90 }), StringComparison.Ordinal);
        async Task<(int, int, int)> SeenAsync(string division, string when) =>
            (await CountAsync(county, $"measures?division={division}{when}"), await CountAsync(county, $"target-declarations?division={division}{when}"), await CountAsync(county, $"self-evaluations?division={division}{when}"));
        var known = county.Database.Clock.GetUtcNow();
        county.Database.Clock.Advance(TimeSpan.FromMinutes(1));

        await county.AcceptAsync("divisions/takeovers", new { code = Old, successor = Successor, effectiveOn = "2018-07-01", docNo = "国函〔2018〕9号", reason = "行政区划调整" });

        foreach (var tree in new[] { "&tree=2018-06-30", "&tree=2018-07-01", "&year=2018", "" }) Assert.Equal((3, 2, 2), await SeenAsync(Above, tree));
        foreach (var before in new[] { "&tree=2018-06-30", $"&knownAt={known.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffffffZ}" })
            Assert.Equal(((2, 1, 1), (1, 1, 1)), (await SeenAsync(Old, before), await SeenAsync(Successor, before)));
        foreach (var after in new[] { "&tree=2018-07-01", "&year=2018", "" }) Assert.Equal(((0, 0, 0), (3, 2, 2)), (await SeenAsync(Old, after), await SeenAsync(Successor, after)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task From_the_day_of_the_takeover_the_successors_people_see_and_report_what_the_county_left(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        Assert.Equal("M1 accepted", await county.SendAsync("measures", new { id = "M1", projectCode = "P1", year = 2018, group = "产出指标", name = "里程", planned = 10, unit = "公里" }));
        await county.AcceptAsync("divisions/takeovers", new { code = Old, successor = Successor, effectiveOn = "2018-10-01", docNo = "国函〔2018〕9号", reason = "行政区划调整" });
        object Report(string id) => new { id, measureId = "M1", value = 10 };

        county.Database.Caller.In($"/000000/370000/{Above}/{Successor}/");
        Assert.Equal(404, (int)(await county.Site.Client.GetAsync("/api/v1/measures/M1")).StatusCode);
        Assert.Equal("F1 unknown_measure", await county.SendAsync("measure-reports", Report("F1")));

        county.Database.Clock.Set(2018, 10, 1);
        Assert.Equal(200, (int)(await county.Site.Client.GetAsync("/api/v1/measures/M1")).StatusCode);
        Assert.StartsWith("F1 accepted", await county.SendAsync("measure-reports", Report("F1")), StringComparison.Ordinal);
        Assert.StartsWith("M2 accepted", await county.SendAsync("measures", new { id = "M2", projectCode = "P1", year = 2018, group = "产出指标", name = "桥", planned = 1, unit = "座" }), StringComparison.Ordinal);

        county.Database.Caller.In($"/000000/370000/{Above}/370403/");
        Assert.Equal(404, (int)(await county.Site.Client.GetAsync("/api/v1/measures/M1")).StatusCode);
        Assert.Equal("F2 unknown_measure", await county.SendAsync("measure-reports", Report("F2")));
    }

    private static async Task<int> CountAsync(County county, string path) => ((JsonArray)(await county.SeeAsync(path))["items"]!).Count;
}
