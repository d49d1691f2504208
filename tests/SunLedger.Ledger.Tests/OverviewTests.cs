using System.Text.Json.Nodes;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Tests;

/// <summary>The overview against the lines themselves.</summary>
public sealed class OverviewTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Transferred_money_counts_once_at_every_place_of_the_tree(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await FillAsync(office);

        //                                        amount, released, assigned, paid, undistributed, in transit
        Assert.Equal([1150m, 700m, 350m, 150m, 800m, 90m], await TotalsAsync(site, "/overview?year=2018"));
        Assert.Equal([750m, 590m, 350m, 150m, 400m, 90m], await TotalsAsync(site, "/overview?year=2018&division=370400"));
        Assert.Equal([500m, 0m, 350m, 150m, 150m, 0m], await TotalsAsync(site, "/overview?year=2018&division=370481"));
        Assert.Equal([90m, 0m, 0m, 0m, 90m, 90m], await TotalsAsync(site, "/overview?year=2018&division=370406"));
        Assert.Equal([0m, 0m, 0m, 0m, 0m, 0m], await TotalsAsync(site, "/overview?year=2017"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Every_view_of_the_overview_sums_up_to_its_total(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await FillAsync(office);

        var city = await GetAsync(site, "/overview?year=2018&division=370400");

        var (amount, paid) = (Yuan(city["totals"]!["amount"]), Yuan(city["totals"]!["paid"]));
        foreach (var view in new[] { "byFundLevel", "byCategory", "byFund" })
            Assert.Equal((amount, paid), (city[view]!.AsArray().Sum(r => Yuan(r!["amount"])), city[view]!.AsArray().Sum(r => Yuan(r!["paid"]))));
        Assert.Equal(paid, city["byMonth"]!.AsArray().Sum(m => Yuan(m!["paid"])));
        Assert.Equal([("central", 600m), ("city", 150m)], city["byFundLevel"]!.AsArray().Select(r => (r!["level"]!.GetValue<string>(), Yuan(r["amount"]))));
        var counties = city["byDivision"]!.AsArray().ToDictionary(d => d!["code"]!.GetValue<string>());
        Assert.Equal(6, counties.Count);
        Assert.Equal([500m, 350m, 150m], [Yuan(counties["370481"]!["received"]), Yuan(counties["370481"]!["assigned"]), Yuan(counties["370481"]!["paid"])]);
        Assert.Equal(0.3m, Yuan(counties["370481"]!["rate"]));
        Assert.Equal(5, city["open"]!["count"]!.GetValue<int>());
        Assert.Equal(400m, Yuan(city["open"]!["amount"]));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Running_totals_equal_the_group_by_over_the_lines(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await FillAsync(office);

        var indicators = (await office.AllAsync<Indicator>()).ToDictionary(i => i.Key);
        var payments = await office.AllAsync<Payment>();
        var assignments = await office.AllAsync<Assignment>();
        foreach (var cell in await office.AllAsync<Total>())
        {
            bool Here(long key) => indicators[key].FundCode == cell.FundCode && indicators[key].DivisionPath == cell.DivisionPath;
            Assert.Equal(payments.Where(p => Here(p.IndicatorKey)).Sum(p => p.AmountFen), cell.PaidFen);
            Assert.Equal(payments.Count(p => Here(p.IndicatorKey)), cell.Payments);
            Assert.Equal(assignments.Where(a => Here(a.IndicatorKey)).Sum(a => a.AmountFen), cell.AssignedFen);
            Assert.Equal(payments.Where(p => Here(p.IndicatorKey) && p.PayeeKind is "专户").Sum(p => p.AmountFen), cell.PaidPassedFen);
            Assert.Equal(indicators.Values.Where(i => i.ParentKey is null && Here(i.Key)).Sum(i => i.AmountFen), cell.RegisteredFen);
        }
        foreach (var cell in await office.AllAsync<PaidMonth>())
            Assert.Equal(payments.Where(p => indicators[p.IndicatorKey].DivisionPath == cell.DivisionPath && PaidMonth.Of(cell.Year, p.PaidOn) == cell.Month).Sum(p => p.AmountFen), cell.PaidFen);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_bounces_or_is_corrected_after_the_years_end_stands_in_a_month_of_its_own(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await office.ReadyToPayAsync();
        var december = new DateOnly(2018, 12, 28);
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 60m) with { PaidOn = december }, Given.Payment("Z2", 30m) with { PaidOn = december }, Given.Payment("Z3", 5m)));
        office.Db.Clock.Set(2019, 1, 10);
        var january = new DateOnly(2019, 1, 8);

        // December's payment bounces in January: it comes back to the indicator that paid it, and names it.
        Expect.Refused("year_mismatch", await office.PayAsync(Given.Payment("B1", -60m) with { PaidOn = january }));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("B1", -60m, returns: "Z1") with { PaidOn = january }));
        Expect.AllAccepted(await office.AdjustAsync(Given.Correction("K1", "payments", "Z3") with { MovedOn = january }));

        async Task MonthsAsync(string moment, decimal paid, params (int Month, decimal Paid)[] months)
        {
            var says = await GetAsync(site, $"/overview?year=2018&division=370481{moment}");
            Assert.Equal(paid, Yuan(says["totals"]!["paid"]));
            Assert.Equal(months, says["byMonth"]!.AsArray().Select(m => (Month: m!["month"]!.GetValue<int>(), Paid: Yuan(m["paid"]))).Where(m => m.Paid != 0 || m.Month is 0 or 13));
            Assert.True(await Drill.AddsUpAsync(site, says, withFiles: true) > 0);
        }
        await MonthsAsync("", 30m, (6, 5m), (12, 90m), (13, -65m));
        await MonthsAsync("&asOf=2019-01-08", 30m, (6, 5m), (12, 90m), (13, -65m));
        await MonthsAsync("&asOf=2019-01-07", 95m, (6, 5m), (12, 90m));
        await MonthsAsync("&asOf=2018-12-31", 95m, (6, 5m), (12, 90m));
        Assert.Equal(["K1", "B1"], (await GetAsync(site, "/payments?year=2018&month=13"))["items"]!.AsArray().Select(p => p!["id"]!.GetValue<string>()));
        Assert.Empty((await GetAsync(site, "/payments?year=2018&month=0"))["items"]!.AsArray());

        // It is paid again from the next year's indicator, to which it is carried over; not from that of a year that is over.
        Expect.Refused("year_mismatch", await office.PayAsync(Given.Payment("Z4", 60m) with { PaidOn = january }));
        Expect.AllAccepted(await office.AdjustAsync(Given.Adjustment("K2", "carryOver", "I1", 60m, "I2", "P1", january)));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z4", 60m, "I2") with { PaidOn = january }));
        await MonthsAsync("", 30m, (6, 5m), (12, 90m), (13, -65m));
        Assert.Equal(60m, Yuan((await GetAsync(site, "/overview?year=2019&division=370481"))["totals"]!["paid"]));
        Assert.Empty((await office.Db.Get<Messages.Ledger.ILedgerBlocks>().VerifyAsync(null, CancellationToken.None)).Findings);
    }

    [Theory]
    [InlineData(0, 100_00, "0")]
    [InlineData(99_999, 100_000, "0.9999")]
    [InlineData(100_000, 100_000, "1")]
    [InlineData(100_001, 100_000, "1")]
    [InlineData(100_010, 100_000, "1.0001")]
    public void What_is_not_all_paid_never_reads_as_if_it_were(long paid, long of, string rate) =>
        Assert.Equal(decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), Views.Rate.Of(paid, of));

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Money_that_only_went_to_another_public_account_is_not_yet_expenditure(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await FillAsync(office);
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z4", 10m, "TZ") with { PayeeKind = null }));

        // As totals say it, as the journal says it, and after a correction of the payment into the special account.
        foreach (var address in new[] { "/overview?year=2018&division=370400", "/overview?year=2018&division=370400&asOf=2018-12-31" })
            Assert.Equal([160m, 50m, 100m, 10m], await SpentAsync(site, address));
        var totals = (await GetAsync(site, "/overview?year=2018&division=370400"))["totals"]!;
        Assert.Equal([0.7866m, 0.2133m, 0.0666m], [Yuan(totals["transferRate"]), Yuan(totals["executionRate"]), Yuan(totals["finalRate"])]);
        Expect.AllAccepted(await office.AdjustAsync(Given.Correction("C1", "payments", "Z3")));
        Assert.Equal([110m, 0m, 100m, 10m], await SpentAsync(site, "/overview?year=2018&division=370400"));
        Assert.Equal(100m, Yuan((await GetAsync(site, "/payments?year=2018&destination=passed&sum=true"))["sum"]!["amount"]));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Quality_deposits_and_special_accounts_stand_apart_until_the_contractor_is_paid(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await FillAsync(office);
        Expect.AllAccepted(await office.PayAsync(
            Given.Payment("Z4", 97m, "TZ") with { PayeeKind = "供应商" }, Given.Payment("Z5", 3m, "TZ") with { PayeeKind = "质保金账户" }, Given.Payment("Z6", 40m, "TZ") with { PayeeKind = "单位实有资金" }));
        async Task StandsAsync(decimal final, decimal passed, decimal special, decimal retained)
        {
            foreach (var address in new[] { "/overview?year=2018&division=370400", "/overview?year=2018&division=370400&asOf=2018-12-31" })
            {
                var totals = (await GetAsync(site, address))["totals"]!;
                Assert.Equal([final, passed, special, retained, 0m], new[] { "paidFinal", "paidPassed", "paidSpecial", "paidRetained", "paidUnstated" }.Select(name => Yuan(totals[name])));
                foreach (var name in new[] { "paidFinal", "paidPassed", "paidSpecial", "paidRetained" })
                    Assert.Equal(Yuan(totals[name]), Yuan((await GetAsync(site, totals["lines"]![name]!["lines"]!.GetValue<string>()["/api/v1".Length..]))["sum"]!["amount"]));
            }
        }

        await StandsAsync(final: 147m, passed: 140m, special: 100m, retained: 3m);
        // When the deposit falls due, it comes back and is paid to the contractor.
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z7", -3m, "TZ", returns: "Z5"), Given.Payment("Z8", 3m, "TZ") with { PayeeKind = "供应商" }));
        await StandsAsync(final: 150m, passed: 140m, special: 100m, retained: 0m);
        Assert.Equal(["Z7", "Z5"], (await GetAsync(site, "/payments?year=2018&destination=retained"))["items"]!.AsArray().Select(p => p!["id"]!.GetValue<string>()));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_fund_that_is_partly_for_the_poor_has_its_share_on_each_indicator(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        Expect.AllAccepted(await office.RegisterAsync(
            Given.Indicator("ZZ", 100m, "370400") with { PovertyAmount = 30m, FundNature = "财政专户管理资金" }, Given.Indicator("T1", 50m) with { IsPoverty = true }, Given.Indicator("T2", 40m) with { IsPoverty = false }));
        Assert.Equal("povertyAmount", Expect.Refused("required", await office.ReleaseAsync(Given.Release("R1", "ZZ", "370481", "T3", 60m))).Field); // nobody else knows
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "ZZ", "370481", "T3", 60m) with { PovertyAmount = 25m }));
        var then = office.Db.Clock.Now.UtcDateTime.ToString("o");
        office.Db.Clock.Advance(TimeSpan.FromSeconds(1));
        Expect.AllAccepted(await office.AdjustAsync(Given.Adjustment("S1", "supplement", "ZZ", 10m, poverty: 10m)));

        // At each level what came to it, once: released money is not counted again above.
        (string Asked, string Says, decimal Sum)[] rows =
        [
            ("division=370400", "ZZ 40 T1 50", 90m), ("division=370481", "T1 50 T3 25", 75m), ($"division=370400&knownAt={then}", "ZZ 30 T1 50", 80m),
            ("nature=财政专户管理资金&division=370400", "ZZ 40", 40m), ("nature=财政专户管理资金&division=370481", "T3 25", 25m),
        ];
        foreach (var (asked, says, sum) in rows)
        {
            var page = await GetAsync(site, $"/indicators?measure=poverty&sum=true&year=2018&{asked}");
            var lines = page["items"]!.AsArray().Select(i => (Id: i!["id"]!.GetValue<string>(), Counted: Yuan(i["counted"]))).ToList();
            Assert.Equal(says.Split(' ').Chunk(2).Select(c => (c[0], decimal.Parse(c[1], System.Globalization.CultureInfo.InvariantCulture))).Order(), lines.Order());
            Assert.Equal((asked, sum, "poverty"), (asked, Yuan(page["sum"]!["amount"]), page["sum"]!["definition"]!.GetValue<string>()));
        }
        Assert.Contains("扶贫金额", await site.Client.GetStringAsync("/api/v1/indicators.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overview_as_of_a_month_ends_with_it()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        await FillAsync(office);

        Assert.Equal([1150m, 700m, 350m, 0m, 800m, 1190m], await TotalsAsync(site, "/overview?year=2018&asOf=2018-05-31"));
        Assert.Equal(5, (await GetAsync(site, "/overview?year=2018&asOf=2018-05-31"))["byMonth"]!.AsArray().Count);
        Assert.Equal([1150m, 700m, 350m, 100m, 800m, 90m], await TotalsAsync(site, "/overview?year=2018&asOf=2018-06-01"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_flows_into_a_node_flows_out_of_it(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await FillAsync(office);

        var flow = await GetAsync(site, "/overview/flow?year=2018&division=370400");

        var links = flow["links"]!.AsArray().Select(l => (Source: l!["source"]!.GetValue<string>(), Target: l["target"]!.GetValue<string>(), Amount: Yuan(l["amount"]))).ToList();
        foreach (var node in flow["nodes"]!.AsArray().Where(n => n!["depth"]!.GetValue<int>() is 1 or 2).Select(n => n!["id"]!.GetValue<string>()))
            Assert.Equal(links.Where(l => l.Target == node).Sum(l => l.Amount), links.Where(l => l.Source == node).Sum(l => l.Amount));
        Assert.Equal(750m, links.Where(l => l.Source.StartsWith("level:", StringComparison.Ordinal)).Sum(l => l.Amount));
        Assert.True(await Drill.FlowAddsUpAsync(site, flow) > 10);
        Assert.Contains(("division:370481", "paid", 150m), links);
        Assert.Contains(("division:370400", "undistributed", 160m), links);
    }

    [Fact]
    public async Task Years_are_those_that_hold_anything()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        await FillAsync(office);
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("OLD", 1m, "370481", year: 2016, docNo: "鲁财建〔2016〕1号")));

        Assert.Equal([2018, 2016], (await GetAsync(site, "/overview/years"))["years"]!.AsArray().Select(y => y!.GetValue<int>()));
    }

    /// <summary>
    /// The province has 1000 of a central fund and gives the city 600; the city has 150 of its own and passes on 400 and 90 of the 600, keeping 110 + 50;
    /// it gives 100 of its own to the county, which assigns 350 and pays 150: 100 into a special account, returns deducted, and 50 to a supplier. The 90 are on their way to another county.
    /// </summary>
    private static async Task FillAsync(Office office)
    {
        office.Projects.Add("P1");
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("SD", 1000m, "370000"), Given.Indicator("OWN", 150m, "370400", fund: "M06")));
        Expect.AllAccepted(await office.ReleaseAsync(
            Given.Release("R1", "SD", "370400", "ZZ", 600m),
            Given.Release("R2", "ZZ", "370481", "TZ", 400m),
            Given.Release("R3", "ZZ", "370406", "ST", 90m),
            Given.Release("R4", "OWN", "370481", "TZ-OWN", 100m)));
        Expect.AllAccepted(await office.ReceiveAsync(Given.Receipt("E1", "R1"), Given.Receipt("E2", "R2"), Given.Receipt("E4", "R4")));
        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A1", "TZ", "P1", 300m), Given.Assignment("A2", "TZ-OWN", "P1", 50m)));
        Expect.AllAccepted(await office.PayAsync(
            Given.Payment("Z1", 120m, "TZ") with { PayeeKind = "专户" }, Given.Payment("Z2", -20m, "TZ", returns: "Z1"),
            Given.Payment("Z3", 50m, "TZ-OWN") with { PaidOn = new DateOnly(2018, 11, 30), PayeeKind = "供应商" }));
    }

    private static async Task<IEnumerable<decimal>> TotalsAsync(TestSite site, string address)
    {
        var totals = (await GetAsync(site, address))["totals"]!;
        return new[] { "amount", "released", "assigned", "paid", "undistributed", "inTransit" }.Select(name => Yuan(totals[name]));
    }

    private static async Task<IEnumerable<decimal>> SpentAsync(TestSite site, string address)
    {
        var totals = (await GetAsync(site, address))["totals"]!;
        return new[] { "paid", "paidFinal", "paidPassed", "paidUnstated" }.Select(name => Yuan(totals[name]));
    }

    private static async Task<JsonNode> GetAsync(TestSite site, string address)
    {
        var answer = await site.Client.GetAsync($"/api/v1{address}");
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.JsonAsync();
    }

    private static decimal Yuan(JsonNode? node) => node!.GetValue<decimal>();
}
