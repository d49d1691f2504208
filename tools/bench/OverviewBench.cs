using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Bench;

/// <summary>
/// What people look at, over HTTP, in a ledger of millions of payments: the overview of a province and of one county beside the GROUP BY that it
/// replaces, their flows and what track codes join, the statement and the trace of one indicator, as of a day too.
/// </summary>
internal static class OverviewBench
{
    private const int Calls = 200;
    private const int WarmUp = 20;

    // What is called 500 times is compiled anew, and well (host/Runtime.props): a host that was asked as often is what a bureau has all day, one that was asked 20 times what it has in the minute after a start.
    private const int Often = 1_000;

    // A past overview is a sum over the journal: seconds, and no fewer after a thousand calls.
    private const int PastCalls = 20;

    public static async Task RunAsync(string db, int rows, bool isPast)
    {
        await using var site = await Site.OpenAsync(db);
        var ledger = new GeneratedLedger(site);
        var watch = Stopwatch.StartNew();
        await ledger.FillAsync(rows);
        Report.Line($"{await ledger.CountAsync("payments"):N0} payments on {GeneratedLedger.Indicators:N0} indicators, {await ledger.CountAsync("totals"):N0} running totals, {db}, written in {watch.Elapsed.TotalSeconds:F0} s; over HTTP, {Calls} calls each, just after the start, and after {Often:N0} more");

        using var client = (await Clerk.SignInAsync(site, GeneratedLedger.Province)).Client;
        if (isPast)
        {
            foreach (var division in (string[])[GeneratedLedger.Province, PaymentsFile.County])
                foreach (var past in (string[])["asOf=2018-06-30", $"knownAt={GeneratedLedger.PostedAt.AddDays(30):yyyy-MM-ddTHH:mm:ssZ}", $"asOf=2018-06-30&knownAt={GeneratedLedger.PostedAt.AddDays(30):yyyy-MM-ddTHH:mm:ssZ}"])
                    await MeasurePastAsync(ledger, client, $"{division} {past}", $"/api/v1/overview?year=2018&division={division}&{past}");
            return;
        }
        var (random, divisions) = (new Random(20180905), site.App.Services.GetRequiredService<IDivisions>());
        foreach (var division in (string[])[GeneratedLedger.Province, PaymentsFile.County])
        {
            var median = await MeasureAsync(ledger, client, $"overview {division}", () => $"/api/v1/overview?year=2018&division={division}");
            var (groupBy, paid) = await GroupByAsync(ledger, divisions.Latest(division)!.Path);
            var shown = (await client.GetFromJsonAsync<JsonElement>($"/api/v1/overview?year=2018&division={division}")).GetProperty("totals").GetProperty("paid").GetDecimal();
            if (shown != paid) throw new InvalidOperationException($"The overview says that {shown} yuan were paid in {division}, the payments say {paid}.");
            Report.Line($"    the equivalent GROUP BY   {groupBy,8:N0} ms   {groupBy / median:N0} times the overview's median, target 300");
            await MeasureAsync(ledger, client, $"flow {division}", () => $"/api/v1/overview/flow?year=2018&division={division}");
            await MeasureAsync(ledger, client, $"tracks {division}", () => $"/api/v1/tracks?year=2018&sum=true&division={division}");
        }
        await MeasureAsync(ledger, client, "statement", () => $"/api/v1/indicators/{GeneratedLedger.Id(random.Next(GeneratedLedger.Indicators))}/statement");
        await MeasureAsync(ledger, client, "statement, a day", () => $"/api/v1/indicators/{GeneratedLedger.Id(random.Next(GeneratedLedger.Indicators))}/statement?asOf=2018-06-15");
        await MeasureAsync(ledger, client, "trace", () => $"/api/v1/indicators/{GeneratedLedger.Id(random.Next(GeneratedLedger.Indicators))}/trace");
    }

