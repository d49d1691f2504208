using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Tests;

/// <summary>What the rules read of the ledger.</summary>
public sealed class FactsTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Neighbours_share_the_group_and_lie_within_the_days(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 1000m);
        var day = new DateOnly(2018, 6, 1);
        Expect.AllAccepted(await office.PayAsync(
            Given.Payment("SAME", 10m) with { PaidOn = day.AddDays(-30) },
            Given.Payment("EARLY", 10m) with { PaidOn = day.AddDays(-31) },
            Given.Payment("LATER", 10m) with { PaidOn = day.AddDays(30) },
            Given.Payment("OTHER-AMOUNT", 11m) with { PaidOn = day },
            Given.Payment("OTHER-PAYEE", 10m) with { PaidOn = day, PayeeAccount = "1" },
            Given.Payment("BACK", -10m, returns: "SAME") with { PaidOn = day },
            Given.Payment("INVOICE", 12m) with { PaidOn = day.AddDays(-90), InvoiceNo = "F1" }));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("NEW", 10m) with { PaidOn = day, InvoiceNo = "F1" }));
        var batch = office.Monitor.Posted.Where(p => p.Id == "NEW").ToList();
        var facts = office.Db.Get<ILedgerFacts>();
        await using var db = office.Db.Database.Read();

        var twins = await facts.NeighboursAsync(db, batch, [Known.Payment.PayeeAccount, Known.Payment.Amount, Known.Project.Code], 30, CancellationToken.None);
        var invoices = await facts.NeighboursAsync(db, batch, [Known.Payment.InvoiceNo], int.MaxValue, CancellationToken.None);

        Assert.Equal([("SAME", true), ("LATER", false)], twins.Select(p => (p.Id, p.IsReturned)));
        Assert.Equal(["INVOICE"], invoices.Select(p => p.Id));
        await Assert.ThrowsAsync<NotSupportedException>(() => facts.NeighboursAsync(db, batch, [Known.Project.ImplementUnit], 1, CancellationToken.None));
    }

    [Fact]
    public async Task Neighbours_are_found_by_payee_even_where_the_database_believes_that_a_project_has_one_payment()
    {
        const int payments = 500;
        await using var office = await Office.OpenAsync(Dialect.Postgres);
        await office.ReadyToPayAsync(amount: payments);
        Expect.AllAccepted(await office.PayAsync(BatchMode.Partial, [.. Enumerable.Range(0, payments).Select(i => Given.Payment($"Z{i}", 1m) with { PayeeAccount = $"6222{i:D10}" })]));
        var batch = office.Monitor.Posted.ToList();
        await using var db = office.Db.Database.Read();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("""
            ALTER TABLE ledger.payments ALTER payee_key SET (n_distinct = 50), ALTER project_key SET (n_distinct = -1);
            ANALYZE ledger.payments;
            SET enable_seqscan = off; -- so few payments it would read without any index
            """);

        await office.Db.Get<ILedgerFacts>().NeighboursAsync(db, batch, [Known.Payment.PayeeAccount, Known.Payment.Amount, Known.Project.Code], 30, CancellationToken.None);

        await db.Database.ExecuteSqlRawAsync("SELECT pg_stat_force_next_flush()");
        var ofProjects = await db.Database.SqlQueryRaw<long>("SELECT idx_tup_read AS \"Value\" FROM pg_stat_user_indexes WHERE indexrelname = 'IX_payments_project_key'").SingleAsync();
        var ofPayees = await db.Database.SqlQueryRaw<long>("SELECT idx_tup_read AS \"Value\" FROM pg_stat_user_indexes WHERE indexrelname = 'IX_payments_payee_key_amount_fen'").SingleAsync();
        Assert.Equal((0L, (long)payments), (ofProjects, ofPayees));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_sweep_reads_what_the_live_path_saw(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.ReadyToPayAsync(amount: 1000m);
        await office.ReadyToPayAsync("I2", "P1", 50m);
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 10m), Given.Payment("Z2", 20m, "I2") with { InvoiceNo = "F" }));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z3", 5m)));
        var facts = office.Db.Get<ILedgerFacts>();
        await using var db = office.Db.Database.Read();

        var read = new List<PaymentFacts>();
        await foreach (var chunk in facts.PaymentsAsync(db, Places.Zaozhuang, 2018, CancellationToken.None)) read.AddRange(chunk);

        Assert.Equal(
            office.Monitor.Posted.Select(p => (p.Id, p.Amount, p.PaidBefore, p.PaidBeforeOnProject, p.AssignedHere, p.PayeeKey, p.InvoiceNo, p.PaidOn)),
            read.Select(p => (p.Id, p.Amount, p.PaidBefore, p.PaidBeforeOnProject, p.AssignedHere, p.PayeeKey, p.InvoiceNo, p.PaidOn)));
        Assert.All(read, p => Assert.Equal((1050m, 35m), (p.Project!.Approved.InYuan, p.Project.Paid.InYuan)));
        var indicators = new List<IndicatorFacts>();
        await foreach (var chunk in facts.IndicatorsAsync(db, Places.Tengzhou, 2018, CancellationToken.None)) indicators.AddRange(chunk);
        Assert.Equal([("I1", 15m), ("I2", 20m)], indicators.Select(i => (i.Id, i.Balances.Paid.InYuan)));
        await foreach (var _ in facts.PaymentsAsync(db, Places.Shanting, 2018, CancellationToken.None)) Assert.Fail("Another county's payments.");
    }
}
