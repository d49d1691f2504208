using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FastEndpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Tests;

/// <summary>The ledger read as of a day and as known at an instant, and every number followed to its lines.</summary>
public sealed class TimeTests
{
    private const int Seed = 20180615;

    /// <summary>The reads of the ledger that have no past, and why; host/OpenApi/NoPast.cs says it to callers.</summary>
    private static readonly Dictionary<string, string> WithoutPast = new()
    {
        ["api/v1/definitions"] = "what the numbers count that are answered today",
        ["api/v1/ledger/checkpoints"] = "checkpoints are kept outside, each at its time",
    };

    public static TheoryData<Dialect, int> Seeds { get; } = new() { { Dialect.Sqlite, Seed }, { Dialect.Sqlite, Seed + 1 }, { Dialect.Postgres, Seed }, { Dialect.Postgres, Seed + 1 } };

    [Theory, MemberData(nameof(Seeds))]
    public async Task What_was_shown_then_is_shown_today_and_every_cell_is_the_sum_of_its_lines(Dialect dialect, int seed)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await Given.BudgetUnitAsync(site, "370481001", "滕州市交通运输局", "370481");
        var story = new Story(office, new Random(seed));
        string[] views = ["/overview?year=2018", "/overview?year=2018&division=370400", "/overview/flow?year=2018&division=370400"];
        var shown = new List<(string Address, JsonNode Then)>();
        for (var round = 0; round < 6; round++)
        {
            if (round < 5) office.Db.Clock.Set(2018, 2 * round + 3, 20);
            else office.Db.Clock.Set(2019, 1, 20);
            await story.GoOnAsync();
            if (round is not (1 or 3)) continue;
            foreach (var view in views) shown.Add(($"{view}&knownAt={office.Db.Clock.Now:yyyy-MM-ddTHH:mm:ssZ}", await Drill.GetAsync(site, view)));
            foreach (var list in new[] { "/indicators?sum=true", "/indicators/I0-0", "/releases?sum=true", "/receipts?sum=true", "/assignments?sum=true", "/payments?sum=true", "/indicators/I0-0/trace", "/indicators/I0-0/statement" })
                shown.Add(($"{list}{(list.Contains('?') ? '&' : '?')}knownAt={office.Db.Clock.Now:yyyy-MM-ddTHH:mm:ssZ}", await Drill.GetAsync(site, list)));
        }

        foreach (var (address, then) in shown) Assert.Equal(Bare(then).ToJsonString(), Bare(await Drill.GetAsync(site, address)).ToJsonString());

        var cells = await Drill.AddsUpAsync(site, await Drill.GetAsync(site, "/overview?year=2018&division=370481"), withFiles: true);
        cells += await Drill.AddsUpAsync(site, await Drill.GetAsync(site, "/overview?year=2018"));
        cells += await Drill.AddsUpAsync(site, await Drill.GetAsync(site, "/overview?year=2018&division=370400&asOf=2018-05-07&knownAt=2018-09-21T00:00:00Z"));
        cells += await Drill.AddsUpAsync(site, await Drill.GetAsync(site, "/overview?year=2018&division=370481&asOf=2018-08-15"));
        cells += await Drill.AddsUpAsync(site, await Drill.GetAsync(site, "/overview?year=2019"), withFiles: true);
        cells += await Drill.AddsUpAsync(site, await Drill.GetAsync(site, "/overview?year=2019&asOf=2019-01-10"));
        if (seed == Seed) Assert.Empty(story.KindsNeverAccepted()); // the first year has every kind
        Assert.True(cells > 100, $"only {cells} cells were followed");

