using System.Text.Json.Nodes;

namespace SunLedger.Persons.Tests;

/// <summary>What counties have, projects, contracts and lines of persons, before and after one of them is taken over in the middle of the year.</summary>
public sealed class MergedCountyTests
{
    private const int Seed = 20180701;
    private const string Old = "370481", Successor = "370402";

    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_county_merged_in_the_year_has_equal_counts_and_sums_in_the_old_and_the_new_tree(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await FillAsync(county, new Random(Seed));
        var shown = await SeenAsync(county, "370400", "");
        var apart = (Old: await SeenAsync(county, Old, ""), Successor: await SeenAsync(county, Successor, ""));
        var known = county.Database.Clock.GetUtcNow();
        county.Database.Clock.Advance(TimeSpan.FromMinutes(1));

        await county.SendAsync("divisions/takeovers", new { code = Old, successor = Successor, effectiveOn = "2018-07-01", docNo = "国函〔2018〕9号", reason = "行政区划调整" });

        foreach (var tree in new[] { "&tree=2018-06-30", "&tree=2018-07-01", "" }) Assert.Equal(shown, await SeenAsync(county, "370400", tree));
        Assert.Equal(apart, (await SeenAsync(county, Old, "&tree=2018-06-30"), await SeenAsync(county, Successor, "&tree=2018-06-30")));
        Assert.Equal(apart, (await SeenAsync(county, Old, $"&knownAt={known:O}".Replace("+", "%2B", StringComparison.Ordinal)), await SeenAsync(county, Successor, $"&knownAt={known:O}".Replace("+", "%2B", StringComparison.Ordinal))));
        foreach (var tree in new[] { "&tree=2018-07-01", "" })
        {
            Assert.Equal(apart.Old + apart.Successor, await SeenAsync(county, Successor, tree));
            Assert.Equal(default, await SeenAsync(county, Old, tree));
        }
        Assert.True(apart.Old is { Projects: > 0, Contracts: > 0, Lines: > 0, Duties: > 0 } && apart.Successor is { Projects: > 0, Contracts: > 0, Lines: > 0 }, $"{apart}");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_sums_by_division_and_the_matrix_name_the_successor_and_lead_to_all_its_lines(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await FillAsync(county, new Random(Seed));
        await county.SendAsync("divisions/takeovers", new { code = Old, successor = Successor, effectiveOn = "2018-07-01", docNo = "国函〔2018〕9号", reason = "行政区划调整" });

        foreach (var (tree, codes) in new[] { ("2018-06-30", new[] { Successor, Old }), ("2018-07-01", [Successor]) })
        {
            var totals = await county.GetAsync($"person-lines/totals?by=division&tree={tree}");
            Assert.Equal(codes, totals["groups"]!.AsArray().Select(g => (string)g!["key"]!).Order(StringComparer.Ordinal));
            foreach (var group in totals["groups"]!.AsArray())
            {
                var lines = (await county.Site.Client.GetAsync((string)group!["listed"]! is ['/', ..] and var whole ? whole : $"/api/v1/{group["listed"]}&limit=500")) is var answer ? (await answer.JsonAsync())["items"]!.AsArray() : [];
                Assert.Equal(((int)group["lines"]!, (decimal)group["amount"]!), (lines.Count, lines.Sum(l => (decimal)l!["amount"]!)));
            }
            foreach (var cell in (await county.GetAsync($"elements/completeness?year=2018&tree={tree}"))["cells"]!.AsArray())
                Assert.Equal((int)cell!["due"]!, (await county.GetAsync($"elements/duties?year=2018&tree={tree}&division={cell["divisionCode"]}&limit=500"))["items"]!.AsArray().Count);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_successors_people_see_and_contract_what_the_county_left_and_nothing_of_others(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await FillAsync(county, new Random(Seed));
        county.Database.Caller.In("/000000/370000/370400/370402/");
        Assert.Equal(404, (int)(await county.Site.Client.GetAsync("/api/v1/projects/P1")).StatusCode);
        county.Database.Caller.In("/000000/");
        await county.SendAsync("divisions/takeovers", new { code = Old, successor = Successor, effectiveOn = "2018-10-01", docNo = "国函〔2018〕9号", reason = "行政区划调整" });

        var (known, left) = (county.Database.Clock.GetUtcNow(), (await ItemsAsync(county, $"projects?division={Old}")).Count);
        Assert.True(left > 0);
        foreach (var (day, status) in new[] { (30, 404), (31, 200) }) // the last day before, and the first on which it is theirs
        {
            county.Database.Clock.Set(2018, 9, 1);
            county.Database.Clock.Advance(TimeSpan.FromDays(day - 1));
            county.Database.Caller.In("/000000/370000/370400/370402/");
            Assert.Equal(status, (int)(await county.Site.Client.GetAsync("/api/v1/projects/P1")).StatusCode);
            Assert.Equal(status, (int)(await county.Site.Client.GetAsync("/api/v1/contracts/K1")).StatusCode);
        }
        await county.SendAsync("contracts", Contract("K2", "P1", 5));
        county.Database.Caller.In("/000000/");
        Assert.Empty(await ItemsAsync(county, $"projects?division={Old}"));
        Assert.Equal(left, (await ItemsAsync(county, $"projects?division={Old}&knownAt={known.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffffffZ}")).Count); // entered already, and not yet so
        county.Database.Caller.In("/000000/370000/370400/370403/");
        Assert.Equal(404, (int)(await county.Site.Client.GetAsync("/api/v1/contracts/K1")).StatusCode);
    }

    private static async Task FillAsync(County county, Random random)
    {
        await county.SendAsync("contracts", Contract("K1", "P1", 10));
        for (var i = 0; i < 12; i++)
        {
            var isOld = i > 0 && random.Next(2) == 0;
            await county.SendAsync("projects", new { code = $"Q{i}", name = "农村低保", categoryCode = "social-assistance", divisionCode = isOld ? Old : Successor, libraryYear = 2018, budget = random.Next(1, 900), libraryState = "实施", fields = new { kind = "低保" } });
            if (i % 2 == 0) await county.SendAsync("contracts", Contract($"KQ{i}", $"Q{i}", random.Next(1, 500)));
        }
        string[] persons = [County.One, County.Two, County.Three];
        for (var i = 0; i < 12; i++)
        {
            var line = County.Line($"L{i}", persons[i % 3], random.Next(1, 80), payment: null, $$"""{"indicatorId":"{{(i % 2 == 0 ? "I1" : "I2")}}","payMonth":"2018-{{i % 8 + 1:00}}"}""");
            Assert.StartsWith($"L{i} accepted", await county.PostAsync(line), StringComparison.Ordinal);
        }
        Assert.StartsWith("LP accepted", await county.PostAsync(County.Line("LP", differs: """{"batchId":"B1"}""")), StringComparison.Ordinal);
    }

    private static object Contract(string code, string project, int amount) => new
    {
        code, name = "采购", projectCode = project, kind = "服务", amount, signedOn = "2018-05-20",
        parties = new[] { new { role = "采购人", name = "民政局" }, new { role = "供应商", name = "某公司" } },
    };

    private static async Task<Seen> SeenAsync(County county, string division, string when)
    {
        var (projects, contracts) = (await ItemsAsync(county, $"projects?division={division}{when}"), await ItemsAsync(county, $"contracts?division={division}{when}"));
        var lines = await ItemsAsync(county, $"person-lines?division={division}&year=2018{when}");
        var totals = await county.GetAsync($"person-lines/totals?division={division}&year=2018{when}");
        Assert.Equal((lines.Count, Sum(lines, "amount")), ((int)totals["lines"]!, (decimal)totals["amount"]!));
        var file = await county.Site.Client.GetStringAsync($"/api/v1/person-lines.csv?division={division}&year=2018{when}");
        Assert.Equal(lines.Count, lines.Count(l => file.Contains((string)l!["id"]!, StringComparison.Ordinal)));
        Assert.Equal(lines.Count, file.Split('\n').Count(row => row.TrimStart('\uFEFF').StartsWith('L')));
        var duties = (await county.GetAsync($"elements/completeness?division={division}&year=2018{when}"))["cells"]!.AsArray().Sum(c => (int)c!["due"]!);
        return new(projects.Count, Sum(projects, "budget"), contracts.Count, Sum(contracts, "amount"), lines.Count, Sum(lines, "amount"), duties);
    }

    private static decimal Sum(JsonArray items, string name) => items.Sum(i => (decimal)i![name]!);

    private static async Task<JsonArray> ItemsAsync(County county, string path) => (await county.GetAsync($"{path}&limit=200"))["items"]!.AsArray();

    private readonly record struct Seen(int Projects, decimal Budget, int Contracts, decimal Contracted, int Lines, decimal Listed, int Duties)
    {
        public static Seen operator +(Seen a, Seen b) =>
            new(a.Projects + b.Projects, a.Budget + b.Budget, a.Contracts + b.Contracts, a.Contracted + b.Contracted, a.Lines + b.Lines, a.Listed + b.Listed, a.Duties + b.Duties);
    }
}
