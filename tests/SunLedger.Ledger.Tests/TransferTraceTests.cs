using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SunLedger.Ledger.Tests;

/// <summary>Money that moved by carry-over or virement is followed in both directions, and what mixes says so.</summary>
public sealed class TransferTraceTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Carried_money_leads_down_to_its_payees_of_the_next_year_and_back(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await NextYearAsync(office, Given.Adjustment("C1", "carryOver", "I1", 60m, "N1", on: new DateOnly(2018, 12, 31)));

        var trace = await Drill.GetAsync(site, "/indicators/I1/trace");
        Assert.Equal([("I1", "N1", 60m, "carryOver")], Steps(trace));
        Assert.Equal((40m, 20m, 40m), (To(trace, "undistributed:I1"), To(trace, "undistributed:N1"), To(trace, "P1")));
        Assert.True(trace["isWhole"]!.GetValue<bool>());
        Assert.Equal(30m, trace["nodes"]!.AsArray().Single(n => Text(n!, "kind") == "payee")!["amount"]!.GetValue<decimal>());
        var chain = (await Drill.GetAsync(site, "/payments/Z1/trace"))["chain"]!;
        Assert.Equal((true, "N1 I1"), (chain["isWhole"]!.GetValue<bool>(), Ids(chain)));

        // What a correction took back leads nowhere.
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z2", -30m, "N1", returns: "Z1") with { PaidOn = new DateOnly(2019, 2, 2) }));
        Expect.AllAccepted(await office.AdjustAsync(
            Given.Adjustment("U1", "unassign", "N1", 40m, project: "P1", on: new DateOnly(2019, 2, 2)), Given.Correction("K1", "adjustments", "C1") with { MovedOn = new DateOnly(2019, 2, 2) }));
        Assert.Empty(Steps(await Drill.GetAsync(site, "/indicators/I1/trace")));
        Assert.Equal("N1", Ids((await Drill.GetAsync(site, "/payments/Z1/trace"))["chain"]!));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Where_several_sources_mix_each_is_named_and_none_gets_the_whole_sum(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        Expect.AllAccepted(await office.RegisterAsync(City("I2", 50m)));
        await NextYearAsync(
            office, Given.Adjustment("C1", "carryOver", "I1", 60m, "N1", on: new DateOnly(2018, 12, 31)), Given.Adjustment("C2", "carryOver", "I2", 10m, "N1", on: new DateOnly(2018, 12, 31)));

        var chain = (await Drill.GetAsync(site, "/payments/Z1/trace"))["chain"]!;
        Assert.Equal((false, "N1 I2 I1"), (chain["isWhole"]!.GetValue<bool>(), Ids(chain)));
        var mixed = chain["levels"]![0]!;
        Assert.Equal(["several_sources"], mixed["breaks"]!.AsArray().Select(b => Text(b!, "code")));
        Assert.Equal([("I2", 10m, "carryOver"), ("I1", 60m, "carryOver")], mixed["sources"]!.AsArray().Select(s => (Text(s!, "indicatorId"), s!["amount"]!.GetValue<decimal>(), Text(s!, "step"))));

        var payee = await (await site.Client.PostAsJsonAsync("/api/v1/payees/trace", new { name = "滕州市路桥有限公司" })).JsonAsync();
        Assert.Equal([("I1", 0m, 30m), ("I2", 0m, 30m)], payee["sources"]!.AsArray().Select(s => (Text(s!, "indicatorId"), s!["paid"]!.GetValue<decimal>(), s!["mixed"]!.GetValue<decimal>())));
        Assert.Equal(payee["paid"]!["amount"]!.GetValue<decimal>(), payee["mixed"]!.GetValue<decimal>() + payee["sources"]!.AsArray().Sum(s => s!["paid"]!.GetValue<decimal>()));

        var trace = await Drill.GetAsync(site, "/indicators/I1/trace");
        Assert.False(trace["isWhole"]!.GetValue<bool>());
        Assert.Equal([("I1", "N1", 60m, "carryOver"), ("I2", "N1", 10m, "carryOver")], Steps(trace));
        Assert.Equal("several_sources", Text(Node(trace, "N1")["break"]!, "code"));
        Assert.Equal(("aside", 10m), (Text(Node(trace, "I2"), "kind"), Node(trace, "I2")["amount"]!.GetValue<decimal>()));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_virement_is_followed_both_ways(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        office.Projects.Add("P1");
        Expect.AllAccepted(await office.RegisterAsync(City("I1", 100m), City("I2", 10m)));
        Expect.AllAccepted(await office.AdjustAsync(Given.Adjustment("R1", "reduce", "I2", 10m), Given.Adjustment("V1", "virement", "I1", 70m, "I2")));
        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A1", "I2", "P1", 70m) with { AssignedOn = Given.June }));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 30m, "I2")));

        var whole = (await Drill.GetAsync(site, "/payments/Z1/trace"))["chain"]!;
        Assert.Equal((true, "I2 I1"), (whole["isWhole"]!.GetValue<bool>(), Ids(whole)));
        Assert.Equal([("I1", "I2", 70m, "virement")], Steps(await Drill.GetAsync(site, "/indicators/I1/trace")));
        Assert.Equal([("I1", "I2", 70m, "virement")], Steps(await Drill.GetAsync(site, "/indicators/I2/trace")));

        // One yuan of its own, and nobody can say any more which was paid.
        Expect.AllAccepted(await office.AdjustAsync(Given.Adjustment("S1", "supplement", "I2", 1m)));
        var mixed = (await Drill.GetAsync(site, "/payments/Z1/trace"))["chain"]!;
        Assert.Equal([("I2", 1m, null), ("I1", 70m, "virement")], mixed["levels"]![0]!["sources"]!.AsArray().Select(s => (Text(s!, "indicatorId"), s!["amount"]!.GetValue<decimal>(), s!["step"]?.GetValue<string>())));
        Assert.False(mixed["isWhole"]!.GetValue<bool>());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_a_trace_does_not_show_one_by_one_has_the_address_of_its_lines(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await office.ReadyToPayAsync(amount: 2000m);
        Expect.AllAccepted(await office.PayAsync([.. Enumerable.Range(1, 53).Select(n => Given.Payment($"Z{n}", n) with { PayeeAccount = $"62220000{n:0000}" })]));
        var rest = (await Drill.GetAsync(site, "/indicators/I1/trace"))["nodes"]!.AsArray().Single(n => Text(n!, "id") == "payee:others")!;

        var lines = await Drill.GetAsync(site, $"{Text(rest, "lines")}&sum=true");

        Assert.Equal((6m, 6m, 3), (rest["amount"]!.GetValue<decimal>(), lines["sum"]!["amount"]!.GetValue<decimal>(), lines["items"]!.AsArray().Count));
        Assert.Equal(53m * 54m / 2m, (await Drill.GetAsync(site, "/payments?tracedFrom=I1&sum=true"))["sum"]!["amount"]!.GetValue<decimal>());
        Assert.Empty((await Drill.GetAsync(site, "/payments?tracedFrom=I1&rest=indicators"))["items"]!.AsArray());
        Assert.Empty((await Drill.GetAsync(site, "/payments?tracedFrom=I9"))["items"]!.AsArray());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task More_indicators_than_are_shown_are_a_rest_with_its_money_and_its_lines(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        office.Projects.Add("P1");
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("ZZ", 2000m, "370400")));
        Expect.AllAccepted(await office.ReleaseAsync([.. Enumerable.Range(1, 999).Select(n => Given.Release($"R{n}", "ZZ", "370481", $"T{n}", 1m))]));
        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A1", "T1", "P1", 1m)));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 1m, "T1")));
        Assert.Null(Rest(await Drill.GetAsync(site, "/indicators/ZZ/trace")));

        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1000", "ZZ", "370481", "T1000", 1m)));
        var rest = Rest(await Drill.GetAsync(site, "/indicators/ZZ/trace"))!;

        Assert.Equal(1000m, rest["amount"]!.GetValue<decimal>());
        Assert.Equal(1m, (await Drill.GetAsync(site, $"{Text(rest, "lines")}&sum=true"))["sum"]!["amount"]!.GetValue<decimal>());
    }

    /// <summary>100 of 2018, these carry-overs, and of the next year's indicator 40 assigned and 30 paid.</summary>
    private static async Task NextYearAsync(Office office, params AdjustIndicators.AdjustmentRequest[] carried)
    {
        office.Projects.Add("P1");
        Expect.AllAccepted(await office.RegisterAsync(City("I1", 100m)));
        Expect.AllAccepted(await office.AdjustAsync(carried));
        office.Db.Clock.Set(2019, 2, 2);
        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A1", "N1", "P1", 40m) with { AssignedOn = new DateOnly(2019, 1, 2) }));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 30m, "N1") with { PaidOn = new DateOnly(2019, 2, 1) }));
    }

    // The city's own fund: nothing is missing above.
    private static RegisterIndicators.IndicatorRequest City(string id, decimal amount) => Given.Indicator(id, amount, "370400", "M06");

    private static JsonNode? Rest(JsonNode trace) => trace["nodes"]!.AsArray().SingleOrDefault(n => Text(n!, "id") == "rest:ZZ");

    private static JsonNode Node(JsonNode trace, string id) => trace["nodes"]!.AsArray().Single(n => Text(n!, "id") == id)!;

    private static decimal To(JsonNode trace, string target) => trace["links"]!.AsArray().Where(l => Text(l!, "target") == target).Sum(l => l!["amount"]!.GetValue<decimal>());

    private static IEnumerable<(string, string, decimal, string)> Steps(JsonNode trace) => trace["links"]!.AsArray().Where(l => l!["step"] is not null)
        .Select(l => (Text(l!, "source"), Text(l!, "target"), l!["amount"]!.GetValue<decimal>(), Text(l!, "step")));

    private static string Ids(JsonNode chain) => string.Join(' ', chain["levels"]!.AsArray().Select(l => Text(l!, "indicatorId")));

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