    // The median of a host that was asked often.
    private static async Task<double> MeasureAsync(GeneratedLedger ledger, HttpClient client, string what, Func<string> address)
    {
        await CallAsync(client, address, WarmUp);
        var before = await RowsReadAsync(ledger);
        var first = await CallAsync(client, address, Calls);
        var read = await RowsReadAsync(ledger) is { } after ? $"{(after - before) / (double)Calls:N0} rows read per call" : "";
        await CallAsync(client, address, Often);
        var later = await CallAsync(client, address, Calls);
        Report.Line($"  {what,-18} p50 {At(first, 50),6:F1} ms   p95 {At(first, 95),6:F1} ms   later p50 {At(later, 50),6:F1} ms   p95 {At(later, 95),6:F1} ms   {read}");
        return At(later, 50);
    }

    // Wall times say little where others work beside it: what the processors took, those of PostgreSQL with them, says more.
    private static async Task MeasurePastAsync(GeneratedLedger ledger, HttpClient client, string what, string address)
    {
        await CallAsync(client, () => address, 2);
        await using var connection = await ledger.OpenAsync();
        var server = connection is NpgsqlConnection ? await ServerTime.OfAsync(ledger.ConnectionString) : null;
        var before = Taken();
        var times = await CallAsync(client, () => address, PastCalls);
        var taken = (Taken() - before) / PastCalls;
        Report.Line($"  overview {what,-62} p50 {At(times, 50),7:F0} ms   p95 {At(times, 95),7:F0} ms   processors {taken.TotalMilliseconds,7:F0} ms a call");

        TimeSpan Taken() => Environment.CpuUsage.TotalTime + (server?.Now() ?? TimeSpan.Zero);
    }

    private static double At(double[] sorted, int percent) => sorted[sorted.Length * percent / 100];

    // Milliseconds, the shortest first.
    private static async Task<double[]> CallAsync(HttpClient client, Func<string> address, int calls)
    {
        var times = new double[calls];
        for (var i = 0; i < calls; i++)
        {
            var (asked, watch) = (address(), Stopwatch.StartNew());
            using var answer = await client.GetAsync(asked);
            await answer.Content.ReadAsByteArrayAsync();
            times[i] = watch.Elapsed.TotalMilliseconds;
            answer.EnsureSuccessStatusCode();
        }
        Array.Sort(times);
        return times;
    }

    // PostgreSQL counts what it reads, a second or so later. SQLite does not count.
    private static async Task<long?> RowsReadAsync(GeneratedLedger ledger)
    {
        await using var connection = await ledger.OpenAsync();
        if (connection is not NpgsqlConnection) return null;
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT pg_sleep(2); SELECT coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::bigint FROM pg_stat_user_tables WHERE schemaname = 'ledger'";
        await using var reader = await command.ExecuteReaderAsync();
        await reader.NextResultAsync();
        await reader.ReadAsync();
        return reader.GetInt64(0);
    }

    // What was paid, by division, fund and month, straight from the payments; the second time, when the cache is as warm as it gets.
    private static async Task<(double Ms, decimal PaidYuan)> GroupByAsync(GeneratedLedger ledger, string path)
    {
        await using var connection = await ledger.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 600;
        command.CommandText =
            $"""
            SELECT i.division_path, i.fund_code, {ledger.MonthOf("p.paid_on")}, sum(p.amount_fen), count(*) FROM {ledger.Table("payments")} AS p
            JOIN {ledger.Table("indicators")} AS i ON i.key = p.indicator_key
            WHERE i.year = 2018 AND i.division_path >= '{path}' AND i.division_path < '{path[..^1]}0' GROUP BY 1, 2, 3
            """;
        var (watch, fen) = (new Stopwatch(), 0m);
        for (var time = 0; time < 2; time++)
        {
            (watch, fen) = (Stopwatch.StartNew(), 0);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) fen += Convert.ToDecimal(reader.GetValue(3), CultureInfo.InvariantCulture);
        }
        return (watch.Elapsed.TotalMilliseconds, fen / 100);
    }
}
