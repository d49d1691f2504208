using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.Tests.Judging;

namespace SunLedger.Monitoring.Tests.Api;

/// <summary>Warnings as they stood at an instant, and every number of them followed to its lines.</summary>
public sealed class PastTests
{
    private const int Seed = 20180901;
    private const string Elsewhere = "/000000/370000/370400/370402/";

    public static TheoryData<Dialect, int> Seeds { get; } = new() { { Dialect.Sqlite, Seed }, { Dialect.Sqlite, Seed + 1 }, { Dialect.Postgres, Seed }, { Dialect.Postgres, Seed + 1 } };

    [Theory, MemberData(nameof(Seeds))]
    public async Task What_was_shown_then_is_shown_today_and_every_number_is_the_count_of_its_lines(Dialect dialect, int seed)
    {
        var random = new Random(seed);
        await using var watch = await Watch.BeginAsync(dialect);
        await using var site = await watch.ServeAsync();
        string[] views = ["warnings/summary?year=2018", "warnings/summary?division=370481", "warnings/quality?", "warnings?state=any&sum=true&limit=500", "warnings?level=red&sum=true"];
        var (shown, posted) = (new List<(string Address, JsonNode Then)>(), 0);
        for (var round = 0; round < 6; round++)
        {
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                var there = random.Next(3) == 0;
                await watch.PostAsync(Given.Payment($"Y-{++posted}", indicator: there ? Given.Indicator("I-2", category: "education-aid", path: Elsewhere) : Given.Indicator(category: "other"), withoutProject: true));
            }
            // Some are put in order: their warnings end at the next sweep. Some are handled.
            foreach (var at in Enumerable.Range(0, watch.Ledger.Payments.Count).Where(_ => random.Next(4) == 0).ToList())
                watch.Ledger.Payments[at] = watch.Ledger.Payments[at] with { Project = Given.Project() };
            if (round % 2 == 1) await watch.SweepAsync();
            var rows = await watch.RowsAsync();
            foreach (var warning in rows.Where(w => w.Life.IsUp && random.Next(3) == 0))
                await site.Client.PostAsJsonAsync($"/api/v1/warnings/{warning.Id}/notes", new { text = "项目对应关系正在补录" });

            foreach (var view in views) shown.Add(($"{view}&knownAt={watch.Database.Clock.Now.UtcDateTime:o}", await GetAsync(site, $"/api/v1/{view}")));
            watch.Database.Clock.Advance(TimeSpan.FromDays(random.Next(1, 6)));
        }
        await using (var db = watch.Database.Database.Read()) Assert.True(await db.Set<WarningPast>().AnyAsync(), "nothing changed");

        foreach (var (address, then) in shown) Assert.Equal(Bare(then), Bare(await GetAsync(site, $"/api/v1/{address}")));

        // Of the end of a day the same is shown as of its last instant.
        var day = watch.Today.AddDays(-4);
        var (asOf, knownAt) = ($"asOf={day:yyyy-MM-dd}", $"knownAt={BusinessDay.Begin(day.AddDays(1)).AddTicks(-1).UtcDateTime:o}");
        foreach (var view in views) Assert.Equal(Bare(await GetAsync(site, $"/api/v1/{view}&{knownAt}")), Bare(await GetAsync(site, $"/api/v1/{view}&{asOf}")));

        var cells = 0;
        foreach (var moment in new[] { "", $"&{knownAt}" })
        {
            cells += await CountsUpAsync(site, await GetAsync(site, $"/api/v1/warnings/summary?year=2018{moment}"));
            cells += await CountsUpAsync(site, await GetAsync(site, $"/api/v1/warnings/summary?division=370481{moment}"));
            cells += await QualityCountsUpAsync(site, await GetAsync(site, $"/api/v1/warnings/quality?year=2018{moment}"));
        }
        Assert.True(cells > 30, $"only {cells} numbers were followed");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_warning_stands_as_it_was_until_the_very_instant_at_which_it_changed(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);
        await using var site = await watch.ServeAsync();
        var before = watch.Database.Clock.Now;
        watch.Database.Clock.Advance(TimeSpan.FromHours(1));
        await watch.PostAsync(Given.Payment("Y-1", withoutProject: true));
        watch.Database.Clock.Advance(TimeSpan.FromHours(1));
        var id = Assert.Single(await watch.RowsAsync()).Id;
        await site.Client.PostAsJsonAsync($"/api/v1/warnings/{id}/notes", new { text = "项目对应关系已补录" });
        var changed = watch.Database.Clock.Now;
        watch.Database.Clock.Advance(TimeSpan.FromHours(1));

