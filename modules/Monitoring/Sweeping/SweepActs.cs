using SunLedger.Messages.Audit;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Sweeping;

/// <summary>What is recorded of a sweep: that it was asked for, and how it ended.</summary>
internal static class SweepActs
{
    public static Act Asked(Sweep sweep) => Of("sweep.ask", sweep) with { After = new { sweep.Year, sweep.AsOf } };

    public static Act Ended(Sweep sweep) => Of("sweep.end", sweep) with { By = Actor.Host, After = new { sweep.State, sweep.Indicators, sweep.Projects, sweep.Payments, sweep.Error } };

    private static Act Of(string verb, Sweep sweep) => new(verb, "sweep", sweep.Id) { DivisionPath = sweep.DivisionPath };
}
