using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Registers;
using SunLedger.Modules;

namespace SunLedger.Bench;

/// <summary>Asks a register about as many payees as it has entries, as a sweep does, beside the join in SQL over the same digests.</summary>
internal static class RegisterBench
{
    private const string Register = "deceased", Path = "/000000/370000/";

    private static readonly DateOnly First = new(2018, 1, 1);

    public static async Task RunAsync(string db, int rows)
    {
        await using var site = await Site.OpenAsync(db);
        var registers = site.App.Services.GetRequiredService<IRegisters>();
        var mark = site.App.Services.GetRequiredService<IBlindIndex>().Mark;
        await LoadAsync(site.Database, mark, rows);
        var lines = Lines(rows);

        var joined = await BestAsync(() => JoinAsync(site.Database));
        Report.Line($"join in SQL of {rows:N0} lines against {rows:N0} entries: {joined.Milliseconds:N0} ms, {joined.Hits:N0} hits");

        await using var read = site.Database.Read();
        var watch = Stopwatch.StartNew();
        var memberships = await registers.AllAsync(read, [Register], First, First.AddDays(364), default);
        Report.Line($"reading the register into memory, once per version: {watch.ElapsedMilliseconds:N0} ms");
        var asked = await BestAsync(() => Task.FromResult(Ask(memberships, lines)));
        Report.Line($"asking it {rows:N0} times: {asked.Milliseconds:N0} ms, {asked.Hits:N0} hits; {(double)asked.Milliseconds / joined.Milliseconds:N2} of the join");
        if (asked.Hits != joined.Hits) throw new InvalidOperationException("The two do not say the same.");

        watch.Restart();
        var sum = 0L;
        for (var i = 0; i < rows; i++) sum ^= registers.KeyOf(RegisterKey.Name, $"收款人{i}");
        Report.Line($"digesting {rows:N0} names: {watch.ElapsedMilliseconds:N0} ms ({sum & 1})");
    }

    private static int Ask(IMemberships memberships, (long Digest, DateOnly PaidOn)[] lines)
    {
        var hits = 0;
        foreach (var (digest, paidOn) in lines)
            if (memberships.IsIn(Register, 0, digest, paidOn, Path) == true) hits++;
        return hits;
    }

    private static async Task<(long Milliseconds, int Hits)> BestAsync(Func<Task<int>> run)
    {
        var best = (Milliseconds: long.MaxValue, Hits: 0);
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            var hits = await run();
            if (watch.ElapsedMilliseconds < best.Milliseconds) best = (watch.ElapsedMilliseconds, hits);
        }
        return best;
    }

    private static async Task<int> JoinAsync(IDatabase database)
    {
        await using var db = database.Read();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 600;
        command.CommandText =
            // SQLite takes the tables of a cross join in their order; left to itself it would go through the lines once for every entry.
            $"SELECT count(*) FROM bench_lines l CROSS JOIN {db.Table("comparison", "register_entries")} e WHERE e.version_key = 1 AND e.digest = l.digest AND e.from_on <= l.paid_on AND (e.to_on IS NULL OR l.paid_on < e.to_on)";
        return Convert.ToInt32(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    // Every second line is about somebody in the register; about half of those stand in it on the day.
    private static (long Digest, DateOnly PaidOn)[] Lines(int rows) => [.. Enumerable.Range(0, rows).Select(i => (Digest(i * 2), First.AddDays(i % 365)))];

    private static long Digest(long who) => unchecked(who * -7046029254386353131L ^ who << 29);

    private static Task LoadAsync(IDatabase database, string mark, int rows) => database.WriteAsync(
        async (db, ct) =>
        {
            var versions = db.Table("comparison", "register_versions");
            await RunAsync(
                db,
                $"INSERT INTO {versions} (key, id, register, division_code, division_path, covers_from, covers_to, source, key_mark, state, entries, loaded_by, loaded_by_name, loaded_at, decided_at) "
                + $"VALUES (1, 'B', '{Register}', '370000', '{Path}', '2018-01-01', '2018-12-31', 'bench', '{mark}', 1, {rows}, 'b', 'b', {(db.Dialect == Dialect.Postgres ? "now()" : "0")}, {(db.Dialect == Dialect.Postgres ? "now()" : "0")})",
                ct);
            await RunAsync(db, "CREATE TABLE bench_lines (digest bigint NOT NULL, paid_on date NOT NULL)", ct);
            await using (var entries = await BulkInsert.OpenAsync(db, "comparison", "register_entries", ["version_key", "digest", "from_on", "to_on", "state"], ct))
            {
                for (var i = 0; i < rows; i++)
                {
                    entries.Long(1).Long(Digest(i)).Date(First.AddDays(i % 730 - 365)).Date(null).Int(-1);
                    await entries.EndRowAsync(ct);
                }
                await entries.CompleteAsync(ct);
            }
            await using (var lines = await Bare(db, ct))
            {
                foreach (var (digest, paidOn) in Lines(rows))
                {
                    lines.Long(digest).Date(paidOn);
                    await lines.EndRowAsync(ct);
                }
                await lines.CompleteAsync(ct);
            }
            return true;
        },
        default);

    private static async Task RunAsync(SunLedgerDb db, string sql, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(db.Database.CurrentTransaction!);
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }

    // The table of lines belongs to no module, and has the bare name that a module named "bench" has on SQLite.
    private static Task<BulkInsert> Bare(SunLedgerDb db, CancellationToken ct) => BulkInsert.OpenAsync(db, db.Dialect == Dialect.Postgres ? "public" : "bench", db.Dialect == Dialect.Postgres ? "bench_lines" : "lines", ["digest", "paid_on"], ct);
}
