using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Tests;

/// <summary>The ledger over HTTP.</summary>
public sealed class ApiTests
{
    private static readonly object Indicator = new { id = "I1", fundCode = "C13", year = 2018, divisionCode = "370481", docNo = "鲁财建〔2018〕1号", docDate = "2018-01-01", amount = 100.5m };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task One_thing_answers_201_again_200_and_refused_422(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();

        var first = await site.Client.PostAsJsonAsync("/api/v1/indicators", Indicator);
        var second = await site.Client.PostAsJsonAsync("/api/v1/indicators", Indicator);
        var third = await site.Client.PostAsJsonAsync("/api/v1/indicators", new { id = "I2", fundCode = "X99", year = 2018, divisionCode = "370481", docNo = "n", docDate = "2018-01-01", amount = 0.001m });

        Assert.Equal([201, 200, 422], [(int)first.StatusCode, (int)second.StatusCode, (int)third.StatusCode]);
        Assert.Equal("""{"accepted":1,"duplicates":0,"refused":0,"results":[{"row":1,"id":"I1","outcome":"accepted","errors":[],"warnings":[]}]}""", await first.Content.ReadAsStringAsync());
        var refused = (await third.JsonAsync())["results"]![0]!;
        Assert.Equal("amount_precision", refused["errors"]![0]!["code"]!.GetValue<string>());
        Assert.Equal("amount", refused["errors"]![0]!["field"]!.GetValue<string>());
    }

    [Fact]
    public async Task Arrays_are_taken_whole_or_in_part_as_the_caller_says_and_in_the_callers_language()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        await office.ReadyToPayAsync();
        site.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        object[] rows =
        [
            new { id = "Z1", indicatorId = "I1", projectCode = "P1", amount = 60, paidOn = "2018-06-01", payeeName = "甲" },
            new { id = "Z2", indicatorId = "I1", projectCode = "P1", amount = 60, paidOn = "2018-06-01", payeeName = "甲" },
        ];

