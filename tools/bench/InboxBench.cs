using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SunLedger.Modules;

namespace SunLedger.Bench;

/// <summary>
/// The approval inbox over HTTP, in a house of so many documents: one in ten waits somewhere, five thousand of them at the caller's desk, who has
/// submitted ten thousand and decided twenty thousand.
/// </summary>
internal static class InboxBench
{
    private const string Module = "approval";
    private const int Calls = 200;
    private const int WarmUp = 20;
    private const int Mine = 5_000;
    private const int Submitted = 10_000;
    private const int Decided = 20_000;
    private static readonly DateTimeOffset Start = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Desks = ["owner-head", "budget", "agriculture", "performance", "treasury", "leader"];

    public static async Task RunAsync(string db, int rows)
    {
        await using var site = await Site.OpenAsync(db);
        using var client = await site.SignInAsync();
        var session = await client.GetFromJsonAsync<JsonElement>("/api/v1/session");
        var (user, division, role) = (session.GetProperty("id").GetString()!, session.GetProperty("division").GetProperty("code").GetString()!, session.GetProperty("roles")[0].GetString()!);
        var watch = Stopwatch.StartNew();
        await site.Database.WriteAsync(async (context, ct) => { await FillAsync(context, rows, user, division, role, ct); return 0; }, CancellationToken.None);
        if (site.Database.Dialect == Dialect.Postgres) await AnalyseAsync(site);
        Report.Line($"{rows:N0} documents, {rows / 10:N0} waiting, {2 * rows:N0} acts, {db}, written in {watch.Elapsed.TotalSeconds:F0} s; over HTTP, {Calls} calls each, 50 rows a page");

        foreach (var box in (string[])["mine", "section", "overdue", "done", "submitted"]) await MeasureAsync(client, box, $"/api/v1/approval/documents?box={box}");
        var page = await client.GetFromJsonAsync<JsonElement>("/api/v1/approval/documents?box=mine&limit=500");
        await MeasureAsync(client, "mine, page 11", $"/api/v1/approval/documents?box=mine&cursor={page.GetProperty("next").GetString()}");
        await MeasureAsync(client, "counts", "/api/v1/approval/counts");
        await MeasureAsync(client, "one document", "/api/v1/approval/documents/B1");
    }

    private static async Task MeasureAsync(HttpClient client, string what, string address)
    {
        for (var i = 0; i < WarmUp; i++) (await client.GetAsync(address)).EnsureSuccessStatusCode();
        var times = new double[Calls];
        for (var i = 0; i < Calls; i++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await client.GetAsync(address);
            await answer.Content.ReadAsByteArrayAsync();
            times[i] = watch.Elapsed.TotalMilliseconds;
            answer.EnsureSuccessStatusCode();
        }
        Array.Sort(times);
        Report.Line($"  {what,-14} p50 {times[Calls / 2],7:F1} ms   p95 {times[Calls * 95 / 100],7:F1} ms   target 100 ms");
    }

    private static async Task FillAsync(SunLedgerDb db, int rows, string user, string division, string role, CancellationToken ct)
    {
        var firstChain = $"SELECT min(key) AS \"Value\" FROM {db.Table(Module, "chains")}";
        var chain = await db.Database.SqlQueryRaw<long>(firstChain).SingleAsync(ct);
        await DocumentsAsync(db, rows, user, chain, ct);
        await TasksAsync(db, rows, user, division, role, ct);
        await ActsAsync(db, rows, user, ct);
    }

    private static async Task DocumentsAsync(SunLedgerDb db, int rows, string user, long chain, CancellationToken ct)
    {
        string[] columns =
        [
            "no", "id", "kind", "title", "division_code", "division_path", "category_code", "amount_fen", "content", "content_hash", "changes", "chain_key", "state", "round", "step",
            "since", "due_on", "is_escalated", "expires_at", "submitted_by_id", "submitted_by_name", "submitted_at",
        ];
        await using var bulk = await BulkInsert.OpenAsync(db, Module, "documents", columns, ct);
        for (var i = 1; i <= rows; i++)
        {
            var at = Start.AddSeconds(i * 30L);
            await bulk.Long(i).Text($"B{i}").Text("indicator-release").Text($"鲁财指〔2018〕{i}号 下达滕州市 1,000.00 元").Text("370481").Text("/000000/370000/370400/370481/")
                .Text("rural-roads").Long(100_000).Text("{}").Text(new string('0', 64)).Text("[]").Long(chain).Int(Waits(i) ? 1 : 4).Int(1).Int(Waits(i) ? 1 : 0)
                .Instant(at).Date(Waits(i) ? DueOn(i) : null).Flag(false).Instant(at.AddDays(28)).Text(i % (rows / Submitted) == 3 ? user : $"clerk{i % 500}").Text("经办").Instant(at).EndRowAsync(ct);
        }
        await bulk.CompleteAsync(ct);
    }

    private static async Task TasksAsync(SunLedgerDb db, int rows, string user, string division, string role, CancellationToken ct)
    {
        await using var bulk = await BulkInsert.OpenAsync(db, Module, "tasks", ["document_no", "role", "division_code", "due_on", "submitted_by_id"], ct);
        var share = Math.Max(1, rows / 10 / Mine);
        for (var i = 10; i <= rows; i += 10)
        {
            var isMine = i / 10 % share == 0;
            await bulk.Long(i).Text(isMine ? role : Desks[i / 10 % Desks.Length]).Text(isMine ? division : $"{370_400 + i / 10 % 100}").Date(DueOn(i)).Text($"clerk{i % 500}").EndRowAsync(ct);
        }
        await bulk.CompleteAsync(ct);
    }

    private static async Task ActsAsync(SunLedgerDb db, int rows, string user, CancellationToken ct)
    {
        string[] columns = ["no", "document_no", "round", "step", "kind", "by_id", "by_name", "role", "at", "content_hash"];
        await using var bulk = await BulkInsert.OpenAsync(db, Module, "acts", columns, ct);
        for (var i = 1; i <= rows; i++)
        {
            var at = Start.AddSeconds(i * 30L);
            await bulk.Long(2L * i - 1).Long(i).Int(1).Int(0).Int(1).Text($"clerk{i % 500}").Text("经办").Text(null).Instant(at).Text(new string('0', 64)).EndRowAsync(ct);
            await bulk.Long(2L * i).Long(i).Int(1).Int(1).Int(2).Text(i % (rows / Decided) == 1 ? user : $"head{i % 200}").Text("负责人").Text("owner-head").Instant(at).Text(new string('0', 64)).EndRowAsync(ct);
        }
        await bulk.CompleteAsync(ct);
    }

    // What a database that has grown would know of its tables.
    private static Task AnalyseAsync(Site site) =>
        site.Database.WriteAsync((db, ct) => db.Database.ExecuteSqlRawAsync("ANALYZE approval.documents; ANALYZE approval.tasks; ANALYZE approval.acts", ct), CancellationToken.None);

    private static bool Waits(int i) => i % 10 == 0;

    // Nine in ten of those that wait have their day still ahead.
    private static DateOnly DueOn(int i) => i / 10 % 10 == 0 ? new DateOnly(2018, 6, 1).AddDays(i / 100 % 60) : new DateOnly(2090, 1, 1).AddDays(i / 10 % 400);
}
