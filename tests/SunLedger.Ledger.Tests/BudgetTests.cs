using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SunLedger.Ledger.Tests;

/// <summary>The register of approved budgets and expected transfers.</summary>
public sealed class BudgetTests
{
    // Each is wrong in one thing.
    private static readonly (string Differs, string Code)[] WrongRows =
    [
        ("""{"id":"a b"}""", "id_format"),
        ("""{"year":null}""", "required"),
        ("""{"year":2020}""", "year_range"),
        ("""{"docNo":" "}""", "required"),
        ("""{"approvedOn":null}""", "required"),
        ("""{"approvedOn":"2019-01-01"}""", "date_in_future"),
        ("""{"divisionCode":"999999"}""", "unknown_division"),
        ("""{"divisionCode":"370481001"}""", "budget_of_division"),
        ("""{"fundCode":"P17"}""", "required"),
        ("""{"fundCode":"P17","expected":1}""", "unknown_word"),
        ("""{"fundCode":"X99","expected":1,"approvedOn":null}""", "unknown_fund"),
        ("""{"fundCode":"P17","expected":0,"approvedOn":null}""", "amount_not_positive"),
        ("""{"expected":1}""", "required"),
        ("""{"corrects":"B0"}""", "required"),
        ("""{"corrects":"B0","reason":"有误"}""", "budget_corrects_nothing"),
    ];

