using System.Diagnostics;
using System.Runtime;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Imports;
using SunLedger.Modules;

namespace SunLedger.Bench;

/// <summary>
/// Payments from CSV through the whole path: parse, validate, post, judge all rules, totals, store. Beside it, in the same run on the same
/// server, the raw load of the very rows that the path stored, into a bare table with the same indexes: what the database alone costs.
/// </summary>
internal static class ImportBench
{
    /// <param name="db">postgres or sqlite.</param>
    /// <param name="rows">How many payments.</param>
    /// <param name="bytes">How large their file is to be at least: the payments say at length what they are for; 0 for as large as it is.</param>
    public static async Task RunAsync(string db, int rows, long bytes)
    {
        await using var site = await Site.OpenAsync(db);
        var files = Directory.CreateTempSubdirectory("sunledger-bench-files-").FullName;
        try
        {
            await ImportAsync(site, "indicators", PaymentsFile.WriteIndicators(files));
            await ImportAsync(site, "projects", PaymentsFile.WriteProjects(files));
            await ImportAsync(site, "assignments", PaymentsFile.WriteAssignments(files));
            var payments = PaymentsFile.WritePayments(files, rows, bytes);
            GC.Collect();

            using var process = Process.GetCurrentProcess();
            var collections = Enumerable.Range(0, 3).Select(GC.CollectionCount).ToArray();
            var server = db == "postgres" ? await ServerTime.OfAsync(site.Connection) : null;
            var served = server?.Now();
            var (allocated, stopped, busy) = (GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration(), process.TotalProcessorTime);
            var (methods, compiling) = (JitInfo.GetCompiledMethodCount(), JitInfo.GetCompilationTime());
            var path = await ImportAsync(site, "payments", payments);
            process.Refresh();
            served = server?.Now() - served;
            (allocated, stopped, busy) = (GC.GetTotalAllocatedBytes() - allocated, GC.GetTotalPauseDuration() - stopped, process.TotalProcessorTime - busy);
            (methods, compiling) = (JitInfo.GetCompiledMethodCount() - methods, JitInfo.GetCompilationTime() - compiling);
            collections = [.. collections.Select((before, generation) => GC.CollectionCount(generation) - before)];
            var peak = process.PeakWorkingSet64;
            var raw = db == "postgres" ? await RawLoad.CopyAsync(site.Connection) : RawLoad.Inserts(site.Connection);
            var later = db == "postgres" ? await RawLoad.CopyThenIndexAsync(site.Connection) : null;
            if (raw.Rows != rows) throw new InvalidOperationException($"The path stored {raw.Rows} payments of {rows}: the comparison would be unfair.");

            Report.Line($"import of {rows:N0} payments from {new FileInfo(payments).Length / 1e6:N0} MB, {db}");
            Report.Line($"  whole path   {path.TotalSeconds,8:F1} s  {rows / path.TotalSeconds,10:N0} rows/s");
            Report.Line($"  {raw.What,-12} {raw.Time.TotalSeconds,8:F1} s  {rows / raw.Time.TotalSeconds,10:N0} rows/s");
            Report.Line($"  ratio        {raw.Time / path,8:F2}  (1 = as fast as the raw load)");
            if (later is not null) Report.Line($"  {later.What,-12} {later.Time.TotalSeconds,8:F1} s  {rows / later.Time.TotalSeconds,10:N0} rows/s; ratio {later.Time / path:F2}");
            Report.Line($"  host         {busy.TotalSeconds,8:F1} s of processors' time; {allocated / 1e9:F1} GB allocated, whose collection stopped it for {stopped.TotalSeconds:F1} s, {collections[0]} times, {collections[2]} times for the whole heap");
            Report.Line($"  compiling    {compiling.TotalSeconds,8:F1} s of it, {methods:N0} methods");
            if (served is { } its) Report.Line($"  PostgreSQL   {its.TotalSeconds,8:F1} s of processors' time meanwhile");
            Report.Line($"  peak memory  {peak / 1024.0 / 1024,8:F0} MB (whole host)");
        }
        finally
        {
            Directory.Delete(files, recursive: true);
        }
    }

    /// <summary>Seconds that the payments of a file take on a host of these parts.</summary>
    public static async Task<double> TimeAsync(string db, int rows, IReadOnlyList<SunModule> modules)
    {
        await using var site = await Site.OpenAsync(db, modules);
        var files = Directory.CreateTempSubdirectory("sunledger-bench-files-").FullName;
        try
        {
            await ImportAsync(site, "indicators", PaymentsFile.WriteIndicators(files));
            await ImportAsync(site, "projects", PaymentsFile.WriteProjects(files));
            await ImportAsync(site, "assignments", PaymentsFile.WriteAssignments(files));
            return (await ImportAsync(site, "payments", PaymentsFile.WritePayments(files, rows))).TotalSeconds;
        }
        finally
        {
            Directory.Delete(files, recursive: true);
        }
    }

    private static async Task<TimeSpan> ImportAsync(Site site, string kind, string path)
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        var watch = Stopwatch.StartNew();
        var report = await scope.ServiceProvider.GetRequiredService<IImporter>().RunAsync(kind, path, BatchMode.Partial, new SystemCaller(), CancellationToken.None);
        if (report.Refused > 0 || report.Accepted == 0) throw new InvalidOperationException($"{kind}: {report.Accepted} rows were accepted, {report.Refused} refused, first: {report.FirstFaults.FirstOrDefault()}");
        return watch.Elapsed;
    }
}