        async Task<string> StoodAsync(DateTimeOffset at)
        {
            var summary = await GetAsync(site, $"/api/v1/warnings/summary?knownAt={at.UtcDateTime:o}");
            return $"{summary["open"]} {summary["explained"]}";
        }
        Assert.Equal(["0 0", "1 0", "0 1"], [await StoodAsync(before), await StoodAsync(changed.AddTicks(-10)), await StoodAsync(changed)]); // PostgreSQL keeps microseconds
        Assert.Equal("0 1", $"{(await GetAsync(site, "/api/v1/warnings/summary"))["open"]} {(await GetAsync(site, "/api/v1/warnings/summary"))["explained"]}");
        Assert.Equal((422, "known_at_in_future"), await (await site.Client.GetAsync($"/api/v1/warnings/summary?knownAt={changed.AddHours(2).UtcDateTime:o}")).RefusalAsync());
        foreach (var list in new[] { "warnings", "warnings/summary", "warnings/quality", "warnings/quality.csv", "warnings.csv" })
            Assert.Equal((422, "as_of_in_future"), await (await site.Client.GetAsync($"/api/v1/{list}?asOf=2099-01-01")).RefusalAsync());
    }

    [Fact]
    public async Task The_quality_of_rules_says_what_it_counts_and_up_to_when_and_so_does_its_file()
    {
        await using var watch = await Watch.BeginAsync(Dialect.Sqlite);
        await using var site = await watch.ServeAsync();
        await watch.PostAsync(Given.Payment("Y-1", withoutProject: true));
        var posted = watch.Database.Clock.Now;
        watch.Database.Clock.Advance(TimeSpan.FromDays(1));

        var quality = await GetAsync(site, "/api/v1/warnings/quality");
        Assert.Equal(("warningQuality", posted), (quality["definition"]!.GetValue<string>(), quality["dataTime"]!.GetValue<DateTimeOffset>()));
        var file = await site.Client.GetStringAsync("/api/v1/warnings/quality.csv");
        Assert.Contains($"；口径：规则质量（warningQuality）；数据时间 {BusinessDay.Text(posted)}；", file, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_file_of_warnings_holds_the_rows_of_the_list_and_says_what_they_count(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);
        await using var site = await watch.ServeAsync();
        await watch.PostAsync(Given.Payment("Y-1", withoutProject: true), Given.Payment("Y-2", withoutProject: true));
        var posted = watch.Database.Clock.Now;
        watch.Database.Clock.Advance(TimeSpan.FromDays(1));
        await site.Client.PostAsJsonAsync($"/api/v1/warnings/{(await watch.RowsAsync())[0].Id}/notes", new { text = "项目对应关系已补录" });
        var noted = watch.Database.Clock.Now;

        foreach (var (filter, until) in new[] { ("state=any", noted), ("state=open", posted), ("state=explained", noted), ($"knownAt={posted.UtcDateTime:o}", posted) })
        {
            var file = (await site.Client.GetStringAsync($"/api/v1/warnings.csv?{filter}")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            var list = (await GetAsync(site, $"/api/v1/warnings?{filter}"))["items"]!.AsArray();
            Assert.True(list.Count > 0, filter);
            Assert.Equal(list.Select(w => $"{w!["id"]},{w["ruleCode"]}"), file[1..^1].Select(row => string.Join(',', row.Split(',')[..2])));
            Assert.Contains($"共 {list.Count} 行；口径：预警（warnings）；数据时间 {BusinessDay.Text(until)}；", file[^1], StringComparison.Ordinal);
        }
        Assert.Equal(404, (int)(await site.Client.GetAsync("/api/v1/warnings.csv?division=999999")).StatusCode);
    }

    private static async Task<int> CountsUpAsync(TestSite site, JsonNode summary)
    {
        var rows = new[] { "byState", "byLevel", "byRule", "byCategory", "byDivision" }.SelectMany(view => summary[view]!.AsArray()).ToList();
        foreach (var row in rows)
        {
            var (count, amount) = await ListedAsync(site, row!["lines"]!.GetValue<string>());
            Assert.True(row["count"]!.GetValue<int>() == count, $"{row["lines"]}: the row says {row["count"]}, the lines are {count}");
            if (row["amount"] is { } money) Assert.Equal(money.GetValue<decimal>(), amount);
        }
        return rows.Count;
    }

    private static async Task<int> QualityCountsUpAsync(TestSite site, JsonNode quality)
    {
        var cells = 0;
        foreach (var rule in quality["items"]!.AsArray())
        {
            foreach (var (name, lines) in rule!["lines"]!.AsObject())
            {
                Assert.Equal((name, rule[name]!.GetValue<int>()), (name, (await ListedAsync(site, lines!.GetValue<string>())).Count));
                cells++;
            }
            foreach (var reason in rule["settled"]!.AsArray()) Assert.Equal(reason!["count"]!.GetValue<int>(), (await ListedAsync(site, reason["lines"]!.GetValue<string>())).Count);
        }
        return cells;
    }

    // What all pages show, which the sum beside them says too.
    private static async Task<(int Count, decimal Amount)> ListedAsync(TestSite site, string lines)
    {
        var (count, amount, next, sum) = (0, 0m, "", (JsonNode?)null);
        do
        {
            var page = await GetAsync(site, $"{lines}&limit=2{(next == "" ? "" : $"&cursor={next}")}");
            (count, amount, sum) = (count + page["items"]!.AsArray().Count, amount + page["items"]!.AsArray().Sum(w => w!["amount"]!.GetValue<decimal>()), page["sum"]);
            next = page["next"]?.GetValue<string>() ?? "";
        }
        while (next != "");
        Assert.Equal((count, amount), (sum!["count"]!.GetValue<int>(), sum["amount"]!.GetValue<decimal>()));
        return (count, amount);
    }

    // What only says which moment was asked for.
    private static string Bare(JsonNode answer)
    {
        var bare = answer.DeepClone();
        Strip(bare);
        return bare.ToJsonString();
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonArray array) foreach (var item in array) Strip(item);
        if (node is not JsonObject row) return;
        row.Remove("knownAt");
        if (row["lines"] is { } lines && (lines is JsonObject || lines.GetValueKind() == System.Text.Json.JsonValueKind.String)) row.Remove("lines");
        foreach (var (_, value) in row) Strip(value);
    }

    private static async Task<JsonNode> GetAsync(TestSite site, string path)
    {
        var answer = await site.Client.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.JsonAsync();
    }
}
