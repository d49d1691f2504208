using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Persons;
using SunLedger.Messages.Projects;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Evidencing;
using SunLedger.Monitoring.Judging;
using SunLedger.Monitoring.Kernel;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Sweeping;

/// <summary>
/// Judges everything of a division, as the tree of the day has it, and of a year again as of a day, in chunks, each stored in a transaction of its own. What it had judged
/// before it was interrupted is right; doing it again changes nothing.
/// </summary>
internal sealed class SweepRun(IDatabase database, Plans plans, WarningStore store, Sources sources, ISwitches switches, IDivisions divisions) : ISweep
{
    public Task RunAsync(string divisionPath, int year, DateOnly asOf, CancellationToken ct) => JudgeAsync(divisionPath, year, asOf, Swept.All, new SweepTally(), ct);

    /// <summary>The same, counting; without what goes on when another sweep judges it as of a later day.</summary>
    public async Task JudgeAsync(string divisionPath, int year, DateOnly asOf, Swept swept, SweepTally tally, CancellationToken ct)
    {
        var definitions = plans.Current;
        Terms terms;
        await using (var db = database.Read()) terms = await Terms.ReadAsync(db, definitions, asOf, ct);
        await JudgeAsync(definitions, Reach.Of(divisionPath, asOf, knownAt: null, divisions), year, asOf, swept, new Storing(database, store, tally, terms), ct);
    }

    /// <summary>Judges everything by these definitions and hands it on, part by part; as it stood in the past when sources of the past are given.</summary>
    public Task JudgeAsync(
        CategorySnapshot definitions, Reach reach, int year, DateOnly asOf, Swept swept, IJudgedParts parts, CancellationToken ct, Sources? past = null)
    {
        var shown = past ?? sources;
        var day = new PlansOfDay(plans, definitions, reach, asOf);
        var lanes = new List<Func<Lane, Task>>();
        // Payments and lines of persons are most of the work, and no rule about one of them waits for a rule about another: what comes beside them fills the processors.
        if (swept.HasFlag(Swept.OfTheYear)) lanes.AddRange([PaymentsAsync, PersonLinesAsync]);
        lanes.Add(lane => WhatTheyStandOnAsync(lane, definitions, swept));
        return Parallel.ForEachAsync(lanes, ct, async (judge, token) =>
        {
            await using var db = database.Read();
            await judge(new(db, shown, day, reach, year, asOf, parts, token));
        });
    }

    private Task PaymentsAsync(Lane lane) => JudgeAsync(lane, Readings.Payments, Thing.Of, path => PaymentsAsync(lane.Db, lane.Shown, path, lane.Year, lane.Stop), []);

    // A line that was taken back is nobody's twin any longer: what rested on it may end.
    private async Task PersonLinesAsync(Lane lane)
    {
        var gone = new List<string>();
        foreach (var root in lane.Reach.Roots) gone.AddRange(await lane.Shown.Persons.GoneAsync(lane.Db, root, lane.Year, lane.Stop));
        await JudgeAsync(lane, Readings.PersonLines, Thing.Of, path => lane.Shown.Persons.AllAsync(lane.Db, path, lane.Year, lane.Stop), gone);
    }

    private async Task WhatTheyStandOnAsync(Lane lane, CategorySnapshot definitions, Swept swept)
    {
        var (db, shown, year, asOf, ct) = (lane.Db, lane.Shown, lane.Year, lane.AsOf, lane.Stop);
        if (swept.HasFlag(Swept.OfTheYear))
        {
            await JudgeAsync(lane, Readings.Indicators, Thing.Of, path => IndicatorsAsync(db, shown, definitions, path, year, asOf, ct), []);
            await JudgeAsync(lane, Readings.Releases, Thing.Of, path => shown.Ledger.ReleasesAsync(db, path, year, ct), []);
        }
        if (!swept.HasFlag(Swept.GoingOn)) return;

        // Elements go on from year to year as projects do: at night both are judged once, as of today.
        await JudgeAsync(lane, Readings.Projects, Thing.Of, path => ProjectsAsync(db, shown, lane.Reach, path, year, asOf, ct), []);
        await JudgeAsync(lane, Readings.Contracts, Thing.Of, path => shown.ContractsToSweep.UpTo(db, path, year, ct), []);
        await JudgeAsync(lane, Readings.Measures, Thing.Of, path => shown.Measures.AllAsync(db, path, year, asOf, ct), []);
        // While the module of elements is off nobody could bring what would clear a warning about one.
        if (switches.Module("observations") is null)
            await JudgeAsync(lane, Readings.Elements, Thing.Of, path => shown.Duties.DueAsync(db, path, year, asOf, ct), []);
    }

