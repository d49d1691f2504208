using SunLedger.Bench.Peers;
using SunLedger.Messages.Ledger;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Kernel;
using SunLedger.Monitoring.Tests.Speed;

namespace SunLedger.Bench;

/// <summary>The engine alone, in memory and on one thread: twelve item rules and five group windows, beside the same by hand; the twelve also beside RulesEngine and NRules, on a part.</summary>
internal static class EngineBench
{
    private const int ForNRules = 100_000;
    private const int ForRulesEngine = 20_000;

    private static readonly DateOnly Day = new(2018, 9, 30);
    private static readonly string[] OfKernel = ["KB-01", "KC-01", "KC-02"];

    /// <param name="rows">How many payments.</param>
    /// <param name="only"><c>items</c> or <c>windows</c> for one half without the peers that take long; null for everything.</param>
    public static void Run(int rows, string? only)
    {
        var payments = SomePayments.Of(rows);
        var (kernel, category, windows) = (new KernelRules().Define(), new TwelveRules().Define(), new FiveWindows().Define());
        var twelve = new Plan<PaymentFacts>(
            kernel.Rules.Where(r => OfKernel.Contains(r.Code)).Select(r => (kernel, r)).Concat(category.Rules.Select(r => (category, r))), category, Readings.Payments, new DayFacts(Day));
        var five = new Plan<PaymentFacts>(windows.Rules.Select(r => (windows, r)), windows, Readings.Payments, new DayFacts(Day));

        if (only != "windows") Items(payments, twelve, only is null);
        if (only != "items") Windows(payments, five);
    }

    private static void Items(PaymentFacts[] payments, Plan<PaymentFacts> twelve, bool withPeers)
    {
        var rows = payments.Length;
        Report.Line($"12 item rules over {rows:N0} payments, processor time, best of several:");
        var byHand = Best("by hand in C#", rows, rows, 5, () => TwelveByHand.Count(payments));
        var engine = Best("the engine", rows, rows, 5, () => Judge(twelve, payments));
        Same(byHand.Hits, engine.Hits);
        Report.Line($"  the engine takes {engine.Seconds / byHand.Seconds:F2} times as long as by hand (target at most 1.2), {byHand.Seconds / engine.Seconds:F2} of its speed");
        if (!withPeers) return;

        var byNRules = ByNRules.Ready();
        var nrules = Best("NRules, in batches of 1,000", ForNRules, rows, 2, () => byNRules(payments.AsMemory(0, Math.Min(ForNRules, rows))));
        Same(TwelveByHand.Count(payments[..Math.Min(ForNRules, rows)]), nrules.Hits);
        Report.Line($"  the engine is {nrules.Seconds / engine.Seconds:F1} times as fast (target 3)");

        var byRulesEngine = ByRulesEngine.Ready();
        var rulesEngine = Best("RulesEngine", ForRulesEngine, rows, 2, () => byRulesEngine(payments.AsMemory(0, Math.Min(ForRulesEngine, rows))).GetAwaiter().GetResult());
        Same(TwelveByHand.Count(payments[..Math.Min(ForRulesEngine, rows)]), rulesEngine.Hits);
        Report.Line($"  the engine is {rulesEngine.Seconds / engine.Seconds:F1} times as fast (target 15)");

    }

    private static void Windows(PaymentFacts[] payments, Plan<PaymentFacts> five)
    {
        var rows = payments.Length;
        Report.Line($"5 group windows over {rows:N0} payments:");
        var hand = Best("by hand with dictionaries", rows, rows, 3, () => FiveByHand.Count(payments));
        var groups = Best("the engine", rows, rows, 3, () => JudgeGroups(five, payments));
        Same(hand.Hits, groups.Hits);
        Report.Line($"  the engine takes {groups.Seconds / hand.Seconds:F2} times as long (target at most 2)");
    }

    private static int Judge(Plan<PaymentFacts> plan, PaymentFacts[] payments) => plan.Judge(payments, new Gathering<PaymentFacts>([]), withUnknown: false).Verdicts.Count;

    private static int JudgeGroups(Plan<PaymentFacts> plan, PaymentFacts[] payments)
    {
        var gathering = new Gathering<PaymentFacts>([plan]);
        gathering.Gather(payments);
        return plan.Judge(payments, gathering.Close(), withUnknown: false).Verdicts.Count;
    }

    // Processor time, because a machine that others use, too, makes every clock on the wall wrong. What was done on a part is told as for all.
    private static (double Seconds, int Hits) Best(string what, int part, int rows, int rounds, Func<int> run)
    {
        part = Math.Min(part, rows);
        var (best, hits) = (TimeSpan.MaxValue, run());
        for (var round = 0; round < rounds; round++)
        {
            GC.Collect();
            var before = Environment.CpuUsage.TotalTime;
            hits = run();
            var took = Environment.CpuUsage.TotalTime - before;
            if (took < best) best = took;
        }
        var seconds = best.TotalSeconds * rows / part;
        Report.Line($"  {what,-28} {seconds,8:F3} s{(part < rows ? $", measured on {part:N0} and scaled" : "")}, {rows / seconds,12:N0} payments a second, {hits:N0} hits");
        return (seconds, hits);
    }

    private static void Same(int expected, int hits)
    {
        if (expected != hits) throw new InvalidOperationException($"They do not say the same: {expected} and {hits} hits.");
    }
}
