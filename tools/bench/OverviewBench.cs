using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SunLedger.Modules;

namespace SunLedger.Bench;

/// <summary>The overview of one division over HTTP at the size just loaded, beside the GROUP BY that it replaces.</summary>
internal static class OverviewBench
{
    private const int Calls = 200;

    public static async Task RunAsync(Site site, string db, int rows)
    {
        using var client = await site.SignInAsync();
        var address = $"/api/v1/overview?year=2018&division={PaymentsFile.County}";
        for (var i = 0; i < 20; i++) (await client.GetAsync(address)).EnsureSuccessStatusCode();

        var before = db == "postgres" ? await RowsReadAsync(site) : 0;
        var times = new double[Calls];
        for (var i = 0; i < Calls; i++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await client.GetAsync(address);
            await answer.Content.ReadAsByteArrayAsync();
            times[i] = watch.Elapsed.TotalMilliseconds;
            answer.EnsureSuccessStatusCode();
        }
        var rowsRead = db == "postgres"
            ? $"rows read per call, whole ledger schema  {(await RowsReadAsync(site) - before) / (double)Calls:F0}"
            : $"running totals there are, the bound on rows read  {await TotalsAsync(site):N0}";
        Array.Sort(times);
        var groupBy = await GroupByAsync(site, db);

        Report.Line($"overview of {PaymentsFile.County} at {rows:N0} payments, {db}, over HTTP, {Calls} calls");
        Report.Line($"  p50 {times[Calls / 2]:F1} ms   p95 {times[Calls * 95 / 100]:F1} ms");
        Report.Line($"  {rowsRead}");
        Report.Line($"  the equivalent GROUP BY over payments    {groupBy.TotalMilliseconds:F0} ms  ({groupBy.TotalMilliseconds / times[Calls / 2]:N0} times the overview's median)");
    }

    // PostgreSQL counts what it reads, a second or so later.
    private static async Task<long> RowsReadAsync(Site site)
    {
        await using var connection = new NpgsqlConnection(site.Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT pg_sleep(2); SELECT coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::bigint FROM pg_stat_user_tables WHERE schemaname = 'ledger'", connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.NextResultAsync();
        await reader.ReadAsync();
        return reader.GetInt64(0);
    }

    // SQLite does not count; all the running totals there are is the bound.
    private static async Task<long> TotalsAsync(Site site)
    {
        await using var connection = new SqliteConnection(site.Connection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM ledger_totals";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private static async Task<TimeSpan> GroupByAsync(Site site, string db)
    {
        await using var context = site.App.Services.GetRequiredService<IDatabase>().Read();
        var sql = $"SELECT indicator_key, sum(amount_fen), count(*) FROM {context.Table("ledger", "payments")} GROUP BY indicator_key";
        var watch = Stopwatch.StartNew();
        if (db == "postgres")
        {
            await using var connection = new NpgsqlConnection(site.Connection);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) { }
        }
        else
        {
            await using var connection = new SqliteConnection(site.Connection);
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) { }
        }
        return watch.Elapsed;
    }
}
