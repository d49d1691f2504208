using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace SunLedger.Bench;

/// <summary>
/// Single payments over HTTP, each answered when it is durable: one caller, who gets a commit of his own for every payment, and crowds, who share
/// commits. Beside it on the same PostgreSQL server: pgbench's simple update, a double-entry transfer in plain SQL, and pgledger's own
/// where its sources are given.
/// </summary>
internal static class PostBench
{
    public static async Task RunAsync(string db, IReadOnlyList<int> crowds, int seconds, int warmUpSeconds, IReadOnlyList<string> pgledger)
    {
        await using var site = await Site.OpenAsync(db);
        await site.ImportStandingAsync(PostedPayments.Indicators);
        var key = await KeyAsync(site);
        var payments = new PostedPayments(new Uri(site.App.Urls.First()), key);

        Report.Line($"single payments over HTTP on {PostedPayments.Indicators:N0} indicators, {db}, {seconds} s each, after {warmUpSeconds} s that do not count");
        await MeasureAsync(site, payments, 1, warmUpSeconds);
        var alone = await MeasureAsync(site, payments, 1, seconds);
        Report.Line($"  {1,4} caller    {alone}  (a commit for each payment)");
        var best = 0.0;
        var rates = new List<(int Callers, double PerSecond)>();
        foreach (var callers in crowds)
        {
            await MeasureAsync(site, payments, callers, warmUpSeconds);
            var crowd = await MeasureAsync(site, payments, callers, seconds);
            best = crowd.PerSecond;
            rates.Add((callers, crowd.PerSecond));
            Report.Line($"  {callers,4} callers   {crowd}  {crowd.PerSecond / alone.PerSecond:F1} times one caller");
        }
        payments.AreKeyed = true;
        await MeasureAsync(site, payments, crowds[^1], warmUpSeconds);
        var keyed = await MeasureAsync(site, payments, crowds[^1], seconds);
        Report.Line($"  {crowds[^1],4} with keys {keyed}  {keyed.PerSecond / best:F2} of those without");
        using var process = Process.GetCurrentProcess();
        Report.Line($"  peak memory    {process.PeakWorkingSet64 / 1024.0 / 1024:F0} MB (host and callers)");
        if (db != "postgres") return;

        await using var peer = await PgBench.OpenAsync(site.Connection, PostedPayments.Indicators);
        var simple = await peer.SimpleUpdateAsync(seconds);
        var entries = await peer.DoubleEntryAsync(seconds);
        Report.Line($"  pgbench -N     {simple,8:N0} per second   {Ratios(rates, simple, 1)}");
        Report.Line($"  double entry   {entries,8:N0} per second   {Ratios(rates, entries, 3)}");
        if (pgledger.Count == 0) return;
        var transfers = await peer.PgLedgerAsync(seconds, pgledger);
        Report.Line($"  pgledger       {transfers,8:N0} per second   {Ratios(rates, transfers, 3)}");
    }

    // Every crowd beside the peer: the target holds for each of them.
    private static string Ratios(IEnumerable<(int Callers, double PerSecond)> crowds, double peer, int target) =>
        $"ratio {string.Join(", ", crowds.Select(c => $"{c.PerSecond / peer:F2} with {c.Callers} callers"))}, target {target}";

    // What was answered 201 is counted in the ledger, too: a rate of payments that are not there would be worth nothing.
    private static async Task<Crowd> MeasureAsync(Site site, PostedPayments payments, int callers, int seconds)
    {
        var ledger = new BesideTheHost(site);
        var before = await PaymentsAsync();
        var commits = await CommitsAsync();
        using var sent = new SentCommands();
        var server = ledger.IsPostgres ? await ServerTime.OfAsync(site.Connection) : null;
        var taken = server?.Now() ?? default;
        var crowd = await Crowd.RunAsync(payments, callers, TimeSpan.FromSeconds(seconds));
        taken = (server?.Now() ?? default) - taken;
        var commands = sent.Count;
        var written = await PaymentsAsync() - before;
        commits = await CommitsAsync() - commits;
        return written == crowd.Answered
            ? crowd with { PerCommit = (double)written / commits, Commands = (double)commands / commits, ServerMs = taken.TotalMilliseconds / written } : throw new InvalidOperationException($"{crowd.Answered} payments were accepted and {written} are in the ledger.");

        Task<long> PaymentsAsync() => ledger.CountAsync("ledger", "payments");
        Task<long> CommitsAsync() => ledger.CountAsync("ledger", "batches", "DISTINCT posted_at"); // a commit has one instant
    }

    /// <summary>A key that may post payments.</summary>
    public static async Task<string> KeyAsync(Site site)
    {
        using var client = await site.SignInAsync();
        using var answer = await client.PostAsJsonAsync("/api/v1/clients", new { name = "bench", divisionCode = PaymentsFile.County, scopes = new[] { "payments.post" }, callsPerMinute = 1_000_000 });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString()!;
    }
}
