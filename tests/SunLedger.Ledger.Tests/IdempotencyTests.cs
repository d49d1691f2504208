using SunLedger.Ledger.Batches;
using SunLedger.Ledger.PostPayments;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Tests;

/// <summary>Sending again what was sent, on both databases.</summary>
public sealed class IdempotencyTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_same_line_twice_moves_money_once(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync();
        Expect.AllAccepted(await office.ReleaseAsync([]));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 10m)));

        var again = await office.PayAsync(Given.Payment("Z1", 10m), Given.Payment("Z2", 5m), Given.Payment("Z2", 5m));

        Assert.Equal([Outcome.Duplicate, Outcome.Accepted, Outcome.Duplicate], again.Select(r => r.Outcome));
        Assert.Equal(15_00L, (await office.IndicatorAsync("I1")).PaidFen);
        Assert.Equal(Outcome.Duplicate, Assert.Single(await office.RegisterAsync(Given.Indicator("I1", 100m))).Outcome);
        Assert.Equal(Outcome.Duplicate, Assert.Single(await office.AssignAsync(Given.Assignment("A-I1-P1", "I1", "P1", 100m))).Outcome);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_same_id_with_other_content_is_refused(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync();
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("ZZ", 50m, "370400")));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "ZZ", "370481", "C1", 10m)));
        Expect.AllAccepted(await office.ReceiveAsync(Given.Receipt("E1", "R1")));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 10m)));

        Expect.Refused("id_reused", await office.PayAsync(Given.Payment("Z1", 10.01m)));
        Expect.Refused("id_reused", await office.PayAsync(Given.Payment("Z1", 10m) with { PayeeAccount = "6222000012345679" }));
        Expect.Refused("id_reused", await office.RegisterAsync(Given.Indicator("I1", 100.01m)));
        Expect.Refused("id_reused", await office.AssignAsync(Given.Assignment("A-I1-P1", "I1", "P1", 99m)));
        Expect.Refused("id_reused", await office.ReceiveAsync(Given.Receipt("E1", "R1") with { ReceivedOn = Given.March }));
        Assert.Equal("id", Expect.Refused("id_reused", await office.ReleaseAsync(Given.Release("R1", "ZZ", "370481", "C1", 11m))).Field);
        Assert.Equal("childId", Expect.Refused("id_reused", await office.ReleaseAsync(Given.Release("R2", "ZZ", "370481", "C1", 11m))).Field);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task One_refused_row_holds_back_all_and_leaves_no_trace(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 100m);
        var before = (await office.IndicatorAsync("I1")).Account;

        var results = await office.PayAsync(Given.Payment("Z1", 60m), Given.Payment("Z2", -20m, returns: "Z1"), Given.Payment("Z3", 60.01m));

        Assert.Equal(["held_back", "held_back", "exceeds_indicator"], results.Select(r => r.Faults.Single().Code));
        Assert.Equal(before, (await office.IndicatorAsync("I1")).Account);
        Assert.Empty(await office.AllAsync<Payment>());
        Assert.Empty(office.Monitor.Attempts);
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 60m), Given.Payment("Z2", -20m, returns: "Z1"), Given.Payment("Z3", 60m)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Calls_that_share_a_commit_stand_or_fall_by_themselves(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 100m);
        Call<PaymentDraft> Call(BatchMode mode, params PaymentRequest[] rows) =>
            new([.. rows.Select((r, i) => PaymentDraft.Read(r, i + 1, default))], mode, PostedBy.Of(office.Clerk));
        Call<PaymentDraft>[] calls =
        [
            Call(BatchMode.All, Given.Payment("Z1", 50m), Given.Payment("Z2", 50.01m)),
            Call(BatchMode.Partial, Given.Payment("Z1", 70m), Given.Payment("Z3", 30.01m)),
            Call(BatchMode.All),
            Call(BatchMode.All, Given.Payment("Z4", -10m, returns: "Z1"), Given.Payment("Z5", 40m)),
            Call(BatchMode.All, Given.Payment("Z1", 70m)),
            Call(BatchMode.All, Given.Payment("Z1", 50m)),
        ];

        var results = await office.Db.Database.WriteAsync((db, ct) => office.Db.Get<Func<SunLedgerDb, IPostingRun<PaymentDraft>>>()(db).PostAsync(calls, ct), CancellationToken.None);

        Assert.Equal(
            ["held_back exceeds_indicator", "Accepted exceeds_indicator", "", "Accepted Accepted", "Duplicate", "id_reused"],
            results.Select(call => string.Join(' ', call.Select(r => r.Faults.FirstOrDefault()?.Code ?? r.Outcome.ToString()))));
        Assert.Equal(100_00L, (await office.IndicatorAsync("I1")).PaidFen);
        Assert.Equal(["Z3"], office.Monitor.Attempts.Select(a => a.Id));
        Assert.Equal([1, 2], (await office.AllAsync<Batch>()).Where(b => b.Kind == "payments").OrderBy(b => b.No).Select(b => b.Lines));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_return_names_its_payment_and_brings_back_no_more(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 100m);
        await office.ReadyToPayAsync("I2", "P2");
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 50m), Given.Payment("Z2", 50m)));

        Expect.AllAccepted(await office.PayAsync(Given.Payment("B1", -30m, returns: "Z1")));
        Expect.Refused("returns_more_than_paid", await office.PayAsync(Given.Payment("B2", -20.01m, returns: "Z1")));
        Expect.Refused("unknown_payment", await office.PayAsync(Given.Payment("B2", -1m, returns: "Z9")));
        Expect.Refused("returns_other_payment", await office.PayAsync(Given.Payment("B2", -1m, "I2", "P2", returns: "Z1")));
        Expect.Refused("returns_more_than_paid", await office.PayAsync(Given.Payment("B2", -1m, returns: "B1")));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("B2", -20m, returns: "Z1")));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("B3", -50m)));
        Assert.Equal((0L, 100_00L), ((await office.IndicatorAsync("I1")).PaidFen, (await office.IndicatorAsync("I1")).ReturnedFen));
    }
}
