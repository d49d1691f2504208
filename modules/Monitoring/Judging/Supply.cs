using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Observations;
using SunLedger.Messages.Performance;
using SunLedger.Messages.Persons;
using SunLedger.Messages.Projects;
using SunLedger.Messages.Registers;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Sweeping;

namespace SunLedger.Monitoring.Judging;

/// <summary>Gathers what the rules of some plans want to know of registers and observations: for a batch by a question each, for a sweep all of it once.</summary>
internal sealed class Supply(IRegisters registers, IObservations observations)
{
    private const int MostRemembered = 100_000;

    /// <summary>The same of what had been recorded by an instant.</summary>
    public Supply KnownAt(DateTimeOffset instant) => new(registers.KnownAt(instant), observations.KnownAt(instant));

    /// <summary>What is wanted about the items of a batch.</summary>
    /// <param name="db">The caller's transaction.</param>
    /// <param name="plans">Whose rules want to know.</param>
    /// <param name="items">About what.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <param name="gathered">What was observed of them, when it was gathered in this transaction already.</param>
    public async Task<Knowledge> ForAsync<T>(SunLedgerDb db, IReadOnlyList<Plan<T>> plans, IReadOnlyList<T> items, DateOnly asOf, CancellationToken ct, IObserved? gathered = null)
    {
        if (!plans.Any(p => p.Registers.Count > 0 || p.ReadsObserved)) return Knowledge.None;
        var observed = plans.Any(p => p.ReadsObserved) ? gathered ?? await observations.GatherAsync(db, [.. items.SelectMany(i => SubjectsOf(i!)).Distinct()], asOf, ct) : NothingObserved.One;
        var known = new Knowledge(NoMemberships.One, Remembering(), observed);
        // A register that nobody loaded knows nobody: nothing need be digested for it.
        var asked = plans.SelectMany(p => p.Registers).Select(r => r.Question.Register.Code).ToHashSet();
        var loaded = asked.Count == 0 ? asked : await registers.LoadedAsync(db, asked, ct);
        var asks = new HashSet<RegisterAsk>();
        foreach (var plan in plans)
        {
            var bags = new FieldBags(plan.Category, observed);
            foreach (var column in plan.Registers.Where(r => loaded.Contains(r.Question.Register.Code)))
                foreach (var item in items)
                    if (column.Key(item, bags, known) is { } key) asks.Add(new(column.Question.Register.Code, key));
        }
        return asks.Count == 0 ? known : known with { Memberships = await registers.GatherAsync(db, asks, ct) };
    }

    /// <summary>What is wanted about everything within reach in a year.</summary>
    public async Task<Knowledge> AllAsync<T>(SunLedgerDb db, IReadOnlyList<Plan<T>> plans, Reach reach, int year, DateOnly asOf, CancellationToken ct)
    {
        var asked = plans.SelectMany(p => p.Registers).Select(r => r.Question.Register.Code).Distinct().ToArray();
        var readsObserved = plans.Any(p => p.ReadsObserved);
        if (asked.Length == 0 && !readsObserved) return Knowledge.None;
        var first = new DateOnly(year, 1, 1);
        return new Knowledge(
            asked.Length == 0 ? NoMemberships.One : await registers.AllAsync(db, asked, first, asOf < first ? first : asOf, ct),
            Remembering(),
            readsObserved ? await reach.ObservedAsync(root => observations.AllAsync(db, root, asOf, ct)) : NothingObserved.One);
    }

    // Neighbouring rows name the same people and payees over and over; a digest costs more than a look at what was digested before.
    private Func<RegisterKey, string, long> Remembering()
    {
        var known = new Dictionary<(RegisterKey, string), long>();
        return (kind, value) =>
        {
            if (known.TryGetValue((kind, value), out var digest)) return digest;
            if (known.Count >= MostRemembered) known.Clear();
            return known[(kind, value)] = registers.KeyOf(kind, value);
        };
    }

    private static IEnumerable<(Subject, string)> SubjectsOf(object item) => item switch
    {
        IndicatorFacts i => [(Subject.Indicator, i.Id)],
        ProjectFacts p => [(Subject.Project, p.Code)],
        PaymentFacts p when p.Project is { } project => [(Subject.Indicator, p.Indicator.Id), (Subject.Project, project.Code)],
        PaymentFacts p => [(Subject.Indicator, p.Indicator.Id)],
        ReleaseFacts r => [(Subject.Indicator, r.From.Id)],
        MeasureFacts { Project: { } project } => [(Subject.Project, project.Code)],
        ContractFacts c => [(Subject.Project, c.Project.Code)],
        PersonLineFacts l =>
        [
            (Subject.Indicator, l.Indicator.Id),
            .. l.Project is { } project ? new[] { (Subject.Project, project.Code) } : [],
            .. l.BatchId is { } list ? new[] { (Subject.PersonLine, list) } : [],
        ],
        _ => [],
    };
}
