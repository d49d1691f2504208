using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SunLedger.Monitoring.Tests.Judging;

namespace SunLedger.Monitoring.Tests.Api;

public sealed class WarningApiTests
{
    [Fact]
    public async Task The_list_shows_what_is_up_newest_first_and_pages()
    {
        await using var watch = await WithWarningsAsync();
        await using var site = await watch.ServeAsync();

        var first = await GetAsync(site, "/api/v1/warnings?limit=2");
        var second = await GetAsync(site, $"/api/v1/warnings?limit=2&cursor={first["next"]}");

        Assert.Equal(["Y-5", "Y-4"], Subjects(first));
        Assert.Equal(["Y-2"], Subjects(second));
        Assert.Null(second["next"]);
        var newest = first["items"]![0]!;
        Assert.Equal("KB-01 red open prohibit payment 资金", string.Join(' ', Text(newest, "ruleCode"), Text(newest, "level"), Text(newest, "state"), Text(newest, "enforcement"), Text(newest, "subjectKind"), "资金"));
        Assert.Equal(("370481", "滕州市", "county"), (Text(newest["division"]!, "code"), Text(newest["division"]!, "name"), Text(newest["division"]!, "level")));
        Assert.Equal(10_000m, newest["amount"]!.GetValue<decimal>());
    }

    [Theory]
    [InlineData("rule=KC-01", "Y-4,Y-2")]
    [InlineData("rule=KC-01&q=Y-4", "Y-4")]
    [InlineData("level=red", "Y-5,Y-4,Y-2")]
    [InlineData("level=yellow", "")]
    [InlineData("state=cannot_judge", "P-1")]
    [InlineData("state=closed", "")]
    [InlineData("subject=Y-2", "Y-2")]
    [InlineData("subjectKind=project", "")]
    [InlineData("category=education-aid", "Y-4")]
    [InlineData("division=370402", "Y-4")]
    [InlineData("division=370481", "Y-5,Y-2")]
    [InlineData("q=路桥", "Y-5,Y-4,Y-2")]
    [InlineData("q=%25", "")]
    [InlineData("year=2018", "Y-5,Y-4,Y-2")]
    [InlineData("year=2017", "")]
    public async Task The_list_is_filtered(string query, string subjects)
    {
        await using var watch = await WithWarningsAsync();
        await using var site = await watch.ServeAsync();

        Assert.Equal(subjects, string.Join(',', Subjects(await GetAsync(site, $"/api/v1/warnings?{query}"))));
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("3")]
    public async Task A_state_that_there_is_not_is_refused(string state)
    {
        await using var watch = await Watch.BeginAsync(Dialect.Sqlite);
        await using var site = await watch.ServeAsync();

        Assert.Equal((422, "unknown_state"), await (await site.Client.GetAsync($"/api/v1/warnings?state={state}")).RefusalAsync());
    }

    [Fact]
    public async Task Another_county_sees_nothing_of_it()
    {
        await using var watch = await WithWarningsAsync();
        await using var site = await watch.ServeAsync();
        var id = (await watch.RowsAsync()).First(w => w.SubjectId == "Y-2").Id;
        watch.Database.Caller.In("/000000/370000/370400/370402/");

        Assert.Equal(["Y-4"], Subjects(await GetAsync(site, "/api/v1/warnings")));
        Assert.Equal((404, "not_found"), await (await site.Client.GetAsync($"/api/v1/warnings/{id}")).RefusalAsync());
        Assert.Equal((404, "not_found"), await (await site.Client.GetAsync("/api/v1/warnings?division=370481")).RefusalAsync());
        Assert.Equal((404, "not_found"), await (await site.Client.GetAsync("/api/v1/warnings/summary?division=370481")).RefusalAsync());
        Assert.Equal((404, "not_found"), await (await site.Client.PostAsJsonAsync($"/api/v1/warnings/{id}/notes", new { text = "x" })).RefusalAsync());
        Assert.Equal((404, "not_found"), await (await site.Client.PostAsJsonAsync("/api/v1/sweeps", new { division = "370481", year = 2018 })).RefusalAsync());
    }

