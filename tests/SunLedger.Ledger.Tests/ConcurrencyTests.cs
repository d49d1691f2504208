using SunLedger.Ledger.Batches;
using SunLedger.Ledger.CheckPayments;
using SunLedger.Ledger.PostPayments;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Tests;

/// <summary>Many at once, on both databases. Every writer posts through a queue of its own, as if each were a host.</summary>
public sealed class ConcurrencyTests
{
    private const int Writers = 16;
    private const int PaymentsEach = 12;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Sixteen_hosts_race_for_one_indicator_and_nobody_overdraws_it(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 100m); // enough for 100 of 192
        var by = PostedBy.Of(office.Clerk);

        var results = await Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
        {
            await using var queue = Queue(office);
            var mine = new List<RowResult>();
            for (var i = 0; i < PaymentsEach; i++) mine.AddRange(await queue.PostAsync(One(Given.Payment($"W{writer}-{i}", 1m), by), CancellationToken.None));
            return mine;
        }));

        var all = results.SelectMany(r => r).ToList();
        Assert.Equal(100, all.Count(r => r.Outcome == Outcome.Accepted));
        Assert.All(all.Where(r => r.Outcome == Outcome.Refused), r => Assert.Equal("exceeds_indicator", r.Faults.Single().Code));
        await HoldsTogetherAsync(office);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Racing_twins_are_posted_once(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 100m);
        var by = PostedBy.Of(office.Clerk);

        var results = await Task.WhenAll(Enumerable.Range(0, Writers).Select(async _ =>
        {
            await using var queue = Queue(office);
            return Assert.Single(await queue.PostAsync(One(Given.Payment("TWIN", 1m), by), CancellationToken.None)).Outcome;
        }));

        Assert.Equal(1, results.Count(o => o == Outcome.Accepted));
        Assert.Equal(Writers - 1, results.Count(o => o == Outcome.Duplicate));
        await HoldsTogetherAsync(office);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Batches_that_cross_over_several_indicators_never_wait_for_each_other_for_ever(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        string[] indicators = ["I1", "I2", "I3", "I4", "I5"];
        foreach (var indicator in indicators) await office.ReadyToPayAsync(indicator, $"P-{indicator}", 1000m);
        var by = PostedBy.Of(office.Clerk);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
        {
            await using var queue = Queue(office);
            var turned = writer % 2 == 0 ? indicators : [.. indicators.Reverse()];
            for (var i = 0; i < 4; i++)
            {
                var rows = turned.Select(id => Given.Payment($"W{writer}-{i}-{id}", 1m, id, $"P-{id}")).ToArray();
                Expect.AllAccepted(await queue.PostAsync(Many(rows, by), CancellationToken.None));
            }
        }));

        Assert.All(await office.AllAsync<Indicator>(), i => Assert.Equal(Writers * 4 * 100L, i.PaidFen));
        await HoldsTogetherAsync(office);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Single_calls_that_wait_together_share_commits(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 1000m);
        var queue = office.Db.Get<PostingQueue<PaymentDraft>>();
        var by = PostedBy.Of(office.Clerk);

        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => queue.PostAsync(One(Given.Payment($"Z{i}", 1m), by), CancellationToken.None)));

        Expect.AllAccepted([.. results.SelectMany(r => r)]);
        // Calls of one group are posted at one instant of the clock, which the test's own clock cannot show; their facts reach the monitor together.
        Assert.Equal(200, office.Monitor.Posted.Count);
        Assert.InRange(office.Monitor.Calls, 1, 100);
        await HoldsTogetherAsync(office);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_call_that_breaks_does_not_break_its_neighbours(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 1000m);
        office.Monitor.BreaksOn = "BROKEN";
        var queue = office.Db.Get<PostingQueue<PaymentDraft>>();
        var by = PostedBy.Of(office.Clerk);

        var calls = Enumerable.Range(0, 20).Select(i => queue.PostAsync(One(Given.Payment(i == 7 ? "BROKEN" : $"Z{i}", 1m), by), CancellationToken.None)).ToArray();

        await Assert.ThrowsAsync<InvalidOperationException>(() => calls[7]);
        Expect.AllAccepted([.. (await Task.WhenAll(calls.Where((_, i) => i != 7))).SelectMany(r => r)]);
        Assert.Equal(19, (await office.AllAsync<Payment>()).Count);
        await HoldsTogetherAsync(office);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Racing_checks_and_grants_never_hold_or_use_the_same_yuan(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 100m);
        var by = PostedBy.Of(office.Clerk);
        var check = office.Db.Get<PaymentCheck>();
        PaymentRequest Payment(int writer) => Given.Payment($"W{writer}", 30m); // enough for 3 of 16

        var verdicts = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => office.Db.Database.WriteAsync(async (db, ct) =>
        {
            Draft<PaymentDraft>[] drafts = [PaymentDraft.Read(Payment(writer), 1, default)];
            return (await check.HoldAsync(db, drafts, await check.CheckAsync(db, drafts, by, false, ct), 10, by, false, ct))[0];
        }, CancellationToken.None)));
        var held = verdicts.Select((v, writer) => (v.ReservationId, writer)).Where(v => v.ReservationId is not null).Select(v => v.writer).ToList();
        Assert.Equal(3, held.Count);
        Assert.Equal(90_00L, (await office.IndicatorAsync("I1")).ReservedFen);

        // Each is granted and voided by several at once: one of them wins, and the money is used once or free.
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Writers).Select(async i => i % 2 == 0
            ? await office.GrantAsync(new($"W{held[i % 3]}", Payment(held[i % 3]), null, null))
            : await office.VoidAsync($"W{held[i % 3]}")));
        Assert.Equal(3, outcomes.Count(o => o.Outcome == Outcome.Accepted));
        var account = (await office.IndicatorAsync("I1")).Account;
        Assert.Equal((0L, 100_00L), (account.Balances.Reserved.Fen, account.Balances.Paid.Fen + account.Unspent.Fen));
        Assert.Equal(0L, Assert.Single(await office.AllAsync<ProjectShare>()).ReservedFen);
        await HoldsTogetherAsync(office);
    }

    private static PostingQueue<PaymentDraft> Queue(Office office) => new(
        office.Db.Database, office.Db.Get<Func<SunLedgerDb, IPostingRun<PaymentDraft>>>(), Microsoft.Extensions.Logging.Abstractions.NullLogger<PostingQueue<PaymentDraft>>.Instance);

    private static Call<PaymentDraft> One(PaymentRequest row, PostedBy by) => new([PaymentDraft.Read(row, 1, default)], BatchMode.Partial, by);

    private static Call<PaymentDraft> Many(PaymentRequest[] rows, PostedBy by) => new([.. rows.Select((r, i) => PaymentDraft.Read(r, i + 1, default))], BatchMode.All, by);

    /// <summary>Accounts, shares, lines, journal and totals tell the same story.</summary>
    private static async Task HoldsTogetherAsync(Office office)
    {
        var payments = await office.AllAsync<Payment>();
        var journal = await office.AllAsync<JournalEntry>();
        foreach (var indicator in await office.AllAsync<Indicator>())
        {
            Assert.True(indicator.Account.IsSound);
            Assert.Equal(payments.Where(p => p.IndicatorKey == indicator.Key).Sum(p => p.AmountFen), indicator.PaidFen);
            var entries = journal.Where(e => e.IndicatorKey == indicator.Key).OrderBy(e => e.Version).ToList();
            Assert.Equal(Enumerable.Range(1, entries.Count).Select(v => (long)v), entries.Select(e => e.Version));
            Assert.Equal(indicator.Version, entries.Count);
            Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.Equal(pair.First.UnspentAfterFen, pair.Second.UnspentBeforeFen));
            Assert.Equal(indicator.Account.Unspent.Fen, entries[^1].UnspentAfterFen);
            var before = 0L;
            foreach (var payment in payments.Where(p => p.IndicatorKey == indicator.Key).OrderBy(p => p.No))
            {
                Assert.Equal(before, payment.PaidBeforeFen);
                before += payment.AmountFen;
            }
        }
        Assert.Equal(payments.Sum(p => p.AmountFen), (await office.AllAsync<Total>()).Sum(t => t.PaidFen));
        Assert.Equal(payments.Count, (await office.AllAsync<Total>()).Sum(t => t.Payments));
        Assert.Equal(payments.Sum(p => p.AmountFen), (await office.AllAsync<ProjectShare>()).Sum(s => s.PaidFen));
    }
}
