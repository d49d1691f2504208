using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SunLedger.Messages.Imports;
using SunLedger.Messages.Ledger;
using SunLedger.Modules;

namespace SunLedger.Bench;

/// <summary>
/// Sealing and verifying payments, beside the plainest loop that reads and hashes the same rows in the same run. Some thousands of payments go through the
/// whole path; the rest are their copies under other numbers and ids, in batches of their own that wait to be sealed like any other.
/// </summary>
internal static class VerifyBench
{
    private const int Originals = 10_000;

    private static readonly string[] Tables = ["indicators", "releases", "receipts", "assignments", "payments", "journal", "batches"];

    public static async Task RunAsync(string db, int rows)
    {
        await using var site = await Site.OpenAsync(db);
        var files = Directory.CreateTempSubdirectory("sunledger-bench-files-").FullName;
        try
        {
            await ImportAsync(site, "indicators", PaymentsFile.WriteIndicators(files));
            await ImportAsync(site, "projects", PaymentsFile.WriteProjects(files));
            await ImportAsync(site, "assignments", PaymentsFile.WriteAssignments(files));
            await ImportAsync(site, "payments", PaymentsFile.WritePayments(files, Originals));
        }
        finally
        {
            Directory.Delete(files, recursive: true);
        }
        var blocks = site.App.Services.GetRequiredService<ILedgerBlocks>();
        await blocks.SealAsync(CancellationToken.None);
        for (var copy = 1; copy < rows / Originals; copy++) await CopyAsync(site, copy);
        GC.Collect();

        // The host has sealed beside the copying what it could; the rest is sealed now.
        var waiting = (await blocks.StateAsync(CancellationToken.None)).UnsealedRows;
        var watch = Stopwatch.StartNew();
        await blocks.SealAsync(CancellationToken.None);
        var sealing = watch.Elapsed;
        var (plainRows, plain) = await PlainAsync(site.Connection, db); // the second reading finds the database's cache as warm as the first left it
        watch.Restart();
        var found = await blocks.VerifyAsync(null, CancellationToken.None);
        var verify = watch.Elapsed;
        (_, var again) = await PlainAsync(site.Connection, db);
        using var process = Process.GetCurrentProcess();

        if (found.FindingCount > 0 || found.UnsealedRows > 0 || found.Rows != plainRows)
            throw new InvalidOperationException($"{found.Rows} of {plainRows} rows were verified, {found.UnsealedRows} wait, {found.FindingCount} do not fit: nothing to compare.");
        var best = plain < again ? plain : again;
        Report.Line($"verify of {found.Rows:N0} rows in {found.Blocks:N0} blocks, {db}");
        Report.Line($"  sealing      {sealing.TotalSeconds,8:F1} s  {waiting / sealing.TotalSeconds,10:N0} rows/s  (the last {waiting:N0}; beside posting, never in its way)");
        Report.Line($"  verify       {verify.TotalSeconds,8:F1} s  {found.Rows / verify.TotalSeconds,10:N0} rows/s");
        Report.Line($"  plain loop   {best.TotalSeconds,8:F1} s  {found.Rows / best.TotalSeconds,10:N0} rows/s");
        Report.Line($"  ratio        {best / verify,8:F2}  (1 = as fast as reading and hashing alone)");
        Report.Line($"  peak memory  {process.PeakWorkingSet64 / 1024.0 / 1024,8:F0} MB (whole host)");
    }

    private static async Task ImportAsync(Site site, string kind, string path)
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<IImporter>().RunAsync(kind, path, BatchMode.Partial, new SystemCaller(), CancellationToken.None);
        if (report.Refused > 0) throw new InvalidOperationException($"{kind}: {report.Refused} rows were refused, first: {report.FirstFaults[0]}");
    }

    // The originals' batches again, so many numbers later.
    private static async Task CopyAsync(Site site, int copy)
    {
        const int Apart = 100_000;
        await using var context = site.Database.Read();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var of = $"kind = 'payments' AND no < {Apart}";
        await InsertAsync("batches", $"no + {(long)copy * Apart}", null, of);
        await InsertAsync("payments", $"no + {((long)copy * Apart) << 20}", $"id || '-{copy}'", $"no < {(long)Apart << 20}");
        var sql = $"INSERT INTO {context.Table("ledger", "unsealed_batches")} SELECT no + {(long)copy * Apart} FROM {context.Table("ledger", "batches")} WHERE {of}";
        await context.Database.ExecuteSqlRawAsync(sql);
        await transaction.CommitAsync();

        async Task InsertAsync(string table, string no, string? id, string where)
        {
            var columns = await ColumnsAsync(context, table);
            var values = columns.Select(c => c == "no" ? no : c == "id" && id is not null ? id : $"\"{c}\"");
            var statement = $"INSERT INTO {context.Table("ledger", table)} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM {context.Table("ledger", table)} WHERE {where}";
            await context.Database.ExecuteSqlRawAsync(statement);
        }
    }

    private static async Task<List<string>> ColumnsAsync(SunLedgerDb context, string table)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(context.Database.CurrentTransaction!);
        command.CommandText = $"SELECT * FROM {context.Table("ledger", table)} WHERE 1 = 0";
        await using var reader = await command.ExecuteReaderAsync();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private static async Task<(long Rows, TimeSpan Time)> PlainAsync(string connectionString, string db)
    {
        await using DbConnection connection = db == "postgres" ? new NpgsqlConnection(connectionString) : new SqliteConnection(connectionString);
        await connection.OpenAsync();
        var watch = Stopwatch.StartNew();
        var rows = 0L;
        var digest = new byte[SHA256.HashSizeInBytes];
        foreach (var table in Tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM ledger{(db == "postgres" ? '.' : '_')}{table}";
            await using var reader = await command.ExecuteReaderAsync();
            var text = new StringBuilder();
            while (await reader.ReadAsync())
            {
                text.Clear();
                for (var i = 0; i < reader.FieldCount; i++)
                    if (!reader.IsDBNull(i)) text.Append(CultureInfo.InvariantCulture, $"{reader.GetValue(i)}|");
                SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), digest);
                rows++;
            }
        }
        return (rows, watch.Elapsed);
    }
}
