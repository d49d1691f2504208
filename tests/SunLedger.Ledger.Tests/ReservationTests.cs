using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.ReserveMoney;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Tests;

/// <summary>Pending movements hold money until they are posted, voided or late.</summary>
public sealed class ReservationTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_held_is_nobody_elses_until_it_is_posted_or_voided(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 100m);
        Expect.AllAccepted(await office.ReserveAsync(Given.Reservation("H1", "pay", "I1", 60m, "P1"), Given.Reservation("H2", "支付", "I1", 30m, "P1")));
        Assert.Equal(Outcome.Duplicate, Assert.Single(await office.ReserveAsync(Given.Reservation("H1", "pay", "I1", 60m, "P1"))).Outcome);
        Expect.Refused("id_reused", await office.ReserveAsync(Given.Reservation("H1", "pay", "I1", 61m, "P1")));

        Expect.Refused("exceeds_indicator", await office.PayAsync(Given.Payment("Z1", 10.01m)));
        Expect.Refused("exceeds_unpaid", await office.AdjustAsync(Given.Adjustment("U1", "unassign", "I1", 10.01m, project: "P1")));
        Assert.Equal("reservation_mismatch", (await GrantAsync(office, "H1", 60.01m)).Faults.Single().Code);
        Assert.Equal(Outcome.Accepted, (await GrantAsync(office, "H1", 55m)).Outcome); // what is not used is free
        Assert.Equal(Outcome.Duplicate, (await GrantAsync(office, "H1", 55m)).Outcome);
        Assert.Equal("reservation_ended", (await office.VoidAsync("H1")).Faults.Single().Code);
        Assert.Equal(Outcome.Accepted, (await office.VoidAsync("H2")).Outcome);
        Assert.Equal(Outcome.Duplicate, (await office.VoidAsync("H2")).Outcome);
        Assert.Equal("unknown_reservation", (await office.VoidAsync("H9")).Faults.Single().Code);

        var account = (await office.IndicatorAsync("I1")).Account;
        Assert.Equal((55m, 0m, 45m), (account.Balances.Paid.InYuan, account.Balances.Reserved.InYuan, account.Unspent.InYuan));
        Assert.Equal((0L, 55_00L), (Assert.Single(await office.AllAsync<ProjectShare>()).ReservedFen, Assert.Single(await office.AllAsync<ProjectShare>()).PaidFen));
        Assert.Empty(await office.AllAsync<Hold>());
        Assert.Equal(
            [MovementKind.Register, MovementKind.Assign, MovementKind.Reserve, MovementKind.Free, MovementKind.Pay, MovementKind.Free],
            (await office.AllAsync<JournalEntry>()).OrderBy(e => e.Version).Select(e => e.Movement));
    }

    [Fact]
    public async Task Pending_releases_and_assignments_hold_what_nobody_was_given_yet()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        office.Projects.Add("P1");
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("ZZ", 100m, "370400")));
        Expect.AllAccepted(await office.ReserveAsync(Given.Reservation("H1", "release", "ZZ", 60m, receiver: "370481"), Given.Reservation("H2", "assign", "ZZ", 40m, "P1")));

        Expect.Refused("exceeds_undistributed", await office.AssignAsync(Given.Assignment("A1", "ZZ", "P1", 0.01m)));
        Expect.Refused("exceeds_undistributed", await office.ReleaseAsync(Given.Release("R0", "ZZ", "370481", "C0", 0.01m)));
        Expect.Refused("exceeds_undistributed", await office.AdjustAsync(Given.Adjustment("C1", "reduce", "ZZ", 0.01m)));
        Expect.Refused("not_directly_below", await office.ReserveAsync(Given.Reservation("H3", "release", "ZZ", 1m, receiver: "370000")));
        Assert.Equal("reservation_mismatch", (await office.GrantAsync(new("H1", null, Given.Release("R1", "ZZ", "370402", "C1", 60m), null))).Faults.Single().Code);
        Assert.Equal(Outcome.Accepted, (await office.GrantAsync(new("H1", null, Given.Release("R1", "ZZ", "370481", "C1", 60m), null))).Outcome);
        Assert.Equal(Outcome.Accepted, (await office.GrantAsync(new("H2", null, null, Given.Assignment("A1", "ZZ", "P1", 40m)))).Outcome);

        var balances = (await office.IndicatorAsync("ZZ")).Account.Balances;
        Assert.Equal((60m, 40m, 0m, 0m), (balances.Released.InYuan, balances.Assigned.InYuan, balances.Reserved.InYuan, balances.Pledged.InYuan));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task When_the_line_is_refused_its_money_stays_held(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 100m);
        office.Monitor.Stops.Add("Z-H1");
        Expect.AllAccepted(await office.ReserveAsync(Given.Reservation("H1", "pay", "I1", 60m, "P1")));

        Assert.Equal("stopped_by_rule", (await GrantAsync(office, "H1", 60m)).Faults.Single().Code);

        Assert.Equal(60_00L, (await office.IndicatorAsync("I1")).ReservedFen);
        Assert.Empty(await office.AllAsync<ReservationEnd>());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Late_is_expired_for_whoever_needs_the_money_before_anybody_tidies_up(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 100m);
        Expect.AllAccepted(await office.ReserveAsync(Given.Reservation("H1", "pay", "I1", 60m, "P1", minutes: 10), Given.Reservation("H2", "pay", "I1", 40m, "P1", minutes: 20)));
        office.Db.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        Expect.Refused("exceeds_indicator", await office.PayAsync(Given.Payment("Z1", 60m)));
        office.Db.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("reservation_expired", (await GrantAsync(office, "H1", 60m)).Faults.Single().Code);
        Assert.Equal("reservation_expired", (await office.VoidAsync("H1")).Faults.Single().Code);
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 60m)));
        Expect.Refused("exceeds_indicator", await office.PayAsync(Given.Payment("Z2", 0.01m))); // the other one is not late

        Assert.Equal(ReservationState.Expired, Assert.Single(await office.AllAsync<ReservationEnd>()).State);
        Assert.Equal("system", Assert.Single(await office.AllAsync<Batch>(), b => b.Kind == "reservation_ends").ById);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_background_step_frees_what_is_late(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 100m);
        Expect.AllAccepted(await office.ReserveAsync(Given.Reservation("H1", "pay", "I1", 60m, "P1", minutes: 10), Given.Reservation("H2", "pay", "I1", 40m, "P1", minutes: 20)));
        var step = office.Db.Get<ExpireReservations>();
        office.Db.Clock.Advance(TimeSpan.FromMinutes(10));

        await step.StepAsync(CancellationToken.None);
        await step.StepAsync(CancellationToken.None);

        Assert.Equal(40_00L, (await office.IndicatorAsync("I1")).ReservedFen);
        Assert.Equal("H2", Assert.Single(await office.AllAsync<Hold>()).ReservationId);
        Assert.Equal("reservation_ended", (await GrantAsync(office, "H1", 1m)).Faults.Single().Code);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Another_module_holds_posts_and_voids_in_its_own_transaction(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 100m);
        var pending = office.Db.Get<IPendingMovements>();
        PendingMovement Movement(string id) => new(id, PendingKind.Pay, "I1", "P1", null, Money.FromYuan(60), 60, null);
        var line = JsonSerializer.SerializeToElement(new { id = "Z1", indicatorId = "I1", projectCode = "P1", amount = 60, paidOn = "2018-06-01", payeeName = "甲" });

        await office.Db.Database.TryAsync((db, ct) => pending.HoldAsync(db, Movement("H0"), office.Clerk, ct), CancellationToken.None); // rolled back with the caller
        var outcomes = await office.Db.Database.WriteAsync(async (db, ct) => new[]
        {
            await pending.HoldAsync(db, Movement("H1"), office.Clerk, ct),
            await pending.HoldAsync(db, Movement("H2"), office.Clerk, ct),
            await pending.PostAsync(db, "H1", line, office.Clerk, ct),
            await pending.VoidAsync(db, "H1", null, office.Clerk, ct),
        }, CancellationToken.None);

        Assert.Equal([Outcome.Accepted, Outcome.Refused, Outcome.Accepted, Outcome.Refused], outcomes.Select(o => o.Outcome));
        Assert.Equal((60_00L, 0L), ((await office.IndicatorAsync("I1")).PaidFen, (await office.IndicatorAsync("I1")).ReservedFen));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_check_says_what_posting_will_say_and_leaves_nothing_behind(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await office.ReadyToPayAsync(amount: 100m);
        office.Monitor.Stops.Add("Z3");
        office.Monitor.Warns.Add("Z2");
        var rows = new[] { Payment("Z1", 60), Payment("Z2", 30), Payment("Z3", 5), Payment("Z4", 20) };
        var before = (await office.AllAsync<JournalEntry>()).Count;

        var check = await PostAsync(site, "payments:check", rows);
        Assert.Equal(["allow", "warn", "prohibit", "prohibit"], check["results"]!.AsArray().Select(r => r!["verdict"]!.GetValue<string>()));
        Assert.Equal(before, (await office.AllAsync<JournalEntry>()).Count);
        Assert.Empty(await office.AllAsync<Payment>());

        var posted = await PostAsync(site, "payments?mode=partial", rows);
        for (var i = 0; i < rows.Length; i++)
        {
            var reasons = check["results"]![i]!["reasons"]!.AsArray().Select(r => r!["code"]!.GetValue<string>());
            var said = posted["results"]![i]!;
            Assert.Equal(said["errors"]!.AsArray().Select(e => e!["code"]!.GetValue<string>()).Concat(said["warnings"]!.AsArray().Select(w => w!.GetValue<string>())), reasons);
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_rules_say_of_projects_and_indicators_is_said_by_the_check_and_by_posting(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await office.ReadyToPayAsync(amount: 100m);
        await office.ReadyToPayAsync("I2", "P2");
        office.Monitor.Moved = ("KD-02", "KA-09");
        var rows = new[] { Payment("Z1", 60), Payment("Z2", 50), Payment("Z3", 1), new { id = "Z4", indicatorId = "I2", projectCode = "P2", amount = 5m, paidOn = "2018-06-01", payeeName = "滕州市路桥有限公司" } };

        var check = await PostAsync(site, "payments:check", rows);
        var posted = await PostAsync(site, "payments?mode=partial", rows);

        Assert.Equal(["warn", "prohibit", "warn", "warn"], check["results"]!.AsArray().Select(r => r!["verdict"]!.GetValue<string>()));
        Assert.Equal(
            ["KA-09 KD-02", "", "KA-09 KD-02", "KA-09 KD-02"], posted["results"]!.AsArray().Select(r => string.Join(' ', r!["warnings"]!.AsArray().Select(w => w!.GetValue<string>()))));
        Assert.Equal(
            ["KA-09 KD-02", "exceeds_indicator", "KA-09 KD-02", "KA-09 KD-02"],
            check["results"]!.AsArray().Select(r => string.Join(' ', r!["reasons"]!.AsArray().Select(w => w!["code"]!.GetValue<string>()).Order(StringComparer.Ordinal))));
        // Assigning and adjusting say it, too.
        var assigned = await office.AssignAsync(Given.Assignment("A8", "I2", "P2", 1m));
        Assert.All(assigned, r => Assert.NotEqual(Outcome.Accepted, r.Outcome)); // nothing is left to assign: nothing is said
        var unassigned = Assert.Single(await office.AdjustAsync(Given.Adjustment("U1", "unassign", "I1", 10m, project: "P1")));
        Assert.Equal(["KA-09", "KD-02"], unassigned.Warnings);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_was_begun_here_waits_for_its_evidence_and_what_the_treasury_reports_does_not(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await office.ReadyToPayAsync(amount: 100m);
        office.Monitor.Asks.UnionWith(["Z1", "Z2", "Z3", "Z4"]);
        Assert.Equal(("evidenceRequired", "Z1"), Verdict(await PostAsync(site, "payments:check?hold=true", Payment("Z1", 10))));
        Assert.Equal(("allow", "Z5"), Verdict(await PostAsync(site, "payments:check?hold=true", Payment("Z5", 20))));
        Assert.Equal(201, (int)(await site.Client.PostAsJsonAsync("/api/v1/reservations", new { id = "H3", kind = "pay", indicatorId = "I1", projectCode = "P1", amount = 7, minutes = 5 })).StatusCode);

        // Held by a check, and granted from a reservation: not without evidence, and the money stays held.
        var posted = await PostAsync(site, "payments?mode=partial", new[] { Payment("Z1", 10), Payment("Z2", 30), Payment("Z5", 20) });
        Assert.Equal(["refused", "accepted", "accepted"], posted["results"]!.AsArray().Select(r => r!["outcome"]!.GetValue<string>()));
        Assert.Equal("evidence_missing", posted["results"]![0]!["errors"]![0]!["code"]!.GetValue<string>());
        Assert.Equal((422, "evidence_missing"), await (await site.Client.PostAsJsonAsync("/api/v1/reservations/H3/post", new { payment = Payment("Z3", 7) })).RefusalAsync());
        Assert.Equal((50_00L, 17_00L), ((await office.IndicatorAsync("I1")).PaidFen, (await office.IndicatorAsync("I1")).ReservedFen));
        // All or nothing holds, too.
        Assert.Equal((422, "evidence_missing"), await (await site.Client.PostAsJsonAsync("/api/v1/payments", new[] { Payment("Z6", 1), Payment("Z1", 10) })).RefusalAsync());
        Assert.Equal(["Z2", "Z5"], (await office.AllAsync<Payment>()).Select(p => p.Id).Order());

        // Where the office wants it of every payment, of every one; where of none, of none.
        await using var strict = await Office.OpenAsync(dialect, new(PostPayments.EvidenceFirstOf.Posted));
        await strict.ReadyToPayAsync(amount: 100m);
        strict.Monitor.Asks.Add("Z2");
        Expect.Refused("evidence_missing", await strict.PayAsync(Given.Payment("Z2", 1m)));
        Expect.AllAccepted(await strict.PayAsync(Given.Payment("Z1", 1m)));
        await using var lenient = await Office.OpenAsync(dialect, new(PostPayments.EvidenceFirstOf.None));
        await using var open = await lenient.ServeAsync();
        await lenient.ReadyToPayAsync(amount: 100m);
        lenient.Monitor.Asks.Add("Z1");
        Assert.Equal(("evidenceRequired", "Z1"), Verdict(await PostAsync(open, "payments:check?hold=true", Payment("Z1", 10))));
        Assert.Equal(201, (int)(await open.Client.PostAsJsonAsync("/api/v1/payments", Payment("Z1", 10))).StatusCode);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_check_may_hold_the_money_and_does_not_stand_in_its_own_way(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await office.ReadyToPayAsync(amount: 100m);
        var row = Payment("Z1", 60);

        Assert.Equal((422, "minutes_range"), await (await site.Client.PostAsJsonAsync("/api/v1/payments:check?hold=true&minutes=31", row)).RefusalAsync());
        for (var i = 0; i < 2; i++)
            Assert.Equal(("allow", "Z1"), Verdict(await PostAsync(site, "payments:check?hold=true&minutes=10", row)));
        Assert.Equal(("prohibit", null), Verdict(await PostAsync(site, "payments:check?hold=true&minutes=10", Payment("Z2", 60))));
        Assert.Equal("held", (await site.Client.GetFromJsonAsync<JsonNode>("/api/v1/reservations/Z1"))!["state"]!.GetValue<string>());

        Assert.Equal(201, (int)(await site.Client.PostAsJsonAsync("/api/v1/reservations/Z1/post", new { payment = row })).StatusCode);
        Assert.Equal("posted", (await site.Client.GetFromJsonAsync<JsonNode>("/api/v1/reservations?indicator=I1&held=false"))!["items"]![0]!["state"]!.GetValue<string>());
        Assert.Equal(60_00L, (await office.IndicatorAsync("I1")).PaidFen);
        Assert.Empty((await site.Client.GetFromJsonAsync<JsonNode>("/api/v1/reservations?kind=assign"))!["items"]!.AsArray());
        Assert.Equal(60m, (await site.Client.GetFromJsonAsync<JsonNode>("/api/v1/reservations?kind=pay&year=2018&sum=true"))!["sum"]!["amount"]!.GetValue<decimal>());
        Assert.Contains("\nZ1,支付,I1,P1,,60,已执行,", await site.Client.GetStringAsync("/api/v1/reservations.csv?indicator=I1"), StringComparison.Ordinal);

        Assert.Equal(201, (int)(await site.Client.PostAsJsonAsync("/api/v1/reservations", new { id = "H9", kind = "pay", indicatorId = "I1", projectCode = "P1", amount = 40, minutes = 5 })).StatusCode);
        office.Db.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("expired", (await site.Client.GetFromJsonAsync<JsonNode>("/api/v1/reservations/H9"))!["state"]!.GetValue<string>());
        Assert.Equal((422, "reservation_expired"), await (await site.Client.PostAsJsonAsync("/api/v1/reservations/H9/void", new { reason = "不再需要" })).RefusalAsync());
        office.Clerk.WithOnly(May.MoveIndicators);
        Assert.Equal(403, (int)(await site.Client.PostAsJsonAsync("/api/v1/reservations/H9/post", new { payment = row })).StatusCode);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_a_check_holds_is_used_by_the_payment_with_its_id_and_counted_once(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await office.ReadyToPayAsync(amount: 100m);
        office.Monitor.Warns.Add("Z1");
        for (var i = 0; i < 2; i++) // checked again, it finds the same
            Assert.Equal(("warn", "Z1"), Verdict(await PostAsync(site, "payments:check?hold=true", Payment("Z1", 60))));
        Assert.Equal(("allow", "Z2"), Verdict(await PostAsync(site, "payments:check?hold=true", Payment("Z2", 30))));

        // Nobody else may use it, under that id or another: not another caller, not the same one for another payment.
        office.Clerk.Id = "somebody";
        Assert.Equal((422, "exceeds_indicator"), await (await site.Client.PostAsJsonAsync("/api/v1/payments", Payment("Z1", 60))).RefusalAsync());
        office.Clerk.Id = "tester";
        Assert.Equal((422, "exceeds_indicator"), await (await site.Client.PostAsJsonAsync("/api/v1/payments", Payment("Z3", 11))).RefusalAsync());

        // What is refused stays held, alone and among others; what is posted uses it.
        office.Monitor.Stops.Add("Z2");
        var posted = await PostAsync(site, "payments?mode=partial", new[] { Payment("Z2", 30), Payment("Z1", 60), Payment("Z4", 10) });
        Assert.Equal(["refused", "accepted", "accepted"], posted["results"]!.AsArray().Select(r => r!["outcome"]!.GetValue<string>()));
        Assert.Equal("stopped_by_rule", posted["results"]![0]!["errors"]![0]!["code"]!.GetValue<string>());
        Assert.Equal("KC-10", posted["results"]![1]!["warnings"]![0]!.GetValue<string>());
        Assert.Equal([0m, 0m, 30m], office.Monitor.Posted.Where(p => p.Id == "Z1").Select(p => p.Indicator.Balances.Reserved.InYuan)); // its own was never shown to a rule
        Assert.Equal(200, (int)(await site.Client.PostAsJsonAsync("/api/v1/payments", Payment("Z1", 60))).StatusCode); // twice is once

        // All or nothing: the call is taken back, and with it what it freed. Then more than was held, judged on what is free.
        office.Monitor.Stops.Clear();
        Assert.Equal(422, (int)(await site.Client.PostAsJsonAsync("/api/v1/payments", new[] { Payment("Z2", 30), Payment("Z5", 1) })).StatusCode);
        Assert.Equal((60_00L + 10_00L, 30_00L), ((await office.IndicatorAsync("I1")).PaidFen, (await office.IndicatorAsync("I1")).ReservedFen));
        Assert.Equal((422, "exceeds_indicator"), await (await site.Client.PostAsJsonAsync("/api/v1/payments", Payment("Z2", 30.01m))).RefusalAsync());
        Assert.Equal(201, (int)(await site.Client.PostAsJsonAsync("/api/v1/payments", Payment("Z2", 29.5m))).StatusCode);

        Assert.Equal((99_50L, 0L), ((await office.IndicatorAsync("I1")).PaidFen, (await office.IndicatorAsync("I1")).ReservedFen));
        Assert.Equal((99_50L, 0L), (Assert.Single(await office.AllAsync<ProjectShare>()).PaidFen, Assert.Single(await office.AllAsync<ProjectShare>()).ReservedFen));
        Assert.Empty(await office.AllAsync<Hold>());
        Assert.Equal([("Z1", ReservationState.Posted), ("Z2", ReservationState.Posted)], (await office.AllAsync<ReservationEnd>()).OrderBy(e => e.No).Select(e => (e.PostedId!, e.State)));
        Assert.Equal("posted", (await site.Client.GetFromJsonAsync<JsonNode>("/api/v1/reservations/Z1"))!["state"]!.GetValue<string>());
        Assert.Equal((422, "reservation_ended"), await (await site.Client.PostAsJsonAsync("/api/v1/reservations/Z1/void", new { reason = "不再需要" })).RefusalAsync());
        await office.Db.Get<ILedgerBlocks>().SealAsync(CancellationToken.None);
        Assert.Empty((await office.Db.Get<ILedgerBlocks>().VerifyAsync(null, CancellationToken.None)).Findings);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Reservations_are_read_as_they_stood_at_a_moment(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await office.ReadyToPayAsync(amount: 100m);
        async Task<string> StatesAsync(string moment) => string.Join(' ', (await site.Client.GetFromJsonAsync<JsonNode>($"/api/v1/reservations?{moment}"))!["items"]!.AsArray()
            .Select(r => $"{r!["id"]!.GetValue<string>()}:{r["state"]!.GetValue<string>()}"));
        string Now() => $"knownAt={office.Db.Clock.Now.UtcDateTime:o}";
        void Later(int minutes) => office.Db.Clock.Advance(TimeSpan.FromMinutes(minutes));

        var nothing = Now();
        Later(1);
        Expect.AllAccepted(await office.ReserveAsync(Given.Reservation("H1", "pay", "I1", 60m, "P1", minutes: 30), Given.Reservation("H2", "pay", "I1", 30m, "P1", minutes: 3 * 24 * 60)));
        var held = Now();
        Later(29);
        var nearlyLate = Now();
        Later(1);
        var late = Now();
        Later(24 * 60);
        Expect.AllAccepted([await office.VoidAsync("H2")]);
        await office.Db.Get<ExpireReservations>().StepAsync(CancellationToken.None);

        (string Moment, string Says)[] rows =
        [
            (nothing, ""), (held, "H2:held H1:held"), (nearlyLate, "H2:held H1:held"), (late, "H2:held H1:expired"), (Now(), "H2:voided H1:expired"), ("", "H2:voided H1:expired"),
            ("asOf=2018-12-30", ""), ("asOf=2018-12-31", "H2:held H1:expired"), ("asOf=2019-01-01", "H2:voided H1:expired"),
            ($"asOf=2019-01-01&{held}", "H2:held H1:held"), ($"held=true&{nearlyLate}", "H2:held H1:held"), ($"held=true&{late}", "H2:held"), ($"held=false&{late}", "H1:expired"),
        ];
        foreach (var (moment, says) in rows) Assert.Equal((moment, says), (moment, await StatesAsync(moment)));
        Assert.Equal("held", (await site.Client.GetFromJsonAsync<JsonNode>($"/api/v1/reservations/H2?{late}"))!["state"]!.GetValue<string>());
        Assert.Equal(404, (int)(await site.Client.GetAsync($"/api/v1/reservations/H2?{nothing}")).StatusCode);
        Assert.Equal((422, "as_of_in_future"), await (await site.Client.GetAsync("/api/v1/reservations?asOf=2030-01-01")).RefusalAsync());
    }

    private static Task<RowResult> GrantAsync(Office office, string id, decimal amount) => office.GrantAsync(new(id, Given.Payment($"Z-{id}", amount), null, null));

    private static object Payment(string id, decimal amount) => new { id, indicatorId = "I1", projectCode = "P1", amount, paidOn = "2018-06-01", payeeName = "甲" };

    private static async Task<JsonNode> PostAsync(TestSite site, string address, object body) => await (await site.Client.PostAsJsonAsync($"/api/v1/{address}", body)).JsonAsync();

    private static (string, string?) Verdict(JsonNode answer) =>
        (answer["results"]![0]!["verdict"]!.GetValue<string>(), answer["results"]![0]!["reservationId"]?.GetValue<string>());
}