    [Fact]
    public async Task A_warning_explains_itself()
    {
        await using var watch = await WithWarningsAsync();
        await using var site = await watch.ServeAsync();
        var id = (await watch.RowsAsync()).Single(w => w.SubjectId == "Y-5").Id;

        var warning = await GetAsync(site, $"/api/v1/warnings/{id}");

        Assert.StartsWith("支付金额 > 0.00元 且 有项目", Text(warning["words"]!, "zh"), StringComparison.Ordinal);
        Assert.Contains("支付金额 10,000.00元", Text(warning["withValues"]!, "zh"), StringComparison.Ordinal);
        Assert.Contains("Amount 10,000.00 yuan", Text(warning["withValues"]!, "en"), StringComparison.Ordinal);
        Assert.Contains("Project.LibraryState is any", Text(warning, "formula"), StringComparison.Ordinal);
        Assert.Contains(warning["evidence"]!.AsArray(), e => Text(e!, "field") == "Project.LibraryState" && Text(e!, "value") == "出库");
        Assert.Contains("实施条例第41条", Text(warning, "basis"), StringComparison.Ordinal);
        Assert.NotEmpty(Text(warning["mayBeInnocent"]!, "zh"));
        Assert.NotEmpty(Text(warning["clearedBy"]!, "en"));
        Assert.Equal("kernel", Text(warning, "definitionCode"));
        Assert.Empty(warning["history"]!.AsArray());
    }

    [Fact]
    public async Task The_summary_counts_what_the_list_shows()
    {
        await using var watch = await WithWarningsAsync();
        await using var site = await watch.ServeAsync();

        var summary = await GetAsync(site, "/api/v1/warnings/summary");

        Assert.Equal((3, 0, 0, 2), (Number(summary, "open"), Number(summary, "explained"), Number(summary, "pending"), Number(summary, "cannotJudge")));
        Assert.Equal((3, 0), (Number(await GetAsync(site, "/api/v1/warnings/summary?year=2018"), "open"), Number(await GetAsync(site, "/api/v1/warnings/summary?year=2017"), "open")));
        Assert.Equal(["red 3 30000"], summary["byLevel"]!.AsArray().Select(l => $"{l!["level"]} {l["count"]} {l["amount"]}"));
        Assert.Equal(["KC-01 2", "KB-01 1"], summary["byRule"]!.AsArray().Select(r => $"{r!["rule"]} {r["count"]}"));
        Assert.Equal(["other 2", "education-aid 1"], summary["byCategory"]!.AsArray().Select(c => $"{c!["category"]} {c["count"]}"));
        Assert.Equal(["370402 市中区 1", "370481 滕州市 2"], summary["byDivision"]!.AsArray().Select(d => $"{d!["division"]!["code"]} {d["division"]!["name"]} {d["count"]}"));
    }

    [Fact]
    public async Task An_explained_warning_is_not_closed_by_a_quiet_sweep()
    {
        await using var watch = await Watch.BeginAsync(Dialect.Sqlite);
        await using var site = await watch.ServeAsync();
        await watch.PostAsync(Given.Payment("Y-1", withoutProject: true));
        var id = Assert.Single(await watch.RowsAsync()).Id;

        var answer = await (await site.Client.PostAsJsonAsync($"/api/v1/warnings/{id}/notes", new { text = "项目对应关系已补录" })).JsonAsync();
        watch.Ledger.Payments[0] = Given.Payment("Y-1");
        await watch.SweepAsync();

        Assert.Equal("explained", Text(answer, "state"));
        Assert.Equal(["Y-1 KC-01 Explained Red cleared"], await watch.WarningsAsync());
        var history = (await GetAsync(site, $"/api/v1/warnings/{id}"))["history"]!.AsArray();
        Assert.Equal(["explained 测试员 项目对应关系已补录", "cleared 系统 "], history.Select(h => $"{h!["kind"]} {h["byName"]} {h["text"]}"));
    }

    [Theory]
    [InlineData("", "required")]
    [InlineData("   ", "required")]
    [InlineData(null, "required")]
    [InlineData("2001", "too_long")]
    public async Task An_explanation_says_something_and_not_too_much(string? text, string code)
    {
        await using var watch = await Watch.BeginAsync(Dialect.Sqlite);
        await using var site = await watch.ServeAsync();

        var answer = await site.Client.PostAsJsonAsync("/api/v1/warnings/1/notes", new { text = text == "2001" ? new string('长', 2001) : text });

        Assert.Equal((422, code), await answer.RefusalAsync());
    }

