using static SunLedger.Observations.Tests.County;

namespace SunLedger.Observations.Tests;

/// <summary>What the rules for every fund ask to be observed is observed of every subject, whatever its category says.</summary>
public sealed class KernelElementTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_finding_warns_at_once_and_a_correction_ends_it(Dialect dialect)
    {
        await using var county = await OpenAsync(dialect);
        Assert.Equal("F1 accepted", await county.PostAsync(Observed("F1", "site_finding", "不符")));
        Assert.Equal(["P1 KG-05"], await county.WarningsAsync("KG-05"));
        Assert.Equal("F2 accepted", await county.PostAsync(Observed("F2", "site_finding", "相符", corrects: "F1")));
        Assert.Empty(await county.WarningsAsync("KG-05"));
        Assert.Equal("F3 unknown_element, F4 observation_value", await county.PostAsync(Observed("F3", "site_finding", "相符", kind: "indicator", subject: "I1"), Observed("F4", "site_finding", "不详", period: "2018")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_unit_reports_nothing_that_others_find_of_it(Dialect dialect)
    {
        await using var county = await OpenAsync(dialect);
        Assert.Equal("F1 accepted", await county.PostAsync(Observed("F1", "site_finding", "不符")));
        county.Database.Caller.OrganisationCode = "U1";
        Assert.Equal("F2 element_of_others", await county.PostAsync(Observed("F2", "site_finding", "相符", corrects: "F1")));
        Assert.Equal("F3 element_of_others", await county.PostAsync(Observed("F3", "flow_back_share", 0)));
        Assert.Equal("F4 accepted", await county.PostAsync(Observed("F4", "posted_days", 10)));
        Assert.Equal(["P1 KG-05"], await county.WarningsAsync("KG-05"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_complaint_grows_old_and_ends_when_it_is_closed(Dialect dialect)
    {
        await using var county = await OpenAsync(dialect);
        await county.PostAsync(Observed("C1", "complaint_on", "2018-06-01"));
        county.Database.Clock.Set(2018, 6, 21);
        await county.SweepAsync();
        Assert.Empty(await county.WarningsAsync("KG-06"));
        county.Database.Clock.Set(2018, 6, 22);
        await county.SweepAsync();
        Assert.Equal(["P1 KG-06"], await county.WarningsAsync("KG-06"));
        await county.PostAsync(Observed("C2", "complaint_closed_on", "2018-06-22"));
        Assert.Empty(await county.WarningsAsync("KG-06"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_the_treasury_cleared_is_compared_while_nothing_was_paid_after_its_day(Dialect dialect)
    {
        await using var county = await OpenAsync(dialect);
        await county.SweepAsync();
        Assert.Empty(await county.WarningsAsync("KC-16"));

        // The treasury cleared something that nobody imported.
        Assert.Equal("T1 accepted, T2 accepted", await county.PostAsync(Treasury("T1", "treasury_paid", 100), Treasury("T2", "treasury_until", "2018-06-14")));
        await county.SweepAsync();
        Assert.Equal(["I1 KC-16"], await county.WarningsAsync("KC-16"));
        Assert.Empty(await county.WarningsAsync("KC-21"));
        await county.AcceptAsync("payments", Payment("Z1", 100, "2018-06-14"));
        await county.SweepAsync();
        Assert.Empty(await county.WarningsAsync("KC-16"));

        // Today's payment is none of yesterday's total; the total of today lacks it for three days.
        await county.AcceptAsync("payments", Payment("Z2", 50, "2018-06-15"));
        await county.SweepAsync();
        Assert.Empty(await county.WarningsAsync("KC-16"));
        await county.PostAsync(Treasury("T3", "treasury_until", "2018-06-15", "T2"));
        await county.SweepAsync();
        Assert.Equal(["I1 KC-16"], await county.WarningsAsync("KC-16"));
        county.Database.Clock.Set(2018, 6, 17);
        await county.SweepAsync();
        Assert.Empty(await county.WarningsAsync("KC-21"));
        county.Database.Clock.Set(2018, 6, 18);
        await county.SweepAsync();
        Assert.Equal(["I1 KC-21"], await county.WarningsAsync("KC-21"));
        await county.PostAsync(Treasury("T4", "treasury_paid", 150, "T1"));
        await county.SweepAsync();
        Assert.Empty(await county.WarningsAsync("KC-16"));
        Assert.Empty(await county.WarningsAsync("KC-21"));
    }

    [Fact]
    public async Task Elements_of_every_fund_are_listed_and_missed_by_nobody()
    {
        await using var county = await OpenAsync(Dialect.Sqlite);
        await county.PostAsync(Observed("F1", "site_finding", "不符"));
        var listed = await (await county.Site.Client.GetAsync("/api/v1/elements?category=kernel")).JsonAsync();
        Assert.Contains(listed.AsArray(), e => (string)e!["code"]! == "treasury_paid" && (string)e["kind"]! == "Money" && e["cycle"] is null);
        var view = (await (await county.Site.Client.GetAsync("/api/v1/observations?element=site_finding")).JsonAsync())["items"]!.AsArray().Single()!;
        Assert.Equal(("rural-roads", "现场核查结论"), ((string)view["categoryCode"]!, (string)view["elementName"]!));
        county.Database.Clock.Set(2018, 12, 31);
        await county.SweepAsync();
        Assert.DoesNotContain(await county.MissingAsync(), w => w.Contains("treasury", StringComparison.Ordinal) || w.Contains("site_finding", StringComparison.Ordinal));
    }

    private static object Treasury(string id, string element, object value, string? corrects = null) => Observed(id, element, value, kind: "indicator", subject: "I1", corrects: corrects);

    private static object Payment(string id, decimal amount, string paidOn) =>
        new { id, indicatorId = "I1", projectCode = "P1", amount, paidOn, payeeName = "滕州市某路桥公司", payeeAccount = "6217000000000001" };
}
