using System.Text.Json.Nodes;
using SunLedger.Ledger.Reconcile;

namespace SunLedger.Ledger.Tests;

/// <summary>A healthy ledger has no difference; each identity finds the fault that was planted for it, and says its name.</summary>
public sealed class ReconciliationTests
{
    /// <summary>What somebody might do to the tables behind the ledger's back, and who finds it. {0} is how a table's name begins.</summary>
    private static readonly (string Sql, string FoundBy, string Subject)[] Faults =
    [
        ("UPDATE {0}indicators SET amount_fen = amount_fen + 100 WHERE id = 'TZ'", "indicator_conservation", "TZ"),
        ("UPDATE {0}indicators SET track_code = 'X' WHERE id = 'TZ'", "track_received", "X"),
        ("UPDATE {0}payments SET amount_fen = 40000 WHERE id = 'Z1'", "project_paid", "P1"),
        ("UPDATE {0}totals SET released_passed_fen = released_passed_fen - 100 WHERE division_path = '/000000/370000/370400/'", "fund_tree", "C13 2018"),
        ("UPDATE {0}journal SET undistributed_before_fen = undistributed_before_fen + 1 WHERE version = 2 AND indicator_key = (SELECT key FROM {0}indicators WHERE id = 'ZZ')", "journal_chain", "ZZ #2"),
        ("UPDATE {0}payments SET amount_fen = amount_fen + 1 WHERE id = 'Z1'", "account_lines", "TZ paid"),
        ("UPDATE {0}assignments SET amount_fen = amount_fen + 1 WHERE id = 'A1'", "share_lines", "TZ / 1 assigned"),
        ("UPDATE {0}totals SET paid_fen = paid_fen + 1 WHERE paid_fen > 0", "totals_lines", "C13 2018 paid"),
    ];

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_healthy_ledger_reconciles_and_every_planted_fault_is_found_by_name(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await FillAsync(office);

        Assert.All(Identities(await Drill.GetAsync(site, "/reconciliation")), i => Assert.Equal("unchecked", i["state"]!.GetValue<string>()));
        var healthy = await RunAsync(site);
        Assert.All(Identities(healthy), i => Assert.True(i["state"]!.GetValue<string>() == "holds", i.ToJsonString())); // nothing waits for another side

        var checks = Reconcile.Identities.All;
        Assert.Equal(checks.Select(c => c.Code).Order(), Faults.Select(f => f.FoundBy).Order());
        await using var db = office.Db.Database.Read();
        foreach (var (sql, foundBy, subject) in Faults)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync(string.Format(null, sql, db.Table("ledger", "")));
            var found = await checks.Single(c => c.Code == foundBy).CheckAsync(db, 10, CancellationToken.None);
            Assert.True(found.Count > 0, $"{foundBy} did not find: {sql}");
            Assert.Contains(foundBy == Reconcile.Identities.ProjectPaid ? "1" : subject, found.Differences.Select(d => d.Subject));
            await transaction.RollbackAsync();
        }
    }

    [Fact]
    public async Task A_difference_is_kept_and_shown_to_those_whose_division_it_is()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        await FillAsync(office);
        await using (var db = office.Db.Database.Read()) await db.Database.ExecuteSqlRawAsync(string.Format(null, Faults[2].Sql, db.Table("ledger", "")));

        var differs = Identities(await RunAsync(site)).Single(i => i["code"]!.GetValue<string>() == "project_paid");
        Assert.Equal(("differs", 1), (differs["state"]!.GetValue<string>(), differs["differences"]!.GetValue<int>()));
        var row = Assert.Single(differs["rows"]!.AsArray())!;
        Assert.Equal(("P1", "370481", 300m, 380m, 80m), (row["subject"]!.GetValue<string>(), row["division"]!["code"]!.GetValue<string>(), Yuan(row["expected"]), Yuan(row["found"]), Yuan(row["difference"])));

        office.Clerk.In(Places.Shanting);
        Assert.Empty(Identities(await Drill.GetAsync(site, "/reconciliation")).Single(i => i["code"]!.GetValue<string>() == "project_paid")["rows"]!.AsArray());
        office.Clerk.WithOnly(May.SeeLedger);
        Assert.Equal(403, (int)(await site.Client.PostAsync("/api/v1/reconciliation", null)).StatusCode);
    }

    [Fact]
    public async Task A_night_has_one_run_however_many_hosts_there_are()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        var reconciler = office.Db.Get<Reconciler>();

        await reconciler.RunAsync("nightly-2018-12-31", "system", "系统", CancellationToken.None);
        await reconciler.RunAsync("nightly-2018-12-31", "system", "系统", CancellationToken.None);

        var said = await office.AllAsync<Storage.Reconciliation>();
        Assert.Equal(reconciler.Identities.Count, said.Count);
    }

    [Theory]
    [InlineData("2018-06-14T16:59:00Z", 1)]
    [InlineData("2018-06-14T17:00:00Z", 24 * 60)]
    [InlineData("2018-06-15T04:00:00Z", 13 * 60)]
    public void The_night_comes_at_one_o_clock_in_Shanghai(string now, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), BusinessDay.Until(DateTimeOffset.Parse(now, null), NightlyReconciliation.At));

    private static async Task FillAsync(Office office)
    {
        office.Projects.Add("P1");
        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("SD", 1000m, "370000"), Given.Indicator("OWN", 150m, "370400", fund: "M06")));
        Expect.AllAccepted(await office.ReleaseAsync(Given.Release("R1", "SD", "370400", "ZZ", 600m), Given.Release("R2", "ZZ", "370481", "TZ", 400m)));
        Expect.AllAccepted(await office.ReceiveAsync(Given.Receipt("E1", "R1")));
        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A1", "TZ", "P1", 300m)));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 120m, "TZ"), Given.Payment("Z2", -20m, "TZ", returns: "Z1")));
    }

    private static async Task<JsonNode> RunAsync(TestSite site)
    {
        var answer = await site.Client.PostAsync("/api/v1/reconciliation", null);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    private static IEnumerable<JsonNode> Identities(JsonNode answer) => answer["identities"]!.AsArray().OfType<JsonNode>();

    private static decimal Yuan(JsonNode? node) => node!.GetValue<decimal>();
}
