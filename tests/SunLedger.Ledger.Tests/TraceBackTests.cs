using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SunLedger.Ledger.Tests;

/// <summary>From a payment and from a payee back to the sources of the money.</summary>
public sealed class TraceBackTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_payment_and_a_payee_lead_back_to_every_source(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await FillAsync(office);

        var trace = await Drill.GetAsync(site, "/payments/Z1/trace");
        Assert.Equal((120m, "****5678", 92), (Yuan(trace["amount"]), trace["payeeAccount"]!.GetValue<string>(), trace["days"]!.GetValue<int>()));
        Assert.Equal(("P1", 300m, true), (trace["chain"]!["project"]!["code"]!.GetValue<string>(), Yuan(trace["chain"]!["project"]!["assigned"]), trace["chain"]!["isWhole"]!.GetValue<bool>()));
        Assert.Equal(
            [("TZ", "370481", 400m, (int?)0), ("ZZ", "370400", 600m, 59), ("SD", "370000", 1000m, null)],
            Levels(trace["chain"]!).Select(l => (Text(l, "indicatorId"), Text(l["division"]!, "code"), Yuan(l["amount"]), l["days"]?.GetValue<int>())));

        foreach (var body in new object[] { new { account = "6222-0000-1234-5678" }, new { name = "滕州市路桥有限公司" } })
        {
            var payee = await (await site.Client.PostAsJsonAsync("/api/v1/payees/trace", body)).JsonAsync();
            Assert.Equal((150m, 3L, "paid"), (Yuan(payee["paid"]!["amount"]), payee["paid"]!["lines"]!.GetValue<long>(), Text(payee["paid"]!, "definition")));
            Assert.Equal([("SD", 100m), ("OWN", 50m)], payee["sources"]!.AsArray().Select(s => (Text(s!, "indicatorId"), Yuan(s!["paid"]))));
            Assert.Equal([100m, 50m], payee["ways"]!.AsArray().Select(w => Yuan(w!["paid"])));
        }
        // Before the second payment was made there was one source.
        var then = await (await site.Client.PostAsJsonAsync("/api/v1/payees/trace", new { account = "6222000012345678", asOf = "2018-06-30" })).JsonAsync();
        Assert.Equal([("SD", 100m)], then["sources"]!.AsArray().Select(s => (Text(s!, "indicatorId"), Yuan(s!["paid"]))));

        office.Clerk.In(Places.Shanting);
        Assert.Equal((404, "not_found"), await (await site.Client.GetAsync("/api/v1/payments/Z1/trace")).RefusalAsync());
        Assert.Equal(0m, Yuan((await (await site.Client.PostAsJsonAsync("/api/v1/payees/trace", new { account = "6222000012345678" })).JsonAsync())["paid"]!["amount"]));
        Assert.Equal((422, "required"), await (await site.Client.PostAsJsonAsync("/api/v1/payees/trace", new { name = " " })).RefusalAsync());

        // The county sees where its money came from, and of the levels above only the part that came this way.
        office.Clerk.In(Places.Tengzhou);
        Assert.Equal([400m, 400m, 600m], Levels((await Drill.GetAsync(site, "/payments/Z1/trace"))["chain"]!).Select(l => Yuan(l["amount"])));
    }

    [Fact]
    public async Task A_broken_chain_names_the_break_and_says_why_in_both_languages()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        office.Projects.Add("P1");
        Expect.AllAccepted(await office.RegisterAsync(
            Given.Indicator("LOST", 10m, "370481") with { SupDocNo = "枣财农〔2018〕7号" }, Given.Indicator("ZZ", 10m, "370400") with { TrackCode = "10000015Z155110000004" }));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "ZZ", "370481", "TZ", 10m)));
        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A1", "LOST", "P1", 10m), Given.Assignment("A2", "TZ", "P1", 10m)));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 1m, "LOST"), Given.Payment("Z2", 1m, "TZ"), Given.Payment("Z3", 1m, "TZ")));
        await office.ChangeBehindAsync("ledger", "indicators", "SET track_code = '10000017Z175080010001' WHERE id = 'TZ'");
        await office.ChangeBehindAsync("ledger", "payments", "SET project_key = 99 WHERE id = 'Z3'");

        Assert.Equal(["source_not_registered"], Breaks(await Drill.GetAsync(site, "/payments/Z1/trace")));
        Assert.Equal(["release_not_acknowledged", "track_code_differs", "source_not_registered"], Breaks(await Drill.GetAsync(site, "/payments/Z2/trace")));
        var missing = await Drill.GetAsync(site, "/payments/Z3/trace");
        Assert.Equal("project_missing", Text(missing["chain"]!["project"]!["break"]!, "code"));
        Assert.False(missing["chain"]!["isWhole"]!.GetValue<bool>());
        var lost = Levels((await Drill.GetAsync(site, "/payments/Z1/trace"))["chain"]!).Single()["breaks"]![0]!;
        Assert.Contains("枣财农〔2018〕7号", Text(lost, "zh"), StringComparison.Ordinal);
        Assert.Contains("枣财农〔2018〕7号", Text(lost, "en"), StringComparison.Ordinal);
    }

    /// <summary>1000 at the province of which 400 come to the county through the city, and 50 of the city's own: the county pays 100 net of the one and 50 of the other.</summary>
    private static async Task FillAsync(Office office)
    {
        office.Projects.Add("P1");
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("SD", 1000m, "370000"), Given.Indicator("OWN", 150m, "370400", fund: "M06")));
        Expect.AllAccepted(await office.ReleaseAsync(
            Given.Release("R1", "SD", "370400", "ZZ", 600m), Given.Release("R2", "ZZ", "370481", "TZ", 400m), Given.Release("R3", "OWN", "370481", "TZ-OWN", 100m)));
        Expect.AllAccepted(await office.ReceiveAsync(Given.Receipt("E1", "R1"), Given.Receipt("E2", "R2"), Given.Receipt("E3", "R3")));
        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A1", "TZ", "P1", 300m), Given.Assignment("A2", "TZ-OWN", "P1", 50m)));
        Expect.AllAccepted(await office.PayAsync(
            Given.Payment("Z1", 120m, "TZ"), Given.Payment("Z2", -20m, "TZ", returns: "Z1"), Given.Payment("Z3", 50m, "TZ-OWN") with { PaidOn = new DateOnly(2018, 11, 30) }));
    }

    private static IEnumerable<JsonNode> Levels(JsonNode chain) => chain["levels"]!.AsArray().OfType<JsonNode>();

    private static IEnumerable<string> Breaks(JsonNode trace) => Levels(trace["chain"]!).SelectMany(l => l["breaks"]!.AsArray().Select(b => Text(b!, "code")));

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static decimal Yuan(JsonNode? node) => node!.GetValue<decimal>();
}