    private static async IAsyncEnumerable<IReadOnlyList<IndicatorFacts>> IndicatorsAsync(
        SunLedgerDb db, Sources shown, CategorySnapshot definitions, string divisionPath, int year, DateOnly asOf, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var undrawn = await shown.Persons.UndrawnAsync(db, divisionPath, year, ct);
        await foreach (var chunk in shown.Ledger.IndicatorsAsync(db, divisionPath, year, ct))
            yield return await undrawn.CountedAsync(db, chunk, i => Sought(definitions.Kernel(i.DivisionPath)).Concat(Sought(definitions.Find(i.CategoryCode, i.DivisionPath))), asOf, ct);

        IEnumerable<SoughtEntitlement> Sought(CategoryDefinition? definition) =>
            definition?.Entitlements.Select(e => new SoughtEntitlement(definition, e, e.Length is { } length ? (int)length.On(asOf) : 0)) ?? [];
    }

    private static async IAsyncEnumerable<IReadOnlyList<PaymentFacts>> PaymentsAsync(
        SunLedgerDb db, Sources shown, string divisionPath, int year, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var lists = await shown.Persons.RollsAsync(db, divisionPath, year, ct);
        var shared = await SharedFiles.OfAsync(db, shown.Until, ct);
        await foreach (var chunk in shown.Ledger.PaymentsAsync(db, divisionPath, year, ct))
        {
            var rolls = await lists.OfAsync(db, chunk, ct);
            yield return rolls.Count == 0 && shared.Count == 0 ? chunk : [.. chunk.Select(p => With(p, rolls.GetValueOrDefault(p.Id), shared.TryGetValue(p.Id, out var others) ? others : null))];
        }
    }

    private static PaymentFacts With(PaymentFacts payment, Roll? roll, int? others) => roll is null && others is null ? payment : payment with { Roll = roll, SharedFiles = others };

    private static async IAsyncEnumerable<IReadOnlyList<ProjectFacts>> ProjectsAsync(
        SunLedgerDb db, Sources shown, Reach reach, string divisionPath, int year, DateOnly asOf, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        // A project may have lines below more than one root: its own, and those of who took it over.
        var listed = new Dictionary<string, Money>(StringComparer.Ordinal);
        foreach (var root in reach.Roots)
            foreach (var (project, sum) in await shown.Persons.SumsOfProjectsAsync(db, root, ct)) listed[project] = listed.GetValueOrDefault(project) + sum;
        await foreach (var chunk in shown.Projects.AllAsync(db, divisionPath, ct))
        {
            // The library goes on from year to year; what entered it later is no matter of this year.
            var here = chunk.Where(p => p.LibraryYear <= year).Select(p => listed.TryGetValue(p.Code, out var sum) ? p with { Listed = sum } : p).ToArray();
            if (here.Length > 0) yield return await shown.Measures.WithPerformanceAsync(db, await shown.Ledger.WithMoneyAsync(db, here, ct), asOf, ct);
        }
    }

