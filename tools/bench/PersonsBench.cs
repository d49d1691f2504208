using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Imports;
using SunLedger.Messages.Monitoring;
using SunLedger.Modules;

namespace SunLedger.Bench;

/// <summary>One file of person lines through the whole path: checked, sealed, stored, judged among what stands beside them; then the same again, and the sweep over them.</summary>
internal static class PersonsBench
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static async Task RunAsync(string db, int rows)
    {
        await using var site = await Site.OpenAsync(db);
        await site.ImportStandingAsync(1);
        var files = Directory.CreateTempSubdirectory("sunledger-bench-persons-").FullName;
        try
        {
            var path = Write(files, rows, "L", "2018-08");
            await ImportAsync(site, path, "so many lines into an empty ledger");
            await ImportAsync(site, path, "the same lines again");
            await ImportAsync(site, Write(files, rows, "M", "2018-09"), "the next month of the same persons");
            await SweepAsync(site, 2 * rows, "a sweep");
            await SweepAsync(site, 2 * rows, "the next night");
        }
        finally
        {
            Directory.Delete(files, recursive: true);
        }
    }

    private static async Task SweepAsync(Site site, int lines, string what)
    {
        var (processor, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        await using var scope = site.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ISweep>().RunAsync("/000000/", 2018, new DateOnly(2018, 12, 31), default);
        processor = Environment.CpuUsage.TotalTime - processor;
        using var process = Process.GetCurrentProcess();
        Report.Line($"{what} over {lines:N0} lines: {watch.Elapsed.TotalSeconds:N1} s, {processor.TotalMicroseconds / lines:N1} µs of a processor a line, peak memory {process.PeakWorkingSet64 / 1024.0 / 1024:F0} MB");
    }

    private static async Task ImportAsync(Site site, string path, string what)
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        var (processor, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var report = await scope.ServiceProvider.GetRequiredService<IImporter>().RunAsync("person-lines", path, BatchMode.Partial, new SystemCaller(), CancellationToken.None);
        processor = Environment.CpuUsage.TotalTime - processor;
        var rows = report.Accepted + report.Duplicates + report.Refused;
        Report.Line($"{what}: {report.Accepted:N0} accepted, {report.Duplicates:N0} there already, {report.Refused:N0} refused in {watch.Elapsed.TotalSeconds:N1} s, {rows / watch.Elapsed.TotalSeconds:N0}/s, {processor.TotalMicroseconds / Math.Max(rows, 1):N1} µs of a processor a line");
        if (report.Refused > 0) throw new InvalidOperationException($"{report.FirstFaults[0]}");
    }

    private static string Write(string folder, int rows, string prefix, string month)
    {
        var path = Path.Combine(folder, $"{prefix}.csv");
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(true));
        file.WriteLine("明细编号,指标编号,项目代码,姓名,公民身份号码,银行账号,户编号,待遇项目,所属月份,发放金额,发放日期");
        for (var i = 0; i < rows; i++)
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{prefix}-{i},B-I0000,B-P0000,张{i},{IdNumber(i)},62170000{(long)i * 37 % 100_000_000:00000000},H{i / 3},高龄补贴,{month},{100 + i % 7},{month}-20"));
        return path;
    }

    private static string IdNumber(int i)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"370481{new DateOnly(1940, 1, 1).AddDays(i / 1_000):yyyyMMdd}{i % 1_000:000}");
        var sum = 0;
        for (var at = 0; at < 17; at++) sum += (digits[at] - '0') * Weights[at];
        return digits + "10X98765432"[sum % 11];
    }
}