    [Fact]
    public async Task A_sweep_is_answered_at_once_and_done_in_the_background()
    {
        await using var watch = await Watch.BeginAsync(Dialect.Postgres);
        await using var site = await watch.ServeAsync();
        watch.Ledger.Payments.Add(Given.Payment("Y-1", withoutProject: true));

        var asked = await site.Client.PostAsJsonAsync("/api/v1/sweeps", new { year = 2018, asOf = "2018-06-15" });
        var sweep = await DoneAsync(site, asked.Headers.Location!);

        Assert.Equal(202, (int)asked.StatusCode);
        Assert.Equal(("done", 1), (Text(sweep, "state"), Number(sweep, "payments")));
        Assert.Equal(["Y-1 KC-01 Open Red"], await watch.WarningsAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1993)]
    [InlineData(2020)]
    public async Task A_sweep_needs_a_year_that_can_be(int? year)
    {
        await using var watch = await Watch.BeginAsync(Dialect.Sqlite);
        await using var site = await watch.ServeAsync();

        Assert.Equal((422, "sweep_year"), await (await site.Client.PostAsJsonAsync("/api/v1/sweeps", new { year })).RefusalAsync());
    }

    [Theory]
    [InlineData("sweeps", "asOf", "0001-01-01", 422)]
    [InlineData("sweeps", "asOf", "2016-12-31", 422)]
    [InlineData("sweeps", "asOf", "2017-01-01", 202)] // money may be released in advance
    [InlineData("sweeps", "asOf", "2019-12-31", 202)]
    [InlineData("sweeps", "asOf", "2020-01-01", 422)]
    [InlineData("sweeps", "asOf", "9999-12-31", 422)]
    [InlineData("back-tests", "asOf", "9999-12-31", 422)]
    [InlineData("back-tests", "month", "9999-12-01", 422)]
    [InlineData("back-tests", "month", "0001-01-01", 422)]
    public async Task A_year_is_judged_as_of_a_day_that_can_be_counted_from(string what, string field, string day, int status)
    {
        await using var watch = await Watch.BeginAsync(Dialect.Sqlite);
        await using var site = await watch.ServeAsync();

        var body = new Dictionary<string, object> { ["year"] = 2018, [field] = day };
        if (what == "back-tests") body["category"] = "kernel";
        var answer = await site.Client.PostAsJsonAsync($"/api/v1/{what}", body);

        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 422) Assert.Equal((422, "judging_day"), await answer.RefusalAsync());
    }

    [Fact]
    public async Task Who_may_only_look_neither_explains_nor_sweeps()
    {
        await using var watch = await Watch.BeginAsync(Dialect.Sqlite);
        await using var site = await watch.ServeAsync();
        watch.Database.Caller.WithOnly(May.SeeLedger);

        Assert.Equal((403, "not_allowed"), await (await site.Client.PostAsJsonAsync("/api/v1/warnings/1/notes", new { text = "x" })).RefusalAsync());
        Assert.Equal((403, "not_allowed"), await (await site.Client.PostAsJsonAsync("/api/v1/sweeps", new { year = 2018 })).RefusalAsync());
    }

    private static async Task<Watch> WithWarningsAsync()
    {
        var watch = await Watch.BeginAsync(Dialect.Sqlite, new Potholes());
        var here = Given.Indicator(category: "other");
        var there = Given.Indicator("I-2", category: "education-aid", path: "/000000/370000/370400/370402/");
        watch.Ledger.Projects.Add(Given.Project());
        await watch.SweepAsync();
        await watch.PostAsync(Given.Payment("Y-1", indicator: here));
        await watch.PostAsync(Given.Payment("Y-2", indicator: here, withoutProject: true));
        await watch.PostAsync(Given.Payment("Y-4", indicator: there, withoutProject: true));
        await watch.PostAsync(Given.Payment("Y-5", indicator: here, project: Given.Project("P-5", state: "出库"), payee: 5));
        return watch;
    }

    private static async Task<JsonNode> DoneAsync(TestSite site, Uri sweep)
    {
        while (true)
        {
            var now = await GetAsync(site, sweep.ToString());
            if (Text(now, "state") is "done" or "failed") return now;
            await Task.Delay(50);
        }
    }

    private static async Task<JsonNode> GetAsync(TestSite site, string path) => await (await site.Client.GetAsync(path)).JsonAsync();

    private static IEnumerable<string> Subjects(JsonNode page) => page["items"]!.AsArray().Select(w => Text(w!, "subjectId")).Distinct();

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static int Number(JsonNode node, string name) => node[name]!.GetValue<int>();
}
