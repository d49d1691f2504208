using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Observations;
using SunLedger.Messages.Projects;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Judging;
using SunLedger.Monitoring.Kernel;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Sweeping;

/// <summary>
/// Judges everything of a division and a year again as of a day, in chunks, each stored in a transaction of its own. What it had judged
/// before it was interrupted is right; doing it again changes nothing.
/// </summary>
internal sealed class SweepRun(IDatabase database, Plans plans, WarningStore store, ILedgerFacts ledger, IProjects projects, Supply supply, IDuties duties) : ISweep
{
    public Task RunAsync(string divisionPath, int year, DateOnly asOf, CancellationToken ct) => JudgeAsync(divisionPath, year, asOf, withProjects: true, new SweepTally(), ct);

    /// <summary>The same, counting; without projects when another sweep judges them as of a later day.</summary>
    public async Task JudgeAsync(string divisionPath, int year, DateOnly asOf, bool withProjects, SweepTally tally, CancellationToken ct)
    {
        var day = new PlansOfDay(plans, asOf);
        await using var db = database.Read();
        Task<Knowledge> AskAsync<T>(Readings<T> readings) => supply.AllAsync(db, [.. day.All(readings)], divisionPath, year, asOf, ct);
        await JudgeAsync(day, Readings.Indicators, await AskAsync(Readings.Indicators), Thing.Of, () => ledger.IndicatorsAsync(db, divisionPath, year, ct), tally, ct);
        // Elements go on from year to year as projects do: at night both are judged once, as of today.
        if (withProjects)
        {
            await JudgeAsync(day, Readings.Projects, await AskAsync(Readings.Projects), Thing.Of, () => ProjectsAsync(db, divisionPath, year, ct), tally, ct);
            await JudgeAsync(day, Readings.Elements, Knowledge.None, Thing.Of, () => duties.DueAsync(db, divisionPath, year, asOf, ct), tally, ct);
        }
        await JudgeAsync(day, Readings.Payments, await AskAsync(Readings.Payments), Thing.Of, () => ledger.PaymentsAsync(db, divisionPath, year, ct), tally, ct);
    }

    private async IAsyncEnumerable<IReadOnlyList<ProjectFacts>> ProjectsAsync(
        SunLedgerDb db, string divisionPath, int year, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var chunk in projects.AllAsync(db, divisionPath, ct))
        {
            // The library goes on from year to year; what entered it later is no matter of this year.
            var here = chunk.Where(p => p.LibraryYear <= year).ToArray();
            if (here.Length > 0) yield return await ledger.WithMoneyAsync(db, here, ct);
        }
    }

    private async Task JudgeAsync<T>(
        PlansOfDay day, Readings<T> readings, Knowledge knowledge, Func<T, Thing> thing, Func<IAsyncEnumerable<IReadOnlyList<T>>> read, SweepTally tally, CancellationToken ct)
    {
        var gathering = new Gathering<T>(day.All(readings)) { Knowledge = knowledge };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (!gathering.IsNeedless)
        {
            // Groups reach over the whole year: everything is read once to gather them, and once more to judge.
            await foreach (var chunk in read().WithCancellation(ct))
            {
                gathering.Gather(chunk as T[] ?? [.. chunk]);
                seen.UnionWith(chunk.Select(readings.Id));
            }
        }
        gathering.Close();

        await foreach (var chunk in read().WithCancellation(ct))
            foreach (var part in chunk.GroupBy(readings.Category))
                await StoreAsync(day.For(readings, part.Key), [.. part], gathering, thing, seen, day.AsOf, tally, ct);
    }

    private async Task StoreAsync<T>(
        Plan<T> plan, T[] items, Gathering<T> gathering, Func<T, Thing> thing, HashSet<string> seen, DateOnly asOf, SweepTally tally, CancellationToken ct)
    {
        var judged = plan.Judge(items, gathering, withUnknown: true);
        var rulings = Ruling.Of(judged, thing, (_, _) => 0).ToArray();
        var quiet = new Quiet(
            plan.Readings.Subject, [.. items.Select(plan.Readings.Id)], plan.Rules.Select(r => (r.Definition.Code, r.Rule.Code)).ToHashSet(), seen.Contains);
        await database.WriteAsync((db, token) => store.TakeAsync(db, rulings, quiet, asOf, KernelRules.PatienceDays(plans.Kernel), token), ct);
        tally.Add(plan.Readings.Subject, items.Length, plan.Rules, rulings, [.. judged.Verdicts.Where(judged.WantsRegister).Select(judged.Rule)]);
    }

    /// <summary>The plans of one sweep: all as of one day, and of the definitions that were in force when it began.</summary>
    private sealed class PlansOfDay(Plans plans, DateOnly asOf)
    {
        private readonly CategorySnapshot _snapshot = plans.Current;

        public DateOnly AsOf => asOf;

        public Plan<T> For<T>(Readings<T> readings, string categoryCode) => plans.For(readings, _snapshot, categoryCode, Moment.Sweeping, asOf);

        public IEnumerable<Plan<T>> All<T>(Readings<T> readings) => _snapshot.ByCode.Keys.Select(code => For(readings, code));
    }
}
