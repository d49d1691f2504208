using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Imports;

namespace SunLedger.Ledger.Tests;

/// <summary>Adjustments over HTTP and from files.</summary>
public sealed class AdjustmentApiTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Supplements_fill_an_account_as_far_as_it_can_be_counted(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("I1", 90_071_992_547_409.91m)));

        Expect.Refused("balance_too_large", await office.AdjustAsync(Given.Adjustment("S1", "supplement", "I1", 0.02m)));
        Expect.AllAccepted(await office.AdjustAsync(Given.Adjustment("S2", "supplement", "I1", 0.01m)));
        Expect.Refused("balance_too_large", await office.AdjustAsync(Given.Adjustment("S3", "supplement", "I1", 0.01m)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_wrong_payment_and_the_right_one_go_together_or_not_at_all(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await office.ReadyToPayAsync(amount: 100m);
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 90m)));
        object Body(decimal amount) => new
        {
            correction = new { id = "X1", correctsKind = "payments", corrects = "Z1", movedOn = "2018-06-02", reason = "金额录入有误" },
            payment = new { id = "Z2", indicatorId = "I1", projectCode = "P1", amount, paidOn = "2018-06-01", payeeName = "滕州市路桥有限公司" },
        };

        var refused = await site.Client.PostAsJsonAsync("/api/v1/corrections", Body(100.01m));
        Assert.Equal((422, "exceeds_indicator"), await refused.RefusalAsync());
        Assert.Equal(["Z1"], (await office.AllAsync<Payment>()).Select(p => p.Id));
        var answer = await site.Client.PostAsJsonAsync("/api/v1/corrections", Body(9m));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        Assert.Equal((422, "already_corrected"), await (await site.Client.PostAsJsonAsync("/api/v1/corrections", new { correction = new { id = "X2", correctsKind = "payments", corrects = "Z1", movedOn = "2018-06-02", reason = "重复" } })).RefusalAsync());

        Assert.Equal(9_00L, (await office.IndicatorAsync("I1")).PaidFen);
        Assert.Equal("X1", (await GetAsync(site, "/payments/Z1"))["correctedBy"]!.GetValue<string>());
        Assert.Equal(["Z2", "X1", "Z1"], Ids(await GetAsync(site, "/payments")));
        var statement = (await GetAsync(site, "/indicators/I1/statement"))["items"]!.AsArray();
        Assert.Equal(["register", "assign", "pay", "correct", "pay"], statement.Select(e => e!["movement"]!.GetValue<string>()));
        Assert.Equal([10m, 100m, 91m], statement.Skip(2).Select(e => e!["after"]!.GetValue<decimal>()));
        Assert.All(statement, e => Assert.True(e!["isBackfilled"]!.GetValue<bool>())); // posted on the last day of the year
        var act = office.Db.Acts.All[^1];
        Assert.Equal(("adjustment.post", "X1", "金额录入有误"), (act.Verb, act.SubjectId, act.Reason));
        office.Clerk.WithOnly(May.MoveIndicators);
        Assert.Equal(403, (int)(await site.Client.PostAsJsonAsync("/api/v1/corrections", Body(9m))).StatusCode);
    }

    [Fact]
    public async Task Every_kind_of_line_can_be_put_right()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        office.Projects.Add("P1");
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("ZZ", 100m, "370400")));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "ZZ", "370402", "C1", 40m)));
        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A1", "ZZ", "P1", 50m)));
        Expect.AllAccepted(await office.AdjustAsync(Given.Adjustment("S1", "supplement", "ZZ", 5m)));
        Task<HttpResponseMessage> CorrectAsync(string id, string kind, string line, string right, object? content)
        {
            var body = new JsonObject { ["correction"] = new JsonObject { ["id"] = id, ["correctsKind"] = kind, ["corrects"] = line, ["movedOn"] = "2018-12-01", ["reason"] = "有误" } };
            if (content is not null) body[right] = System.Text.Json.JsonSerializer.SerializeToNode(content);
            return site.Client.PostAsJsonAsync("/api/v1/corrections", body);
        }

        HttpResponseMessage[] answers =
        [
            await CorrectAsync("X1", "releases", "R1", "release", new { id = "R2", from = "ZZ", to = "370481", childId = "C2", docNo = "枣财建〔2018〕2号", amount = 30, releasedOn = "2018-03-01" }),
            await CorrectAsync("X2", "assignments", "A1", "assignment", new { id = "A2", indicatorId = "ZZ", projectCode = "P1", amount = 20, assignedOn = "2018-03-01" }),
            await CorrectAsync("X3", "adjustments", "S1", "adjustment", new { id = "S2", kind = "supplement", indicatorId = "ZZ", amount = 6, movedOn = "2018-03-01", docNo = "枣财建〔2018〕3号" }),
            await CorrectAsync("X4", "assignments", "A2", "assignment", null),
            await CorrectAsync("X5", "releases", "R2", "release", null),
            await CorrectAsync("X6", "adjustments", "S2", "adjustment", null),
            await CorrectAsync("X7", "indicators", "ZZ", "indicator", new { id = "ZZ-2", fundCode = "C13", year = 2018, divisionCode = "370400", docNo = "鲁财建〔2018〕1号", docDate = "2018-01-01", amount = 10 }),
        ];

        foreach (var answer in answers) Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        Assert.Equal(0L, (await office.IndicatorAsync("ZZ")).Account.Arrived.Fen);
        Assert.Equal(10_00L, (await office.IndicatorAsync("ZZ-2")).AmountFen);
        Assert.Equal([("X5", -30m, null), ("R2", 30m, "X5"), ("X1", -40m, null), ("R1", 40m, "X1")], Lines(await GetAsync(site, "/releases")));
        Assert.Equal([("X4", -20m, null), ("A2", 20m, "X4"), ("X2", -50m, null), ("A1", 50m, "X2")], Lines(await GetAsync(site, "/assignments")));
        var adjustments = (await GetAsync(site, "/adjustments?indicator=ZZ"))["items"]!.AsArray();
        Assert.Equal("X6", adjustments.Single(a => a!["id"]!.GetValue<string>() == "S2")!["correctedBy"]!.GetValue<string>());
        Assert.Equal(["S2", "S1"], Ids(await GetAsync(site, "/adjustments?kind=supplement")));
        Assert.Equal(["X6", "S2", "X3", "S1"], await FileAsync(site, "/adjustments.csv?indicator=ZZ&fund=C13", "S", "X3", "X6"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_list_of_adjustments_its_sum_and_its_file_say_the_same_now_and_then(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("I1", 100m), Given.Indicator("I2", 100m, fund: "P17"), Given.Indicator("ZZ", 100m, "370400")));
        Expect.AllAccepted(await office.AdjustAsync(Given.Adjustment("S1", "supplement", "I1", 5m), Given.Adjustment("V1", "virement", "I1", 7m, "I2")));
        var then = $"knownAt={office.Db.Clock.Now.UtcDateTime:o}";
        office.Db.Clock.Advance(TimeSpan.FromSeconds(1));
        Expect.AllAccepted(await office.AdjustAsync(Given.Correction("K1", "adjustments", "S1"), Given.Adjustment("R1", "reduce", "ZZ", 9m)));

        (string Asked, string[] Says, decimal Sum)[] rows =
        [
            ("", ["R1", "K1", "V1", "S1"], 26m), (then, ["V1", "S1"], 12m), ("division=370481", ["K1", "V1", "S1"], 17m), ("division=370400&exact=true", ["R1"], 9m),
            ("indicator=I2", ["V1"], 7m), ("year=2018&month=6&kind=supplement", ["S1"], 5m), ("fund=P17", [], 0m), ("asOf=2018-05-31", [], 0m),
        ];
        foreach (var (asked, says, sum) in rows)
        {
            var page = await GetAsync(site, $"/adjustments?{asked}&sum=true");
            Assert.Equal((asked, string.Join(' ', says), sum), (asked, string.Join(' ', Ids(page)), page["sum"]!["amount"]!.GetValue<decimal>()));
            Assert.Equal(says, await FileAsync(site, $"/adjustments.csv?{asked}", "S1", "V1", "K1", "R1"));
        }
        Assert.Contains("K1,更正,I1,,,5", await site.Client.GetStringAsync("/api/v1/adjustments.csv"), StringComparison.Ordinal);
        Assert.Null((await GetAsync(site, $"/adjustments?{then}"))["items"]![1]!["correctedBy"]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_file_adjusts_in_the_clerks_words_and_a_trace_leads_back_over_the_year(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("I1", 100m)));
        Dictionary<string, object> row = new()
        {
            ["id"] = "C1", ["kind"] = "结转", ["indicatorId"] = "I1", ["otherId"] = "N1", ["amount"] = Money.FromYuan(100), ["movedOn"] = new DateOnly(2018, 12, 31), ["docNo"] = "滕财〔2019〕1号",
        };
        var target = office.Db.Get<IEnumerable<IImportTarget>>().Single(t => t.Kind == "adjustments");

        Expect.AllAccepted(await office.Db.Database.WriteAsync((db, ct) => target.TakeAsync(db, [new ImportRow(1, row)], BatchMode.All, office.Clerk, ct), CancellationToken.None));

        var link = Assert.Single((await GetAsync(site, "/indicators/N1/trace"))["links"]!.AsArray(), l => l!["source"]!.GetValue<string>() == "I1");
        Assert.Equal(("N1", 100m, null), (link!["target"]!.GetValue<string>(), link["amount"]!.GetValue<decimal>(), link["broken"]?.GetValue<string>()));
        Assert.Equal(["C1"], Ids(await GetAsync(site, "/adjustments?indicator=N1&kind=carryOver")));
        Assert.Equal((100m, 0m), ((await GetAsync(site, "/indicators/I1"))["carriedOut"]!.GetValue<decimal>(), (await GetAsync(site, "/indicators/I1"))["available"]!.GetValue<decimal>()));
    }

    [Fact]
    public async Task An_advance_goes_out_in_the_year_before_and_says_so()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("ZZ", 100m, "370400", year: 2019)));

        Assert.Equal("releasedOn", Expect.Refused("year_mismatch", await office.ReleaseAsync(Given.Release("R1", "ZZ", "370481", "TZ", 70m))).Field);
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "ZZ", "370481", "TZ", 70m) with { IsAdvance = true }));

        Assert.True((await GetAsync(site, "/releases?year=2019"))["items"]![0]!["isAdvance"]!.GetValue<bool>());
        Assert.Single(await office.AllAsync<Total>(), t => t.ReceivedFen > 0);
    }

    private static async Task<JsonNode> GetAsync(TestSite site, string address)
    {
        var answer = await site.Client.GetAsync($"/api/v1{address}");
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.JsonAsync();
    }

    // The ids that the lines of a file begin with.
    private static async Task<IEnumerable<string>> FileAsync(TestSite site, string address, params string[] of) =>
        (await site.Client.GetStringAsync($"/api/v1{address}")).Split('\n').Select(line => line.Split(',')[0].Trim('"')).Where(id => of.Any(o => id.StartsWith(o, StringComparison.Ordinal)));

    private static IEnumerable<(string, decimal, string?)> Lines(JsonNode page) =>
        page["items"]!.AsArray().Select(i => (i!["id"]!.GetValue<string>(), i["amount"]!.GetValue<decimal>(), i["correctedBy"]?.GetValue<string>()));

    private static IEnumerable<string> Ids(JsonNode page) => page["items"]!.AsArray().Select(i => i!["id"]!.GetValue<string>());
}