    private async Task JudgeAsync<T>(Lane lane, Readings<T> readings, Func<T, Thing> thing, Func<string, IAsyncEnumerable<IReadOnlyList<T>>> below, IReadOnlyCollection<string> gone)
    {
        var (day, ct) = (lane.Day, lane.Stop);
        IAsyncEnumerable<IReadOnlyList<T>> Read() => lane.Reach.ReadAsync(below, readings.Id, thing, ct);
        Plan<T>[] asked = [.. day.All(readings)];
        var gathering = new Gathering<T>(asked) { Knowledge = await lane.Shown.Supply.AllAsync(lane.Db, asked, lane.Reach, lane.Year, lane.AsOf, ct) };
        var seen = new HashSet<string>(gone, StringComparer.Ordinal);
        if (!gathering.IsNeedless)
        {
            // Groups reach over the whole year: everything is read once to gather them, and once more to judge.
            await foreach (var chunk in Read().OneAhead(ct))
            {
                gathering.Gather(chunk as T[] ?? [.. chunk]);
                seen.UnionWith(chunk.Select(readings.Id));
            }
        }
        gathering.Close();

        await foreach (var chunk in Read().OneAhead(ct))
        {
            gathering.Expect(chunk as T[] ?? [.. chunk]);
            var on = switches.IsAllOn ? chunk : [.. chunk.Where(item => !switches.IsOff(thing(item)))];
            foreach (var part in Parts.ByRules(on, readings, day.Definitions))
            {
                var plan = day.For(readings, part.Rules);
                await lane.Parts.TakeAsync(plan, part.Items, plan.Judge(part.Items, gathering, withUnknown: true), thing, seen.Contains, day.AsOf, ct);
            }
        }
    }

    /// <summary>What is judged one after the other, by its own connection, while other lanes judge what is theirs.</summary>
    private sealed record Lane(SunLedgerDb Db, Sources Shown, PlansOfDay Day, Reach Reach, int Year, DateOnly AsOf, IJudgedParts Parts, CancellationToken Stop);

    /// <summary>The plans of one sweep: all as of one day, and of the definitions that were in force when it began.</summary>
    private sealed class PlansOfDay(Plans plans, CategorySnapshot definitions, Reach reach, DateOnly asOf)
    {
        public DateOnly AsOf => asOf;

        public CategorySnapshot Definitions => definitions;

        public Plan<T> For<T>(Readings<T> readings, RuleSet rules) => plans.For(readings, rules, Moment.Sweeping, asOf);

        public IEnumerable<Plan<T>> All<T>(Readings<T> readings) => reach.Roots.SelectMany(root => RuleSet.All(definitions, root)).Distinct().Select(rules => For(readings, rules));
    }

    /// <summary>Stores what comes of a part as warnings, and counts it.</summary>
    private sealed class Storing(IDatabase database, WarningStore store, SweepTally tally, Terms terms) : IJudgedParts
    {
        public async Task TakeAsync<T>(Plan<T> plan, ReadOnlyMemory<T> items, Judged<T> judged, Func<T, Thing> thing, Func<string, bool> isSeen, DateOnly asOf, CancellationToken ct)
        {
            var rulings = Ruling.Of(judged, thing, (_, _) => 0).ToArray();
            var quiet = new Quiet(
                plan.Readings.Subject, [.. items.ToArray().Select(plan.Readings.Id)], plan.Rules.Select(r => (r.Definition.Code, r.Rule.Code)).ToHashSet(), isSeen);
            await database.WriteAsync((db, token) => store.TakeAsync(db, rulings, quiet, terms, token), ct);
            tally.Add(plan.Readings.Subject, items.Length, plan.Rules, rulings, judged.WithoutRegister.CountBy(v => v.Rule).Select(c => (plan.Rules[c.Key], c.Value)));
        }
    }
}

/// <summary>Takes what comes of judging a year, part by part: those of one subject in turn, those of several at the same time.</summary>
internal interface IJudgedParts
{
    /// <summary>Takes a part of things that one plan judged.</summary>
    Task TakeAsync<T>(Plan<T> plan, ReadOnlyMemory<T> items, Judged<T> judged, Func<T, Thing> thing, Func<string, bool> isSeen, DateOnly asOf, CancellationToken ct);
}