    [Fact]
    public async Task A_row_that_is_wrong_in_one_thing_says_which()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        foreach (var (differs, code) in WrongRows)
        {
            var row = JsonNode.Parse("""{"id":"B1","divisionCode":"370000","year":2018,"approvedOn":"2018-01-20","docNo":"鲁人发〔2018〕1号"}""")!;
            foreach (var (field, value) in JsonNode.Parse(differs)!.AsObject()) row[field] = value?.DeepClone();
            Assert.Equal(code, Assert.Single(await SendAsync(site, row)).Split(' ')[^1]);
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_was_entered_stays_and_the_last_correction_holds(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        object Approval(string id, string on, string? corrects = null) =>
            new { id, divisionCode = "370000", year = 2018, approvedOn = on, docNo = "鲁人发〔2018〕1号", corrects, reason = corrects is null ? null : "日期录入有误" };

        Assert.Equal(["B1 accepted"], await SendAsync(site, Approval("B1", "2018-01-20")));
        Assert.Equal(["B1 duplicate"], await SendAsync(site, Approval("B1", "2018-01-20")));
        Assert.Equal(["B1 id_reused"], await SendAsync(site, Approval("B1", "2018-01-21")));
        var then = office.Db.Clock.Now.UtcDateTime.ToString("o");
        office.Db.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["B2 budget_entered"], await SendAsync(site, Approval("B2", "2018-01-21")));
        Assert.Equal(["B2 accepted"], await SendAsync(site, Approval("B2", "2018-01-21", corrects: "B1")));
        Assert.Equal(["B3 budget_corrects_nothing"], await SendAsync(site, Approval("B3", "2018-01-22", corrects: "B1")));
        Assert.Equal(["E1 accepted", "E2 accepted"], await SendAsync(site, new object[]
        {
            new { id = "E1", divisionCode = "370400", year = 2018, fundCode = "M06", expected = 100, docNo = "枣财预〔2017〕9号" },
            new { id = "E2", divisionCode = "370400", year = 2018, fundCode = "M06", expected = 80, docNo = "枣财预〔2017〕9号", corrects = "E1", reason = "调减" },
        }));
        // What went out before the year began counts: 40 of 80, and not what came later.
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("I1", 90m, "370400", "M06") with { RegisteredOn = new(2017, 11, 1), DocDate = new(2017, 11, 1) }));
        Expect.AllAccepted(await office.ReleaseAsync(
            Given.Release("R1", "I1", "370481", "C1", 50m) with { ReleasedOn = new(2017, 12, 1), IsAdvance = true, MatchingDemanded = true }, Given.Release("R2", "I1", "370403", "C2", 20m)));
        Expect.AllAccepted(await office.AdjustAsync(Given.Adjustment("J1", "recall", "C1", 10m, on: new DateOnly(2017, 12, 20))));

        var answer = await (await site.Client.GetAsync("/api/v1/budgets?division=370000&year=2018&limit=500")).JsonAsync();
        var divisions = answer["items"]!.AsArray().ToDictionary(d => d!["division"]!["code"]!.GetValue<string>(), d => d!["entries"]!.AsArray());
        Assert.Equal(["B1 2018-01-20 B2", "B2 2018-01-21 "], divisions["370000"].Select(e => $"{e!["id"]} {e["approvedOn"]} {e["correctedBy"]}"));
        Assert.Equal(["E1 100.00 E2", "E2 80.00 "], divisions["370400"].Select(e => $"{e!["id"]} {e["expected"]!.GetValue<decimal>():0.00} {e["correctedBy"]}"));
        Assert.Equal((40m, 0.5m), (divisions["370400"][1]!["released"]!.GetValue<decimal>(), divisions["370400"][1]!["rate"]!.GetValue<decimal>()));
        Assert.Empty(divisions["370481"]);

        // As it stood: what was approved by the day, and what had been recorded by the instant.
        async Task<string> SaysAsync(string moment) => string.Join(", ", (await (await site.Client.GetAsync($"/api/v1/budgets?division=370000&year=2018&limit=500&{moment}")).JsonAsync())["items"]!.AsArray()
            .SelectMany(d => d!["entries"]!.AsArray().Select(e => $"{e!["id"]}{(e["correctedBy"] is { } by ? $" by {by}" : "")}")));
        Assert.Equal("B1 by B2", await SaysAsync("asOf=2018-01-20"));
        Assert.Equal("B1 by B2, B2", await SaysAsync("asOf=2018-12-30"));
        Assert.Equal("B1", await SaysAsync($"knownAt={then}"));
        Assert.Equal((422, "as_of_in_future"), await (await site.Client.GetAsync("/api/v1/budgets?year=2018&asOf=2019-01-01")).RefusalAsync());

        // Page by page it is the same divisions, each once.
        var (walked, next) = (new List<string>(), "");
        do
        {
            var page = await (await site.Client.GetAsync($"/api/v1/budgets?division=370000&year=2018&limit=2&cursor={next}")).JsonAsync();
            walked.AddRange(page["items"]!.AsArray().Select(d => d!["division"]!["code"]!.GetValue<string>()));
            next = page["next"]?.GetValue<string>();
        }
        while (next is not null);
        Assert.Equal(answer["items"]!.AsArray().Select(d => d!["division"]!["code"]!.GetValue<string>()), walked);
        Assert.True(walked.Count > 2);

        var release = (await (await site.Client.GetAsync("/api/v1/releases?from=I1")).JsonAsync())["items"]!.AsArray().Single(r => r!["id"]!.GetValue<string>() == "R1")!;
        Assert.True(release["matchingDemanded"]!.GetValue<bool>());
        Assert.True((await (await site.Client.GetAsync("/api/v1/indicators/C1")).JsonAsync())["matchingDemanded"]!.GetValue<bool>());
        Assert.Equal("duplicate", Assert.Single(await office.ReleaseAsync(Given.Release("R1", "I1", "370481", "C1", 50m) with { ReleasedOn = new(2017, 12, 1), IsAdvance = true, MatchingDemanded = true })).Outcome.ToString().ToLowerInvariant());
        Assert.Equal("refused", Assert.Single(await office.ReleaseAsync(Given.Release("R1", "I1", "370481", "C1", 50m) with { ReleasedOn = new(2017, 12, 1), IsAdvance = true })).Outcome.ToString().ToLowerInvariant());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_was_entered_of_a_county_that_was_taken_over_stands_with_its_successor_and_in_the_old_tree_with_itself(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        Assert.Equal(["O accepted"], await SendAsync(site, new { id = "O", divisionCode = "370403", year = 2018, fundCode = "M06", expected = 10, docNo = "薛财预〔2017〕9号" }));
        Assert.Equal(["S accepted"], await SendAsync(site, new { id = "S", divisionCode = "370402", year = 2018, fundCode = "M06", expected = 20, docNo = "市中财预〔2017〕9号" }));
        Assert.Equal(["OA accepted"], await SendAsync(site, new { id = "OA", divisionCode = "370403", year = 2018, approvedOn = "2018-01-20", docNo = "人发〔2018〕1号" }));
        Assert.Equal(["SA accepted"], await SendAsync(site, new { id = "SA", divisionCode = "370402", year = 2018, approvedOn = "2018-01-21", docNo = "人发〔2018〕1号" }));
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("OI", 90m, "370403", "M06") with { RegisteredOn = new(2017, 11, 1), DocDate = new(2017, 11, 1) }));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "OI", "370403001", "OC", 4m) with { ReleasedOn = new(2017, 12, 1), IsAdvance = true }));
        Assert.Equal(201, (int)(await site.Client.PostAsJsonAsync("/api/v1/clearing-notes", new { id = "N1", divisionCode = "370403", voucherNo = "V1", clearedOn = "2018-06-01", cleared = 1 })).StatusCode);
        Assert.True((await (await site.Client.PostAsJsonAsync("/api/v1/divisions/takeovers", new { code = "370403", successor = "370402", effectiveOn = "2018-07-01", docNo = "国函〔2018〕9号", reason = "行政区划调整" })).JsonAsync())["changed"]!.GetValue<bool>());

        async Task<string> SaysAsync(string asked) => string.Join(", ", (await (await site.Client.GetAsync($"/api/v1/budgets?year=2018&limit=500&{asked}")).JsonAsync())["items"]!.AsArray()
            .SelectMany(d => d!["entries"]!.AsArray().Select(e => $"{d["division"]!["code"]} {e!["id"]} {e["released"]?.GetValue<decimal>():0}".Trim())));
        Assert.Equal("370402 S 0, 370402 SA, 370403 O 4, 370403 OA", await SaysAsync("division=370402"));
        Assert.Equal("370402 S 0, 370402 SA, 370403 O 4, 370403 OA", await SaysAsync("division=370400"));
        Assert.Equal("370402 SA", await SaysAsync("division=370402&asOf=2018-06-30"));
        Assert.Equal("370403 OA", await SaysAsync("division=370403&asOf=2018-06-30"));
        async Task<int> NotesAsync(string asked) => (await (await site.Client.GetAsync($"/api/v1/clearing-notes?{asked}")).JsonAsync())["items"]!.AsArray().Count;
        Assert.Equal((1, 0, 1), (await NotesAsync("division=370402"), await NotesAsync("division=370402&asOf=2018-06-30"), await NotesAsync("division=370403&asOf=2018-06-30")));
    }

    private static async Task<IReadOnlyList<string>> SendAsync(TestSite site, object body)
    {
        var results = (await (await site.Client.PostAsJsonAsync("/api/v1/budgets", body)).JsonAsync())["results"]!.AsArray();
        return [.. results.Select(r => $"{r!["id"]} {(r["errors"]!.AsArray() is [var first, ..] ? first!["code"]! : r["outcome"]!)}")];
    }
}
