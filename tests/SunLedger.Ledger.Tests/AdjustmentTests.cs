using SunLedger.Ledger.AdjustIndicators;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Tests;

/// <summary>Money taken back, moved on and put right.</summary>
public sealed class AdjustmentTests
{
    private static readonly DateOnly YearEnd = new(2018, 12, 31);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_recall_goes_back_to_where_the_money_was_released_from(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("ZZ", 100m, "370400")));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "ZZ", "370481", "TZ", 80m)));
        office.Clerk.In(Places.Tengzhou);
        Assert.Equal("370400", Expect.Refused("division_not_yours", await office.AdjustAsync(Given.Adjustment("C1", "recall", "TZ", 30m))).Message.Split('“', '”')[1]);
        office.Clerk.In(Places.Zaozhuang);

        Expect.AllAccepted(await office.AdjustAsync(Given.Adjustment("C1", "收回", "TZ", 30m), Given.Adjustment("C2", "recall", "ZZ", 10m)));
        Assert.Equal(Outcome.Duplicate, Assert.Single(await office.AdjustAsync(Given.Adjustment("C1", "recall", "TZ", 30m))).Outcome);
        Expect.Refused("id_reused", await office.AdjustAsync(Given.Adjustment("C1", "recall", "TZ", 31m)));
        Expect.Refused("exceeds_undistributed", await office.AdjustAsync(Given.Adjustment("C3", "recall", "TZ", 50.01m)));

        Assert.Equal([(MovementKind.Register, 80m), (MovementKind.Recall, 50m)], await StatementAsync(office, "TZ"));
        Assert.Equal(
            [(MovementKind.Register, 100m), (MovementKind.Release, 20m), (MovementKind.TakeBack, 50m), (MovementKind.Recall, 40m)], await StatementAsync(office, "ZZ"));
        var cells = await office.AllAsync<Total>();
        Assert.Equal((90_00L, 50_00L, 50_00L), (cells.Sum(t => t.RegisteredFen), cells.Sum(t => t.ReceivedFen), cells.Sum(t => t.ReleasedOwnFen)));
        // Received only now: what was taken back on the way never arrived.
        Expect.AllAccepted(await office.ReceiveAsync(Given.Receipt("E1", "R1")));
        Assert.Equal(0L, (await office.AllAsync<Total>()).Sum(t => t.InTransitFen));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_receiver_sends_back_what_it_has_not_acknowledged(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("ZZ", 100m, "370400")));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "ZZ", "370481", "TZ", 80m), Given.Release("R2", "ZZ", "370406", "ST", 20m)));
        office.Clerk.In(Places.Tengzhou);
        Expect.Refused("required", await office.AdjustAsync(Given.Adjustment("B1", "sendBack", "TZ", 30m) with { Reason = null }));
        Expect.Refused("exceeds_undistributed", await office.AdjustAsync(Given.Adjustment("B1", "sendBack", "TZ", 80.01m)));
        Expect.Refused("unknown_indicator", await office.AdjustAsync(Given.Adjustment("B1", "sendBack", "ST", 1m)));

        Expect.AllAccepted(await office.AdjustAsync(Given.Adjustment("B1", "退回", "TZ", 30m)));

        Assert.Equal([(MovementKind.Register, 80m), (MovementKind.Recall, 50m)], await StatementAsync(office, "TZ"));
        var above = await office.IndicatorAsync("ZZ");
        Assert.Equal((70_00L, 30_00L), (above.ReleasedFen, above.Account.Balances.Undistributed.Fen));
        Assert.Equal(70_00L, (await office.AllAsync<Total>()).Sum(t => t.InTransitFen)); // 50 to Tengzhou, 20 to Shanting
        // Acknowledged, the rest is the county's own until the level above recalls it.
        Expect.AllAccepted(await office.ReceiveAsync(Given.Receipt("E1", "R1")));
        Expect.Refused("already_received", await office.AdjustAsync(Given.Adjustment("B2", "sendBack", "TZ", 1m)));
        office.Clerk.In(Places.Zaozhuang);
        Expect.Refused("nothing_to_receive", await office.AdjustAsync(Given.Adjustment("B2", "sendBack", "ZZ", 1m)));
        Expect.AllAccepted(await office.AdjustAsync(Given.Correction("K1", "adjustments", "B1")));
        Assert.Equal(100_00L, (await office.IndicatorAsync("ZZ")).ReleasedFen);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Unspent_money_goes_on_to_the_next_year_and_stays_as_old_as_it_is(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 100m);
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 30m)));
        Expect.AllAccepted(await office.AdjustAsync(Given.Adjustment("S1", "supplement", "I1", 20m)));
        AdjustmentRequest Carry(string id, decimal amount, string to, string? project = null) => Given.Adjustment(id, "carryOver", "I1", amount, to, project, YearEnd);

        Expect.Refused("year_not_over", await office.AdjustAsync(Carry("C0", 20m, "N1") with { MovedOn = new(2018, 12, 30) }));
        Expect.AllAccepted(await office.AdjustAsync(Carry("C1", 15m, "N1"), Carry("C2", 70m, "N1", "P1"), Carry("C3", 5m, "N2")));
        Expect.Refused("exceeds_unpaid", await office.AdjustAsync(Carry("C4", 0.01m, "N1", "P1")));
        Expect.Refused("exceeds_undistributed", await office.AdjustAsync(Carry("C4", 0.01m, "N1")));

        var (old, next) = (await office.IndicatorAsync("I1"), await office.IndicatorAsync("N1"));
        Assert.Equal((90_00L, 30_00L, 30_00L, 0L, 0L), (old.CarriedOutFen, old.AssignedFen, old.PaidFen, old.Account.Unspent.Fen, old.Account.Balances.Undistributed.Fen));
        Assert.Equal((2019, 2018, "上年结转", 0L, 85_00L, 70_00L, 85_00L), (next.Year, next.OriginYear, next.FundOrigin, next.AmountFen, next.CarriedInFen, next.AssignedFen, next.PovertyFen));
        var share = Assert.Single(await office.AllAsync<ProjectShare>(), s => s.IndicatorKey == next.Key);
        Assert.Equal((70_00L, Given.March), (share.AssignedFen, share.FirstAssignedOn));
        Assert.Equal([(MovementKind.CarryIn, 15m)], await StatementAsync(office, "N1"));
        Assert.Equal([(2018, 30_00L), (2019, 90_00L)], (await office.AllAsync<Total>()).GroupBy(t => t.Year).OrderBy(g => g.Key).Select(g => (g.Key, g.Sum(t => t.RegisteredFen))));

        // What was carried over is carried back when it was a mistake, as long as nobody used it.
        Expect.AllAccepted(await office.AdjustAsync(Given.Correction("X1", "adjustments", "C2") with { MovedOn = YearEnd }));
        Assert.Equal((20_00L, 100_00L), ((await office.IndicatorAsync("I1")).CarriedOutFen, (await office.IndicatorAsync("I1")).AssignedFen));
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("OTHER", 1m, year: 2019, fund: "C14")));
        Expect.Refused("carry_over_elsewhere", await office.AdjustAsync(Carry("C5", 1m, "OTHER", "P1")));
    }

    [Fact]
    public async Task Budgets_are_supplemented_reduced_and_transferred()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("A", 100m, "370400"), Given.Indicator("B", 50m, "370400") with { PovertyAmount = 10m }, Given.Indicator("D", 1m)));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "A", "370481", "TZ", 60m)));

        Expect.AllAccepted(await office.AdjustAsync(
            Given.Adjustment("S1", "supplement", "A", 10m), Given.Adjustment("K1", "reduce", "A", 20m), Given.Adjustment("V1", "virement", "A", 5m, "B")));
        Expect.Refused("released_from_above", await office.AdjustAsync(Given.Adjustment("S2", "supplement", "TZ", 10m)));
        Expect.Refused("virement_elsewhere", await office.AdjustAsync(Given.Adjustment("V2", "virement", "A", 1m, "D")));
        Expect.Refused("virement_elsewhere", await office.AdjustAsync(Given.Adjustment("V2", "virement", "A", 1m, "A")));
        Assert.Equal("otherId", Expect.Refused("unknown_indicator", await office.AdjustAsync(Given.Adjustment("V2", "virement", "A", 1m, "NONE"))).Field);
        Assert.Equal("povertyAmount", Expect.Refused("required", await office.AdjustAsync(Given.Adjustment("K2", "reduce", "B", 1m))).Field);
        Expect.AllAccepted(await office.AdjustAsync(Given.Adjustment("K2", "reduce", "B", 1m, poverty: 1m)));
        Expect.Refused("exceeds_undistributed", await office.AdjustAsync(Given.Adjustment("K3", "reduce", "A", 25.01m)));

        var (a, b) = (await office.IndicatorAsync("A"), await office.IndicatorAsync("B"));
        Assert.Equal((85_00L, 85_00L, 54_00L, 14_00L), (a.AmountFen, a.PovertyFen, b.AmountFen, b.PovertyFen));
        Assert.Equal(140_00L, (await office.AllAsync<Total>()).Sum(t => t.RegisteredFen));
    }

    [Fact]
    public async Task An_assignment_is_taken_back_as_far_as_it_is_not_paid()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await office.ReadyToPayAsync(amount: 100m);
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 30m)));

        Expect.Refused("exceeds_unpaid", await office.AdjustAsync(Given.Adjustment("U1", "unassign", "I1", 70.01m, project: "P1")));
        Expect.AllAccepted(await office.AdjustAsync(Given.Adjustment("U1", "unassign", "I1", 70m, project: "P1")));

        Assert.Equal((30_00L, 70_00L), ((await office.IndicatorAsync("I1")).AssignedFen, (await office.IndicatorAsync("I1")).Account.Balances.Undistributed.Fen));
        Assert.Equal((30_00L, 30_00L), ((await office.AllAsync<Total>()).Sum(t => t.AssignedFen), Assert.Single(await office.AllAsync<ProjectShare>()).AssignedFen));
        Assert.Equal(30m, office.Monitor.Projects[^1].Approved.InYuan);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_wrong_line_is_taken_back_by_a_line_that_names_it(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 100m);
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 30m), Given.Payment("Z2", -10m, returns: "Z1"), Given.Payment("Z3", 5m)));

        Expect.Refused("money_moved_on", await office.AdjustAsync(Given.Correction("X1", "payments", "Z1"))); // its return first
        Expect.AllAccepted(await office.AdjustAsync(Given.Correction("X1", "支付", "Z2")));
        Assert.Equal((35_00L, 0L), ((await office.IndicatorAsync("I1")).PaidFen, (await office.IndicatorAsync("I1")).ReturnedFen));
        Expect.AllAccepted(await office.AdjustAsync(Given.Correction("X2", "payments", "Z1")));
        Expect.Refused("already_corrected", await office.AdjustAsync(Given.Correction("X3", "payments", "Z1")));
        Expect.Refused("not_correctable", await office.AdjustAsync(Given.Correction("X3", "payments", "X2")));
        Expect.Refused("not_correctable", await office.AdjustAsync(Given.Correction("X3", "adjustments", "X2")));
        Expect.Refused("unknown_line", await office.AdjustAsync(Given.Correction("X3", "payments", "Z9")));
        Expect.Refused("returns_more_than_paid", await office.PayAsync(Given.Payment("Z4", -0.01m, returns: "Z1")));
        Expect.Refused("id_reused", await office.PayAsync(Given.Payment("X2", -30m)));
        Expect.Refused("money_moved_on", await office.AdjustAsync(Given.Correction("X3", "assignments", "A-I1-P1")));
        Expect.Refused("money_moved_on", await office.AdjustAsync(Given.Correction("X3", "indicators", "I1")));
        Expect.AllAccepted(await office.AdjustAsync(Given.Correction("X3", "payments", "Z3")));
        Expect.AllAccepted(await office.AdjustAsync(Given.Correction("X4", "assignments", "A-I1-P1"), Given.Correction("X5", "indicators", "I1")));

        var indicator = await office.IndicatorAsync("I1");
        Assert.Equal(default(Balances), indicator.Account.Balances);
        Assert.Equal(0L, indicator.PovertyFen);
        var payments = await office.AllAsync<Payment>();
        Assert.Equal((6, 0L), (payments.Count, payments.Sum(p => p.AmountFen)));
        var total = await office.AllAsync<Total>();
        Assert.Equal((0L, 0L, 0L, 6L), (total.Sum(t => t.RegisteredFen), total.Sum(t => t.AssignedFen), total.Sum(t => t.PaidFen), total.Sum(t => t.Payments)));
        await using var db = office.Db.Database.Read();
        await foreach (var chunk in office.Db.Get<ILedgerFacts>().PaymentsAsync(db, Places.Shandong, 2018, CancellationToken.None))
            Assert.True(Assert.Single(chunk, p => p.Id == "Z1").IsReturned);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_wrong_release_goes_back_unless_its_money_has_moved_on(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("SD", 100m, "370000")));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "SD", "370400", "ZZ", 60m), Given.Release("R2", "ZZ", "370481", "TZ", 20m)));

        Expect.Refused("money_moved_on", await office.AdjustAsync(Given.Correction("X1", "releases", "R1")));
        Expect.Refused("not_correctable", await office.AdjustAsync(Given.Correction("X1", "indicators", "TZ")));
        Expect.AllAccepted(await office.AdjustAsync(Given.Correction("X1", "releases", "R2"), Given.Correction("X2", "releases", "R1")));

        Assert.Equal((0L, 0L, 100_00L), ((await office.IndicatorAsync("TZ")).AmountFen, (await office.IndicatorAsync("ZZ")).AmountFen, (await office.IndicatorAsync("SD")).Account.Free.Fen));
        var total = await office.AllAsync<Total>();
        Assert.Equal((100_00L, 0L, 0L, 0L), (total.Sum(t => t.RegisteredFen), total.Sum(t => t.ReceivedFen), total.Sum(t => t.ReleasedOwnFen + t.ReleasedPassedFen), total.Sum(t => t.InTransitFen)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_call_that_is_taken_back_opens_nothing_and_corrects_nothing(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 100m);
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 30m)));
        AdjustmentRequest[] rows =
        [
            Given.Correction("X1", "payments", "Z1") with { MovedOn = YearEnd }, Given.Adjustment("C1", "carryOver", "I1", 100m, "N1", "P1", YearEnd),
        ];

        Assert.Equal(
            ["held_back", "held_back", "exceeds_unpaid"],
            (await office.AdjustAsync([.. rows, Given.Adjustment("C2", "carryOver", "I1", 1m, "N1", "P1", YearEnd)])).Select(r => r.Faults.Single().Code));
        Assert.Empty(await office.AllAsync<Adjustment>());
        Assert.Equal("I1", Assert.Single(await office.AllAsync<Indicator>()).Id);
        Expect.AllAccepted(await office.AdjustAsync(rows));
        Assert.Equal(100_00L, (await office.IndicatorAsync("N1")).AssignedFen);
    }

    [Fact]
    public async Task Rows_that_do_not_read_say_everything_that_is_missing()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        var nothing = new AdjustmentRequest("X1", null, null, null, null, null, null, null, null, null, null, null);
        string[] Fields(IReadOnlyList<RowResult> results) => [.. results.Single().Faults.Select(f => $"{f.Field} {f.Code}")];

        Assert.Equal(
            ["kind required", "indicatorId required", "amount required", "movedOn required", "docNo required"], Fields(await office.AdjustAsync(nothing)));
        Assert.Equal(["movedOn required", "reason required", "corrects required", "correctsKind required"], Fields(await office.AdjustAsync(nothing with { Kind = "correct" })));
        Assert.Equal(["correctsKind unknown_word"], Fields(await office.AdjustAsync(Given.Correction("X1", "receipts", "E1"))));
    }

    private static async Task<List<(MovementKind, decimal)>> StatementAsync(Office office, string id)
    {
        var key = (await office.IndicatorAsync(id)).Key;
        return [.. (await office.AllAsync<JournalEntry>()).Where(e => e.IndicatorKey == key).OrderBy(e => e.Version).Select(e => (e.Movement, new Money(e.UndistributedAfterFen).InYuan))];
    }
}
