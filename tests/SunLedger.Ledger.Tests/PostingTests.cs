using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Tests;

/// <summary>Money through the levels, on both databases.</summary>
public sealed class PostingTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Money_goes_from_the_province_to_a_payee(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        office.Projects.Add("P1");

        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("SD", 1000m, "370000")));
        Expect.AllAccepted(await office.ReleaseAsync(
            Given.Release("R1", "SD", "370400", "ZZ", 600m),
            Given.Release("R2", "ZZ", "370481", "TZ", 400m)));
        Expect.AllAccepted(await office.ReceiveAsync(Given.Receipt("E1", "R1"), Given.Receipt("E2", "R2")));
        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A1", "TZ", "P1", 300m)));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 120.55m, "TZ"), Given.Payment("Z2", -20.55m, "TZ", returns: "Z1")));

        var county = await office.IndicatorAsync("TZ");
        Assert.Equal((40_000L, 30_000L, 10_000L, 2_055L), (county.AmountFen, county.AssignedFen, county.PaidFen, county.ReturnedFen));
        Assert.Equal(Given.June, county.ReceivedOn);
        var city = await office.IndicatorAsync("ZZ");
        Assert.Equal((60_000L, 40_000L), (city.AmountFen, city.ReleasedFen));
        Assert.Equal("枣财建〔2018〕2号", city.DocNo);
        Assert.Equal("鲁财建〔2018〕1号", city.SupDocNo);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_statement_adds_up_and_versions_have_no_gap(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 100m);
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 60m), Given.Payment("Z2", -60m), Given.Payment("Z3", 100m), Given.Payment("Z4", -30m)));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z5", 30m)));

        var entries = (await office.AllAsync<JournalEntry>()).OrderBy(e => e.Version).ToList();

        Assert.Equal(
            [(MovementKind.Register, 1, 100_00L), (MovementKind.Assign, 1, 100_00L), (MovementKind.Return, 2, 90_00L), (MovementKind.Pay, 2, 160_00L), (MovementKind.Pay, 1, 30_00L)],
            entries.Select(e => (e.Movement, e.Lines, e.AmountFen)));
        Assert.Equal(Enumerable.Range(1, 5).Select(v => (long)v), entries.Select(e => e.Version));
        var (undistributed, unspent) = (0L, 0L);
        foreach (var entry in entries)
        {
            Assert.Equal((undistributed, unspent), (entry.UndistributedBeforeFen, entry.UnspentBeforeFen));
            (undistributed, unspent) = (entry.UndistributedAfterFen, entry.UnspentAfterFen);
        }
        var account = (await office.IndicatorAsync("I1")).Account;
        Assert.Equal((account.Balances.Undistributed.Fen, account.Unspent.Fen, account.Version), (undistributed, unspent, 5));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_payment_is_kept_whole_and_its_account_sealed(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync();
        var sent = Given.Payment("Z1", 12.34m) with
        {
            VoucherDate = Given.March, VoucherNo = "凭证1", PayeeKind = "供应商", FunctionSubject = "2130504", GovEconomic = "50502", DepEconomic = "30299",
            InvoiceNo = "发票1", SettleMode = "转账", PayType = "直接", PersonBatchId = "B1",
        };

        Expect.AllAccepted(await office.PayAsync(sent));

        var p = Assert.Single(await office.AllAsync<Payment>());
        Assert.Equal((sent.Id, 1234L, sent.PaidOn, sent.VoucherDate, sent.VoucherNo), (p.Id, p.AmountFen, p.PaidOn, p.VoucherDate, p.VoucherNo));
        Assert.Equal((sent.PayeeName, sent.PayeeBank, sent.PayeeKind, sent.Use), (p.PayeeName, p.PayeeBank, p.PayeeKind, p.Purpose));
        Assert.Equal((sent.FunctionSubject, sent.GovEconomic, sent.DepEconomic, sent.InvoiceNo), (p.FunctionSubject, p.GovEconomic, p.DepEconomic, p.InvoiceNo));
        Assert.Equal((sent.SettleMode, sent.PayType, sent.PersonBatchId, "5678"), (p.SettleMode, p.PayType, p.PersonBatchId, p.PayeeLast4));
        Assert.Equal(sent.PayeeAccount, office.Db.Get<Payees.PayeeAccounts>().Open(p.PayeeAccount!));
        Assert.DoesNotContain(sent.PayeeAccount!, System.Text.Encoding.UTF8.GetString(p.PayeeAccount!), StringComparison.Ordinal);
        Assert.Equal(office.Db.Get<Payees.AccountSeal>().KeyOf("６２２２ 0000-1234 5678", "anybody"), p.PayeeKey);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Money_goes_down_one_step_at_a_time(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("ZZ", 100m, "370400")));
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("SD", 100m, "370000")));
        await Given.BudgetUnitAsync(site, "J481-01", "滕州市交通运输局", "370481");
        await Given.BudgetUnitAsync(site, "J400-01", "枣庄市交通运输局", "370400");
        await office.RefreshAsync();

        Expect.Refused("not_directly_below", await office.ReleaseAsync(Given.Release("R", "SD", "370481", "C", 1m)));
        Expect.Refused("not_directly_below", await office.ReleaseAsync(Given.Release("R", "ZZ", "370000", "C", 1m)));
        Expect.Refused("not_directly_below", await office.ReleaseAsync(Given.Release("R", "ZZ", "370400", "C", 1m)));
        Expect.Refused("not_directly_below", await office.ReleaseAsync(Given.Release("R", "ZZ", "J481-01", "C", 1m)));
        Expect.Refused("unknown_division", await office.ReleaseAsync(Given.Release("R", "ZZ", "379999", "C", 1m)));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "ZZ", "J400-01", "UNIT", 40m), Given.Release("R2", "ZZ", "370481", "COUNTY", 60m)));
        Expect.Refused("not_directly_below", await office.ReleaseAsync(Given.Release("R", "UNIT", "J400-01", "C", 1m)));

        var unit = await office.IndicatorAsync("UNIT");
        Assert.Equal(("J400-01", true, "370400"), (unit.AgencyCode, unit.IsExecutable, unit.DivisionCode));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_last_fen_goes_and_the_next_one_does_not(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        office.Projects.Add("P1");
        office.Projects.Add("P2");
        office.Projects.Add("ELSEWHERE", Places.Shanting);
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("I1", 100m)));

        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A1", "I1", "P1", 99.99m)));
        Expect.Refused("exceeds_undistributed", await office.AssignAsync(Given.Assignment("A2", "I1", "P2", 0.02m)));
        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A2", "I1", "P2", 0.01m)));
        Expect.Refused("project_elsewhere", await office.AssignAsync(Given.Assignment("A3", "I1", "ELSEWHERE", 0.01m)));
        Expect.Refused("exceeds_assigned", await office.PayAsync(Given.Payment("Z1", 0.02m, project: "P2")));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 0.01m, project: "P2"), Given.Payment("Z2", 99.99m)));
        Expect.Refused("exceeds_indicator", await office.PayAsync(Given.Payment("Z3", 0.01m)));
        Expect.Refused("returns_more_than_paid", await office.PayAsync(Given.Payment("Z4", -0.02m, project: "P2")));
        Assert.True((await office.IndicatorAsync("I1")).Account.IsSound);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Refused_attempts_are_shown_to_the_rules_and_leave_no_row(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 10m);
        office.Projects.Add("P2");
        office.Monitor.Stops.Add("Z4");

        var results = await office.PayAsync(
            BatchMode.Partial,
            Given.Payment("Z1", 10.01m), Given.Payment("Z2", 1m, project: null), Given.Payment("Z3", 1m, project: "P2"), Given.Payment("Z4", 1m), Given.Payment("Z5", 1m),
            Given.Payment("Z6", 1m, project: "P9"));

        Assert.Equal(
            ["exceeds_indicator", "payment_without_project", "not_assigned", "stopped_by_rule", null, "unknown_project"],
            results.Select(r => r.Faults.FirstOrDefault()?.Code));
        Assert.Equal(["Z1", "Z2", "Z3", "Z4"], office.Monitor.Attempts.Select(p => p.Id));
        Assert.Equal(["Z5"], office.Monitor.Posted.Select(p => p.Id));
        Assert.Equal(["KB-01"], results[3].Warnings);
        Assert.Equal(["Z5"], (await office.AllAsync<Payment>()).Select(p => p.Id));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Rules_see_running_balances(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 100m);
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 10m), Given.Payment("Z2", 20m)));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z3", 30m)));

        Assert.Equal([0m, 10m, 30m], office.Monitor.Posted.Select(p => p.PaidBefore.InYuan));
        Assert.Equal([0m, 10m, 30m], office.Monitor.Posted.Select(p => p.PaidBeforeOnProject.InYuan));
        Assert.All(office.Monitor.Posted, p => Assert.Equal(100m, p.AssignedHere.InYuan));
        Assert.Equal([30m, 30m, 60m], office.Monitor.Posted.Select(p => p.Indicator.Balances.Paid.InYuan));
        Assert.Equal([30m, 60m], office.Monitor.Projects.TakeLast(2).Select(p => p.Paid.InYuan));
        Assert.All(office.Monitor.Projects, p => Assert.Equal((100m, Given.March), (p.Approved.InYuan, p.FirstAssignedOn)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_clerk_of_a_county_cannot_touch_another_one(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync();
        office.Clerk.In(Places.Shanting);

        Expect.Refused("division_not_yours", await office.RegisterAsync(Given.Indicator("I2", division: "370481")));
        Expect.Refused("unknown_indicator", await office.PayAsync(Given.Payment("Z1")));
        Expect.Refused("unknown_indicator", await office.AssignAsync(Given.Assignment("A9", "I1", "P1", 1m)));
        Expect.Refused("unknown_indicator", await office.ReleaseAsync(Given.Release("R1", "I1", "370481100", "C", 1m)));
        Assert.Empty(await office.AllAsync<Payment>());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Poverty_shares_are_known_or_must_be_said(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        Expect.AllAccepted(await office.RegisterAsync(
            Given.Indicator("WHOLE", 100m, "370400"),
            Given.Indicator("NONE", 100m, "370400") with { IsPoverty = false },
            Given.Indicator("PART", 100m, "370400") with { PovertyAmount = 30m }));

        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "WHOLE", "370481", "C1", 10m), Given.Release("R2", "NONE", "370481", "C2", 10m)));
        Assert.Equal("povertyAmount", Expect.Refused("required", await office.ReleaseAsync(Given.Release("R3", "PART", "370481", "C3", 10m))).Field);
        Expect.Refused("poverty_above_amount", await office.ReleaseAsync(Given.Release("R3", "PART", "370481", "C3", 10m) with { PovertyAmount = 10.01m }));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R3", "PART", "370481", "C3", 10m) with { PovertyAmount = 10m }));

        var shares = (await office.AllAsync<Indicator>()).Where(i => i.ParentKey is not null).OrderBy(i => i.Id).Select(i => i.PovertyFen);
        Assert.Equal([10_00L, 0L, 10_00L], shares);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_release_is_acknowledged_once(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("ZZ", 100m, "370400")));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "ZZ", "370481", "TZ", 10m)));

        Expect.Refused("nothing_to_receive", await office.ReceiveAsync(Given.Receipt("E0", null) with { IndicatorId = "ZZ" }));
        Expect.Refused("unknown_release", await office.ReceiveAsync(Given.Receipt("E0", "R9")));
        Expect.Refused("received_before_released", await office.ReceiveAsync(Given.Receipt("E0", "R1") with { ReceivedOn = Given.NewYear }));
        Expect.AllAccepted(await office.ReceiveAsync(Given.Receipt("E1", "R1")));
        Expect.Refused("already_received", await office.ReceiveAsync(Given.Receipt("E2", "R1")));
        Assert.Equal(Outcome.Duplicate, Assert.Single(await office.ReceiveAsync(Given.Receipt("E1", "R1"))).Outcome);
    }
}
