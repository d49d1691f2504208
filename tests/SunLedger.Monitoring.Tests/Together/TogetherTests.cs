using SunLedger.Monitoring.Tests.Judging;

namespace SunLedger.Monitoring.Tests.Together;

/// <summary>The ledger posts, the rules judge, in one transaction.</summary>
public sealed class TogetherTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task The_core_and_the_rule_draw_the_same_line(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);

        var said = await bureau.PayAsync(Bureau.Payment("Y1", 400), Bureau.Payment("Y2", 600.01m), Bureau.Payment("Y3", 600), Bureau.Payment("Y4", 0.01m));

        Assert.Equal(["Y1", "Y2 exceeds_indicator KC-02", "Y3", "Y4 exceeds_indicator KC-02"], said.Select(s => s.Replace("exceeds_share", "exceeds_indicator", StringComparison.Ordinal)));
        Assert.Equal(["Y2 KC-02 Open attempt", "Y4 KC-02 Open attempt"], await bureau.WarningsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_prohibited_is_refused_and_leaves_its_attempt(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        await bureau.AcceptAsync("projects", Bureau.Project("P2"));

        var said = await bureau.PayAsync(Bureau.Payment("Y1", 100, project: "P2"));

        Assert.Equal(["Y1 KC-01 Open attempt"], await bureau.WarningsAsync());
        Assert.EndsWith("KC-01", Assert.Single(said), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_payment_that_is_made_twice_warns_until_it_is_returned(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);

        var said = await bureau.PayAsync(Bureau.Payment("Y1", 100, paidOn: "2018-06-01"), Bureau.Payment("Y2", 100), Bureau.Payment("Y3", 100, account: "6217000000000002"));
        Assert.Equal(["Y1", "Y2 KC-09", "Y3"], said);
        await bureau.SweepAsync();
        Assert.Contains("Y2 KC-09 Open", await bureau.WarningsAsync());

        await bureau.PayAsync(Bureau.Payment("Y2r", -100, paidOn: "2018-06-20", returns: "Y2"), Bureau.Payment("Y4", 100, paidOn: "2018-07-20"));
        await bureau.SweepAsync();

        Assert.Equal(["Y2 KC-09 Closed"], (await bureau.WarningsAsync()).Where(w => w.StartsWith('Y')));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_invoice_is_recognised_from_one_batch_to_the_next(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        Assert.Equal(["Y1"], await bureau.PayAsync(Bureau.Payment("Y1", 100, paidOn: "2018-05-15", invoiceNo: "04412345")));

        Assert.Equal(["Y2 KC-09"], await bureau.PayAsync(Bureau.Payment("Y2", 250, account: "6217000000000002", invoiceNo: "04412345")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_project_warns_when_it_is_changed_and_no_longer_when_it_is_put_right(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect, new Potholes());
        await bureau.AcceptAsync("projects", Bureau.Project("P9", fields: new { depth_cm = 25 }));
        Assert.Equal(["P9 PH-01 Open"], await bureau.WarningsAsync());

        await bureau.SweepAsync();

        Assert.Contains("P9 PH-01 Open", await bureau.WarningsAsync());
        Assert.Contains("P1 PH-01 CannotJudge", await bureau.WarningsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_batch_that_is_refused_as_a_whole_leaves_no_warning(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);

        var answer = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(
            bureau.Site.Client, "/api/v1/payments", new[] { Bureau.Payment("Y1", 100), Bureau.Payment("Y2", 100), Bureau.Payment("Y3", 5_000) });

        Assert.Equal(422, (int)answer.StatusCode);
        Assert.Empty(await bureau.WarningsAsync());
    }
}