        // As of a day, two ways that share no code: the balances of the journal, and the lines one by one.
        foreach (var day in new[] { new DateOnly(2018, 4, 9), new DateOnly(2018, 7, 31), new DateOnly(2018, 11, 20) })
            Assert.Equal(await PaidAsync(office, day), (await Drill.GetAsync(site, $"/overview?year=2018&asOf={day:yyyy-MM-dd}"))["totals"]!["paid"]!.GetValue<decimal>());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_county_that_was_taken_over_has_equal_totals_in_the_old_and_the_new_tree(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await TakeOverAsync(office, "370403", "370402", "2018-07-01");
        await using var site = await office.ServeAsync();
        office.Projects.Add("P1", "/000000/370000/370400/370403/");
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("ZZ", 500m, "370400"), Given.Indicator("OLD", 50m, "370403"), Given.Indicator("NEW", 100m, "370402")));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "ZZ", "370403", "OLD-ZZ", 80m), Given.Release("R2", "ZZ", "370402", "NEW-ZZ", 20m)));
        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A1", "OLD-ZZ", "P1", 60m)));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 30m, "OLD-ZZ")));

        var before = await Drill.GetAsync(site, "/overview?year=2018&division=370400&tree=2018-06-30");
        var after = await Drill.GetAsync(site, "/overview?year=2018&division=370400&tree=2018-12-31");

        Assert.Equal(Bare(before["totals"]!).ToJsonString(), Bare(after["totals"]!).ToJsonString());
        Assert.Equal([("370402", 120m, 0m), ("370403", 130m, 30m)], Money(before));
        Assert.Equal([("370402", 250m, 30m)], Money(after));
        await Drill.AddsUpAsync(site, before);
        await Drill.AddsUpAsync(site, after, withFiles: true);
        var successor = await Drill.GetAsync(site, "/overview?year=2018&division=370402&knownAt=2018-12-31T04:00:00Z");
        Assert.Equal(250m, successor["totals"]!["amount"]!.GetValue<decimal>());
        await Drill.AddsUpAsync(site, successor);

        office.Clerk.In(Places.Shizhong);
        Assert.Equal(250m, (await Drill.GetAsync(site, "/overview?year=2018"))["totals"]!["amount"]!.GetValue<decimal>());
        Assert.Equal("OLD", (await Drill.GetAsync(site, "/indicators/OLD?asOf=2018-06-30"))["id"]!.GetValue<string>());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task From_the_day_of_the_takeover_the_successor_moves_what_the_county_left(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await TakeOverAsync(office, "370403", "370402", "2019-01-01");
        await using var site = await office.ServeAsync();
        office.Projects.Add("P1", "/000000/370000/370400/370403/");
        office.Projects.Add("P2", "/000000/370000/370400/370402/");
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("OLD", 100m, "370403"), Given.Indicator("NEW", 10m, "370402"), Given.Indicator("ELSE", 10m, "370404")));
        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A1", "OLD", "P1", 50m)));

        office.Clerk.In(Places.Shizhong); // 370402, on the last day before it takes the other over
        Expect.Refused("unknown_indicator", await office.PayAsync(Given.Payment("Z1", 20m, "OLD")));

        office.Db.Clock.Set(2019, 1, 1);
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 20m, "OLD")));
        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A2", "OLD", "P2", 10m))); // a project of its own
        Expect.AllAccepted(await office.AdjustAsync(Given.Adjustment("V1", "virement", "OLD", 5m, "NEW", on: new(2019, 1, 1))));
        Expect.AllAccepted(await office.AdjustAsync(Given.Adjustment("K1", "carryOver", "OLD", 30m, "NEXT", "P1", new(2019, 1, 1))));
        Expect.AllAccepted(await office.ReserveAsync(Given.Reservation("H1", "assign", "OLD", 1m, "P2")));
        Assert.Equal(("370402", "/000000/370000/370400/370402/"), (await office.IndicatorAsync("NEXT")) is var next ? (next.DivisionCode, next.DivisionPath) : default);
        Expect.Refused("unknown_indicator", await office.PayAsync(Given.Payment("Z2", 1m, "ELSE"))); // and nothing of others
        Expect.Refused("unknown_indicator", await office.AdjustAsync(Given.Adjustment("V2", "virement", "OLD", 1m, "ELSE", on: new(2019, 1, 1))));

        office.Clerk.In("/000000/370000/370400/");
        var after = await Drill.GetAsync(site, "/overview?year=2018&division=370400&tree=2019-01-01");
        await Drill.AddsUpAsync(site, after, withFiles: true);
        Assert.Equal([("370402", 80m, 20m), ("370404", 10m, 0m)], Money(after));
        Assert.Empty((await office.Db.Get<Messages.Ledger.ILedgerBlocks>().VerifyAsync(null, CancellationToken.None)).Findings);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_takeover_that_is_entered_changes_no_number_that_was_shown_before(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        office.Projects.Add("P1", "/000000/370000/370400/370403/");
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("ZZ", 500m, "370400"), Given.Indicator("OLD", 50m, "370403"), Given.Indicator("NEW", 100m, "370402")));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "ZZ", "370403", "OLD-ZZ", 80m)));
        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A1", "OLD-ZZ", "P1", 60m)));
        string[] asked = ["/overview?year=2018&division=370400", "/overview?year=2018&division=370402", "/overview/flow?year=2018&division=370400", "/indicators?year=2018&division=370402&sum=true"];
        var shown = new List<JsonNode>();
        foreach (var address in asked) shown.Add(await Drill.GetAsync(site, address));
        var then = office.Db.Clock.Now;
        office.Db.Clock.Advance(TimeSpan.FromSeconds(1));

        async Task<bool> EnterAsync(string code, string? successor, string? day = "2018-07-01")
        {
            var answer = await site.Client.PostAsJsonAsync("/api/v1/divisions/takeovers", new { code, successor, effectiveOn = day, docNo = "国函〔2018〕9号", reason = "行政区划调整" });
            return (await answer.JsonAsync())["changed"]!.GetValue<bool>();
        }
        async Task RefusedAsync(string code, string? successor, string? day, string refusal) => Assert.Equal((422, refusal),
            await (await site.Client.PostAsJsonAsync("/api/v1/divisions/takeovers", new { code, successor, effectiveOn = day, docNo = "国函〔2018〕9号", reason = "行政区划调整" })).RefusalAsync());
        await RefusedAsync("370403", "370402", null, "required");
        await RefusedAsync("999999", "370402", "2018-07-01", "unknown_division");
        await RefusedAsync("370403", "999999", "2018-07-01", "unknown_division");
        await RefusedAsync("370403", "370403", "2018-07-01", "takeover_successor");
        await RefusedAsync("370403", "370400", "2018-07-01", "takeover_successor");
        Assert.False(await EnterAsync("370403", null)); // nothing was said that could be taken back
        Assert.True(await EnterAsync("370403", "370402"));
        Assert.False(await EnterAsync("370403", "370402"));

        var merged = await Drill.GetAsync(site, asked[0]);
        Assert.Equal([("370402", 230m, 0m)], Money(merged));
        Assert.Equal(500m + 50m + 100m, merged["totals"]!["amount"]!.GetValue<decimal>());
        Assert.DoesNotContain(merged["byDivision"]!.AsArray(), d => d!["code"]!.GetValue<string>() == "370403");
        Assert.Equal(230m, (await Drill.GetAsync(site, asked[3]))["sum"]!["amount"]!.GetValue<decimal>());
        Assert.Equal([("370402", 100m, 0m), ("370403", 130m, 0m)], Money(await Drill.GetAsync(site, $"{asked[0]}&tree=2018-06-30")));
        await Drill.AddsUpAsync(site, merged);
        for (var i = 0; i < asked.Length; i++)
            Assert.Equal(Bare(shown[i]).ToJsonString(), Bare(await Drill.GetAsync(site, $"{asked[i]}&knownAt={then.UtcDateTime:o}")).ToJsonString());

        // Taken back, it is as if nobody had said so, and both rows stay.
        office.Db.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await EnterAsync("370403", null));
        Assert.Equal([("370402", 100m, 0m), ("370403", 130m, 0m)], Money(await Drill.GetAsync(site, asked[0])));
        Assert.Equal(
            [("370403", null, true), ("370403", "370402", false)],
            (await Drill.GetAsync(site, "/divisions/takeovers")).AsArray().Select(t => (t!["code"]!.GetValue<string>(), t["successor"]?.GetValue<string>(), t["holds"]!.GetValue<bool>())));
        Assert.Equal([("370402", 230m, 0m)], Money(await Drill.GetAsync(site, $"{asked[0]}&knownAt={office.Db.Clock.Now.AddSeconds(-1).UtcDateTime:o}")));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_statement_as_of_a_day_holds_the_lines_until_then_and_ends_at_what_is_unspent(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await office.ReadyToPayAsync();
        DateOnly May(int day) => new(2018, 5, day);
        // One batch on both sides of the 10th; what came later was backfilled to before it.
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 10m) with { PaidOn = May(1) }, Given.Payment("Z2", 20m) with { PaidOn = May(20) }));
        Expect.AllAccepted(await office.AdjustAsync(Given.Adjustment("S1", "supplement", "I1", 5m, on: May(2)), Given.Adjustment("S2", "supplement", "I1", 7m, on: May(21))));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z3", 3m) with { PaidOn = May(9) }));
        Expect.AllAccepted(await office.AdjustAsync(Given.Correction("K1", "payments", "Z1") with { MovedOn = May(10) }, Given.Correction("K2", "payments", "Z3") with { MovedOn = May(22) }));

        async Task<List<string>> SaysAsync(string asked)
        {
            var (says, next) = (new List<string>(), "");
            do
            {
                var page = await Drill.GetAsync(site, $"/indicators/I1/statement?{asked}&limit=1{(next == "" ? "" : $"&cursor={next}")}");
                says.AddRange(page["items"]!.AsArray().Select(e => $"{e!["movement"]} {e["amount"]} {e["lines"]} {e["before"]}>{e["after"]} {e["undistributedAfter"]}"));
                next = page["next"]?.GetValue<string>() ?? "";
            }
            while (next != "");
            return says;
        }
        async Task EndsRightAsync(int day)
        {
            var indicator = await Drill.GetAsync(site, $"/indicators/I1?asOf=2018-05-{day:00}");
            var last = (await SaysAsync($"asOf=2018-05-{day:00}"))[^1];
            Assert.EndsWith($">{indicator["unspent"]} {indicator["undistributed"]}", last, StringComparison.Ordinal);
        }
        Assert.Equal(
            ["register 100 1 0>100 100", "assign 100 1 100>100 0", "pay 10 1 100>90 0", "supplement 5 1 90>95 5", "pay 3 1 95>92 5", "correct 10 1 92>102 5"], await SaysAsync("asOf=2018-05-10"));
        Assert.Equal(["register 100 1 0>100 100", "assign 100 1 100>100 0", "pay 10 1 100>90 0", "supplement 5 1 90>95 5", "pay 3 1 95>92 5"], await SaysAsync("asOf=2018-05-09"));
        Assert.Equal("correct 13 2 79>92 12", (await SaysAsync("asOf=2018-05-31"))[^1]);
        foreach (var day in new[] { 1, 2, 8, 9, 10, 19, 20, 21, 22, 31 }) await EndsRightAsync(day);
    }

    [Fact]
    public async Task A_moment_that_has_not_come_is_refused()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();

        var reads = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<EndpointDefinition>()?.EndpointType.Assembly == typeof(LedgerModule).Assembly && e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET"))
            .Select(e => e.RoutePattern.RawText!.TrimStart('/')).ToList();
        Assert.True(reads.Count > 30, $"only {reads.Count} reads were found");
        // Whether a read has a past is seen from what it answers: those that have none are found by it, and stand below by name.
        var without = new List<string>();
        foreach (var read in reads)
        {
            var address = "/" + read.Replace("{id}", "I1", StringComparison.Ordinal);
            var asOf = await site.Client.GetAsync($"{address}?asOf=2019-01-01");
            if (asOf.StatusCode != System.Net.HttpStatusCode.UnprocessableEntity || (await asOf.RefusalAsync()).Code != "as_of_in_future") without.Add(read);
            else Assert.Equal((422, "known_at_in_future"), await (await site.Client.GetAsync($"{address}?knownAt=2019-01-01T00:00:00Z")).RefusalAsync());
        }
        Assert.Equal(WithoutPast.Keys.Order(StringComparer.Ordinal), without.Order(StringComparer.Ordinal));
        Assert.Equal((422, "known_at_unclear"), await (await site.Client.GetAsync("/api/v1/payments?knownAt=gestern")).RefusalAsync());
        foreach (var month in new[] { -1, 14 })
            Assert.Equal((422, "month_range"), await (await site.Client.GetAsync($"/api/v1/payments?month={month}")).RefusalAsync());
        foreach (var month in new[] { 0, 13 }) // before the year, and after it
            Assert.Equal(System.Net.HttpStatusCode.OK, (await site.Client.GetAsync($"/api/v1/payments?month={month}")).StatusCode);
    }

    [Theory]
    [InlineData("2018-06-15T04:00:00Z", "2018-06-15T04:00:00")]
    [InlineData("2018-06-15T12:00:00+08:00", "2018-06-15T04:00:00")]
    [InlineData("2018-06-15T12:00:00 08:00", "2018-06-15T04:00:00")]
    [InlineData("2018-06-15T12:00:00", "2018-06-15T04:00:00")]
    [InlineData("2018-06-15", "2018-06-14T16:00:00")]
    [InlineData("noon", null)]
    public void An_instant_without_a_zone_is_Beijing_time(string sent, string? utc) =>
        Assert.Equal(utc is null ? null : DateTimeOffset.Parse($"{utc}Z", null), AskedMoment.Instant(sent));

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_payment_for_no_project_is_refused_and_one_planted_behind_the_ledgers_back_is_on_the_list_of_the_unmatched(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await office.ReadyToPayAsync();
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 10m), Given.Payment("Z2", 20m)));
        var unmatched = (await Drill.GetAsync(site, "/overview?year=2018"))["unmatched"]!;
        var lines = unmatched["lines"]!["lines"]!.GetValue<string>();

        async Task<string> SumAsync() => (await Drill.GetAsync(site, lines))["sum"] is { } sum ? $"{sum["lines"]} {sum["amount"]} {sum["definition"]}" : "";
        Assert.Equal(("0", "0", "0 0 unmatched"), (unmatched["count"]!.ToString(), unmatched["amount"]!.ToString(), await SumAsync()));
        await office.ChangeBehindAsync("ledger", "payments", "SET project_key = project_key + 99 WHERE id = 'Z2'");
        Assert.Equal("1 20 unmatched", await SumAsync());
        await using var db = office.Db.Database.Read();
        Assert.True((await Reconcile.Identities.All.Single(i => i.Code == "share_lines").CheckAsync(db, 10, CancellationToken.None)).Count > 0);
    }

    [Fact]
    public async Task A_file_holds_no_formula()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        await office.ReadyToPayAsync();
        Expect.AllAccepted(await office.PayAsync(Given.Payment() with { PayeeName = "=HYPERLINK(\"x\")", Use = "路，\"甲\",乙" }));

        var file = await site.Client.GetByteArrayAsync("/api/v1/payments.csv");
        var text = System.Text.Encoding.UTF8.GetString(file);

        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", text, StringComparison.Ordinal);
        Assert.Contains("\"路，\"\"甲\"\",乙\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_number_has_a_definition_in_both_languages() => Assert.All(
        new Definitions.Definition().All, d => Assert.True(d.Zh.Length > 3 && d.En.Length > 3 && d.Unit is "yuan" or "count" or "ratio", d.Code));

    // What a past moment cannot know, and what only says which moment was asked for.
    private static JsonNode Bare(JsonNode answer)
    {
        var bare = answer.DeepClone();
        Strip(bare);
        return bare;
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array) Strip(item);
            return;
        }
        if (node is not JsonObject row) return;
        // Addresses say which moment was asked for; a count of lines does not.
        if (row["lines"]?.GetValueKind() is System.Text.Json.JsonValueKind.String or System.Text.Json.JsonValueKind.Object) row.Remove("lines");
        foreach (var name in new[] { "knownAt", "warnings" }) row.Remove(name);
        foreach (var (_, value) in row) Strip(value);
    }

    private static List<(string, decimal, decimal)> Money(JsonNode overview) =>
    [
        .. overview["byDivision"]!.AsArray().Select(d => (d!["code"]!.GetValue<string>(), d["received"]!.GetValue<decimal>(), d["paid"]!.GetValue<decimal>())).Where(d => d.Item2 > 0),
    ];

    private static async Task<decimal> PaidAsync(Office office, DateOnly day) => new Money((await office.AllAsync<Payment>()).Where(p => p.PaidOn <= day).Sum(p => p.AmountFen)).InYuan;

    private static async Task TakeOverAsync(Office office, string code, string successor, string day)
    {
        await office.ChangeBehindAsync("catalogue", "divisions", $"SET valid_to = '{day}', successor = '{successor}' WHERE code = '{code}'");
        await office.ChangeBehindAsync("catalogue", "lists", "SET version = version + 1 WHERE name = 'divisions'");
        await office.RefreshAsync();
    }
}
