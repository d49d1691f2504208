using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Bench;

/// <summary>What a night's sweep costs: every rule of every category over a year of so many payments, projects and lines of persons, the first time, and the night after, when nothing is new.</summary>
internal static class SweepBench
{
    private static readonly DateOnly LastDay = new(2018, 12, 31);

    public static async Task RunAsync(string db, int payments, int projects, int persons)
    {
        await using var site = await Site.OpenAsync(db);
        var year = new MultipliedYear(site);
        var watch = Stopwatch.StartNew();
        await year.FillAsync(payments, projects, persons);
        var funds = site.App.Services.GetRequiredService<IFunds>().All.Count;
        Report.Line($"{await year.CountAsync("ledger", "payments"):N0} payments, {await year.CountAsync("projects", "projects"):N0} projects, {await year.CountAsync("ledger", "indicators"):N0} indicators, {await year.CountAsync("persons", "lines"):N0} lines of persons of {funds} funds, {db}, there after {watch.Elapsed.TotalSeconds:F0} s");
        foreach (var night in (string[])["first sweep", "the next night", "and the next"]) await SweepAsync(site, year, night);
    }

    private static async Task SweepAsync(Site site, MultipliedYear year, string night)
    {
        var (before, processor, allocated, watch) = (await year.CountAsync("monitoring", "warnings"), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());
        await using var scope = site.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ISweep>().RunAsync("/000000/", LastDay.Year, LastDay, CancellationToken.None);
        var time = watch.Elapsed;
        processor = Environment.CpuUsage.TotalTime - processor;
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        using var process = Process.GetCurrentProcess();
        Report.Line($"  {night,-16} {time.TotalSeconds,6:F1} s, target 60   {await year.CountAsync("monitoring", "warnings") - before,7:N0} new rows of warnings   processor {processor.TotalSeconds,6:F1} s   {allocated / 1e9:F1} GB allocated   peak memory {process.PeakWorkingSet64 / 1024.0 / 1024:F0} MB");
    }
}