        var all = await site.Client.PostAsJsonAsync("/api/v1/payments", rows);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, all.StatusCode);
        Assert.Empty(await office.AllAsync<Payment>());
        var part = await site.Client.PostAsJsonAsync("/api/v1/payments?mode=partial", rows);
        Assert.Equal(HttpStatusCode.OK, part.StatusCode);

        var error = (await part.JsonAsync())["results"]![1]!["errors"]![0]!;
        Assert.Equal((2, "exceeds_indicator"), (error["row"]!.GetValue<int>(), error["code"]!.GetValue<string>()));
        Assert.Equal("The payment of ¥60.00 is more than the ¥40.00 left on the indicator (KC-02)", error["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_single_refused_payment_leaves_its_attempt()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        await office.ReadyToPayAsync();

        var answer = await site.Client.PostAsJsonAsync("/api/v1/payments", new { id = "Z1", indicatorId = "I1", amount = 1, paidOn = "2018-06-01", payeeName = "甲" });

        Assert.Equal(422, (int)answer.StatusCode);
        Assert.Equal("Z1", Assert.Single(office.Monitor.Attempts).Id);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Lists_show_what_was_posted(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await SampleAsync(office);
        site.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");

        var tops = await GetAsync(site, "/indicators?year=2018");
        Assert.Equal(["SD"], Ids(tops));
        Assert.Equal(1, tops["items"]![0]!["children"]!.GetValue<int>());
        Assert.Equal(["TZ"], Ids(await GetAsync(site, "/indicators?division=370481")));
        Assert.Equal(["TZ"], Ids(await GetAsync(site, "/indicators?parent=ZZ")));
        Assert.Equal(["TZ"], Ids(await GetAsync(site, "/indicators/ZZ/children")));
        Assert.Equal(["ZZ", "TZ"], Ids(await GetAsync(site, "/indicators?q=枣财建")));
        Assert.Empty(Ids(await GetAsync(site, "/indicators?fund=C14")));

        var county = await GetAsync(site, "/indicators/TZ");
        Assert.Equal(("滕州市", "county"), (county["division"]!["name"]!.GetValue<string>(), county["division"]!["level"]!.GetValue<string>()));
        Assert.Equal([400m, 300m, 100m, 100m], [Yuan(county["amount"]), Yuan(county["assigned"]), Yuan(county["paid"]), Yuan(county["undistributed"])]);

        var statement = await GetAsync(site, "/indicators/TZ/statement?limit=2");
        Assert.Equal(["register", "receive"], statement["items"]!.AsArray().Select(e => e!["movement"]!.GetValue<string>()));
        var rest = await GetAsync(site, $"/indicators/TZ/statement?limit=2&cursor={statement["next"]}");
        Assert.Equal(["assign", "return"], rest["items"]!.AsArray().Select(e => e!["movement"]!.GetValue<string>()));
        Assert.Equal("测试员", rest["items"]![0]!["by"]!.GetValue<string>());

        Assert.Equal(["R2", "R1"], Ids(await GetAsync(site, "/releases?year=2018")));
        Assert.Equal(["R2"], Ids(await GetAsync(site, "/releases?from=ZZ")));
        Assert.Empty(Ids(await GetAsync(site, "/releases?from=ZZ&inTransit=true")));
        Assert.Equal(["E2", "E1"], Ids(await GetAsync(site, "/receipts")));
        Assert.Equal(["A1"], Ids(await GetAsync(site, "/assignments?project=P1")));

        Assert.Equal(["Z2", "Z1"], Ids(await GetAsync(site, "/payments?division=370481&project=P1&indicator=TZ")));
        Assert.Equal(["Z1"], Ids(await GetAsync(site, "/payments?minAmount=100&q=路桥&from=2018-06-01&to=2018-06-01")));
        var page = await GetAsync(site, "/payments?limit=1");
        Assert.Equal(["Z1"], Ids(await GetAsync(site, $"/payments?limit=1&cursor={page["next"]}")));
        var payment = await GetAsync(site, "/payments/Z2");
        Assert.Equal(("****5678", "Z1", -20m, "P1"), (payment["payeeAccount"]!.GetValue<string>(), payment["returns"]!.GetValue<string>(), Yuan(payment["amount"]), payment["projectCode"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Nobody_sees_beyond_their_division()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        await SampleAsync(office);
        office.Clerk.In(Places.Shanting);

        foreach (var address in new[] { "/indicators/TZ", "/indicators/TZ/statement", "/indicators/TZ/trace", "/indicators/TZ/children", "/payments/Z1", "/indicators?division=370481", "/payments?division=370400", "/overview?division=370481", "/overview/flow?division=370000" })
            Assert.Equal((404, "not_found"), await (await site.Client.GetAsync($"/api/v1{address}")).RefusalAsync());
        foreach (var address in new[] { "/indicators", "/payments", "/releases", "/receipts", "/assignments" })
            Assert.Empty((await GetAsync(site, address))["items"]!.AsArray());
    }

    [Fact]
    public async Task Without_the_permission_nothing_is_posted_or_shown()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        office.Clerk.WithOnly(May.KeepProjects);

        foreach (var address in new[] { "/indicators", "/releases", "/receipts", "/assignments", "/payments", "/overview", "/overview/flow", "/overview/years", "/indicators/I1", "/indicators/I1/trace", "/payments/Z1", "/adjustments", "/reservations", "/reservations/H1" })
            Assert.Equal(HttpStatusCode.Forbidden, (await site.Client.GetAsync($"/api/v1{address}")).StatusCode);
        foreach (var address in new[] { "/indicators", "/releases", "/receipts", "/assignments", "/payments", "/payments:check", "/adjustments", "/corrections", "/reservations", "/reservations/H1/post", "/reservations/H1/void" })
            Assert.Equal(HttpStatusCode.Forbidden, (await site.Client.PostAsJsonAsync($"/api/v1{address}", Indicator)).StatusCode);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_trace_goes_up_to_the_source_and_down_to_the_payee(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await SampleAsync(office);

        var trace = await GetAsync(site, "/indicators/ZZ/trace");

        var nodes = trace["nodes"]!.AsArray().Select(n => (Id: n!["id"]!.GetValue<string>(), Kind: n["kind"]!.GetValue<string>(), Depth: n["depth"]!.GetValue<int>(), Amount: Yuan(n["amount"]))).ToList();
        Assert.Contains(("SD", "indicator", -1, 1000m), nodes);
        Assert.Contains(("ZZ", "indicator", 0, 600m), nodes);
        Assert.Contains(("TZ", "indicator", 1, 400m), nodes);
        Assert.Contains(("P1", "project", 2, 300m), nodes);
        Assert.Contains(("undistributed:TZ", "undistributed", 2, 100m), nodes);
        var payee = Assert.Single(nodes, n => n.Kind == "payee");
        Assert.Equal(100m, payee.Amount);
        var links = trace["links"]!.AsArray().Select(l => (l!["source"]!.GetValue<string>(), l["target"]!.GetValue<string>(), Yuan(l["amount"]))).ToList();
        Assert.Equal(
            [("SD", "ZZ", 600m), ("ZZ", "undistributed:ZZ", 200m), ("ZZ", "TZ", 400m), ("TZ", "undistributed:TZ", 100m), ("TZ", "P1", 300m), ("P1", payee.Id, 100m)], links);
    }

    [Fact]
    public async Task A_trace_says_why_it_breaks()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("ZZ", 10m, "370400") with { SupDocNo = "财农〔2018〕7号" }));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "ZZ", "370481", "TZ", 10m)));

        var links = (await GetAsync(site, "/indicators/TZ/trace"))["links"]!.AsArray().ToDictionary(l => l!["source"]!.GetValue<string>(), l => l!["broken"]?.GetValue<string>());

        Assert.Equal("已下达，接收方尚未确认", links["ZZ"]);
        Assert.Equal("上级指标文 财农〔2018〕7号 未在本台账登记", links["broken:财农〔2018〕7号"]);
    }

    /// <summary>1000 at the province, 600 of it to the city, 400 of that to the county, 300 to a project, 100 paid net.</summary>
    private static async Task SampleAsync(Office office)
    {
        office.Projects.Add("P1");
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("SD", 1000m, "370000")));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "SD", "370400", "ZZ", 600m)));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R2", "ZZ", "370481", "TZ", 400m)));
        Expect.AllAccepted(await office.ReceiveAsync(Given.Receipt("E1", "R1"), Given.Receipt("E2", "R2")));
        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A1", "TZ", "P1", 300m)));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 120m, "TZ"), Given.Payment("Z2", -20m, "TZ", returns: "Z1")));
    }

    private static async Task<JsonNode> GetAsync(TestSite site, string address)
    {
        var answer = await site.Client.GetAsync($"/api/v1{address}");
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.JsonAsync();
    }

    private static IEnumerable<string> Ids(JsonNode page) => page["items"]!.AsArray().Select(i => i!["id"]!.GetValue<string>());

    private static decimal Yuan(JsonNode? node) => node!.GetValue<decimal>();
}
