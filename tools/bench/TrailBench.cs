using SunLedger.Host;
using SunLedger.Modules;

namespace SunLedger.Bench;

/// <summary>What the audit trail costs a request: single payments over HTTP, each of which leaves a line, beside the same host without the trail. Two rounds, for the first is cold.</summary>
internal static class TrailBench
{
    private const int Callers = 64;

    public static async Task RunAsync(string db, int seconds)
    {
        Report.Line($"the audit trail's part of a request, single payments over HTTP, {db}, {seconds} s each");
        for (var round = 1; round <= 2; round++)
        {
            await MeasureAsync("without", db, Without.Trail, seconds);
            await MeasureAsync("with", db, Composition.Modules(), seconds);
        }
    }

    private static async Task MeasureAsync(string name, string db, IReadOnlyList<SunModule> modules, int seconds)
    {
        await using var site = await Site.OpenAsync(db, modules);
        await site.ImportStandingAsync(PostedPayments.Indicators);
        var payments = new PostedPayments(new Uri(site.App.Urls.First()), await PostBench.KeyAsync(site));
        await Crowd.RunAsync(payments, Callers, TimeSpan.FromSeconds(3));
        Report.Line($"  {name,-8}  1 caller    {await Crowd.RunAsync(payments, 1, TimeSpan.FromSeconds(seconds))}");
        Report.Line($"  {name,-8} {Callers} callers   {await Crowd.RunAsync(payments, Callers, TimeSpan.FromSeconds(seconds))}");
    }
}
