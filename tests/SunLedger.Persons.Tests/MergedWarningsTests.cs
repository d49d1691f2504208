using System.Net.Http.Json;

namespace SunLedger.Persons.Tests;

/// <summary>Warnings, sweeps, back-tests and switches of a county that is taken over in the middle of the year: they follow what it had.</summary>
public sealed class MergedWarningsTests
{
    private const string Old = "370481", Successor = "370402", Above = "370400";

    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Warnings_have_equal_counts_and_sums_in_the_old_and_the_new_tree(Dialect dialect)
    {
        await using var county = await WarnedAsync(dialect);
        var (all, old, successor) = (await SeenAsync(county, Above, ""), await SeenAsync(county, Old, ""), await SeenAsync(county, Successor, ""));
        Assert.True(old.Count > 0 && successor.Count > 0, $"{old} {successor}");
        var known = county.Database.Clock.GetUtcNow();
        county.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        await TakeOverAsync(county, "2018-07-01");

        foreach (var tree in new[] { "&tree=2018-06-30", "&tree=2018-07-01", "&asOf=2018-09-30", "" }) Assert.Equal(all, await SeenAsync(county, Above, tree));
        foreach (var before in new[] { "&tree=2018-06-30", $"&knownAt={known.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffffffZ}" })
            Assert.Equal((old, successor), (await SeenAsync(county, Old, before), await SeenAsync(county, Successor, before)));
        foreach (var after in new[] { "&tree=2018-07-01", "&asOf=2018-09-30", "" })
            Assert.Equal((default, old + successor), (await SeenAsync(county, Old, after), await SeenAsync(county, Successor, after)));

        // The summary names the successor, and every number leads to its list.
        foreach (var (tree, codes) in new[] { ("2018-06-30", new[] { Successor, Old }), ("2018-07-01", [Successor]) })
        {
            var rows = (await county.GetAsync($"warnings/summary?division={Above}&tree={tree}"))["byDivision"]!.AsArray();
            Assert.Equal(codes, rows.Select(d => (string)d!["division"]!["code"]!));
            foreach (var row in rows) Assert.Equal((int)row!["count"]!, (int)(await county.GetAsync(((string)row["lines"]!)["/api/v1/".Length..]))["sum"]!["count"]!);
            foreach (var row in (await county.GetAsync($"overview?year=2018&division={Above}&tree={tree}"))["byDivision"]!.AsArray())
                Assert.Equal((int)row!["warnings"]!, (int)(await county.GetAsync(((string)row["lines"]!["warnings"]!["lines"]!)["/api/v1/".Length..]))["sum"]!["count"]!);
        }
        Assert.Equal(old.Count + successor.Count, (int)(await county.GetAsync($"warnings?division={Successor}&exact=true&state=any&sum=true"))["sum"]!["count"]!);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_successors_people_open_and_take_up_a_warning_from_the_day_of_the_takeover(Dialect dialect)
    {
        await using var county = await WarnedAsync(dialect);
        await TakeOverAsync(county, "2018-10-01");
        var id = (string)(await county.GetAsync("warnings?rule=TA-01&subject=L1"))["items"]!.AsArray().Single()!["id"]!;
        foreach (var (day, status) in new[] { (30, 404), (31, 200) }) // the last day before, and the first on which it is theirs
        {
            county.Database.Clock.Set(2018, 9, 1);
            county.Database.Clock.Advance(TimeSpan.FromDays(day - 1));
            county.Database.Caller.In($"/000000/370000/{Above}/{Successor}/");
            Assert.Equal(status, (int)(await county.Site.Client.GetAsync($"/api/v1/warnings/{id}")).StatusCode);
            Assert.Equal(status, (int)(await county.Site.Client.PostAsJsonAsync($"/api/v1/warnings/{id}/notes", new { text = "已核实" })).StatusCode);
        }
        county.Database.Caller.In($"/000000/370000/{Above}/370403/");
        Assert.Equal(404, (int)(await county.Site.Client.GetAsync($"/api/v1/warnings/{id}")).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_sweep_and_a_back_test_of_the_successor_judge_what_it_took_over_in_the_tree_of_their_day(Dialect dialect)
    {
        await using var county = await WarnedAsync(dialect);
        await SweptAsync(county, Above, "2018-09-30");
        county.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var (all, old, successor) = (await JudgedAsync(county, Above, "2018-09-30"), await JudgedAsync(county, Old, "2018-09-30"), await JudgedAsync(county, Successor, "2018-09-30"));
        Assert.Equal(all, old + successor);
        Assert.True(old is { Things: > 0, Hits: > 0, OfMonth: > 0 } && successor is { Things: > 0, Hits: > 0, OfMonth: > 0 }, $"{old} {successor}");
        await TakeOverAsync(county, "2018-07-01");

        Assert.Equal((all, all, default), (await JudgedAsync(county, Above, "2018-09-30"), await JudgedAsync(county, Successor, "2018-09-30"), await JudgedAsync(county, Old, "2018-09-30")));
        Assert.Equal((old.Things, successor.Things), ((await BackTestAsync(county, Old, "2018-06-30")).Things, (await BackTestAsync(county, Successor, "2018-06-30")).Things));

        Assert.Equal((2, 1, 1), await SweptAsync(county, Successor, "2018-09-30"));
        Assert.Equal((0, 0, 0), await SweptAsync(county, Old, "2018-09-30"));
        Assert.Equal((1, 1, 1), await SweptAsync(county, Old, "2018-06-30"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_switch_of_the_successor_holds_for_what_it_took_over_and_its_impact_says_so(Dialect dialect)
    {
        await using var county = await WarnedAsync(dialect);
        async Task<Dictionary<string, long>> ImpactAsync(string division) =>
            (await county.GetAsync($"switches/impact?kind=category&code=social-assistance&division={division}"))["lines"]!.AsArray().ToDictionary(l => (string)l!["code"]!, l => (long)l!["count"]!);
        string[] counted = ["indicators", "payments", "projects", "person_lines", "open_warnings"];
        var (all, old, successor) = (await ImpactAsync(Above), await ImpactAsync(Old), await ImpactAsync(Successor));
        Assert.All(counted, code => Assert.Equal(all[code], old[code] + successor[code]));
        await TakeOverAsync(county, "2018-07-01");

        var (gone, merged) = (await ImpactAsync(Old), await ImpactAsync(Successor));
        Assert.All(counted, code => Assert.Equal((all[code], 0), (merged[code], gone[code])));
        Assert.True(merged["indicators"] > successor["indicators"] && merged["open_warnings"] > successor["open_warnings"]);

        Assert.StartsWith("LA accepted", await county.PostAsync(County.Line("LA", amount: 1, payment: null)), StringComparison.Ordinal);
        await county.SendAsync("switches", new { kind = "category", code = "social-assistance", division = Successor, isOn = false, reason = "试行停用" });
        Assert.Equal("LB category_disabled", await county.PostAsync(County.Line("LB", amount: 1, payment: null)));
    }

    // A line above the standard in each of the two counties, and another in the old one, which has the payment and the project, too.
    private static async Task<County> WarnedAsync(Dialect dialect)
    {
        var county = await County.OpenAsync(dialect);
        foreach (var (id, indicator, person, amount) in new[] { ("L1", "I1", County.One, 600), ("L2", "I2", County.Two, 700), ("L3", "I1", County.Three, 800) })
            Assert.Equal($"{id} accepted TA-01", await county.PostAsync(County.Line(id, person, amount, payment: null, $$"""{"indicatorId":"{{indicator}}","paidOn":"2018-09-20"}""")));
        return county;
    }

    private static Task TakeOverAsync(County county, string day) => county.SendAsync("divisions/takeovers", new { code = Old, successor = Successor, effectiveOn = day, docNo = "国函〔2018〕9号", reason = "行政区划调整" });

    private static async Task<Seen> SeenAsync(County county, string division, string when)
    {
        var list = (await county.GetAsync($"warnings?division={division}&state=any&sum=true&limit=200{when}"));
        Assert.Equal(list["items"]!.AsArray().Count, (int)list["sum"]!["count"]!);
        var file = await county.Site.Client.GetStringAsync($"/api/v1/warnings.csv?division={division}&state=any{when}");
        Assert.Equal(list["items"]!.AsArray().Count, file.Split('\n').Count(row => row.Contains("TA-0", StringComparison.Ordinal) || row.Contains("KH-", StringComparison.Ordinal) || row.Contains(",K", StringComparison.Ordinal)));
        var summary = await county.GetAsync($"warnings/summary?division={division}{when}");
        var quality = (await county.GetAsync($"warnings/quality?division={division}{when}"))["items"]!.AsArray();
        return new((int)list["sum"]!["count"]!, (decimal)list["sum"]!["amount"]!, (int)summary["open"]!, quality.Sum(r => (int)r!["hits"]!));
    }

    private static async Task<Judged> JudgedAsync(County county, string division, string asOf)
    {
        var (year, month) = (await BackTestAsync(county, division, asOf), await BackTestAsync(county, division, null));
        return new(year.Things, year.Hits, month.Hits);
    }

    private static async Task<(int Things, int Hits)> BackTestAsync(County county, string division, string? asOf)
    {
        var body = new { category = "social-assistance", division, year = 2018, asOf, month = asOf is null ? "2018-09-01" : null };
        var outcome = (await (await county.Site.Client.PostAsJsonAsync("/api/v1/back-tests", body)).JsonAsync())[0]!["outcome"]!;
        return ((int)outcome["things"]!, outcome["rules"]!.AsArray().Sum(r => (int)r!["hits"]!));
    }

    private static async Task<(int Indicators, int Projects, int Payments)> SweptAsync(County county, string division, string asOf)
    {
        var sweep = await (await county.Site.Client.PostAsJsonAsync("/api/v1/sweeps", new { division, year = 2018, asOf })).JsonAsync();
        for (var i = 0; i < 600 && (string)sweep["state"]! is "queued" or "running"; i++)
        {
            await Task.Delay(25);
            sweep = await county.GetAsync($"sweeps/{sweep["id"]}");
        }
        Assert.True((string)sweep["state"]! == "done", sweep.ToJsonString());
        return ((int)sweep["indicators"]!, (int)sweep["projects"]!, (int)sweep["payments"]!);
    }

    private readonly record struct Seen(int Count, decimal Amount, int Open, int Hits)
    {
        public static Seen operator +(Seen a, Seen b) => new(a.Count + b.Count, a.Amount + b.Amount, a.Open + b.Open, a.Hits + b.Hits);
    }

    private readonly record struct Judged(int Things, int Hits, int OfMonth)
    {
        public static Judged operator +(Judged a, Judged b) => new(a.Things + b.Things, a.Hits + b.Hits, a.OfMonth + b.OfMonth);
    }
}
