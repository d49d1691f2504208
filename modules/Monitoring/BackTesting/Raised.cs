using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Judging;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.Sweeping;

namespace SunLedger.Monitoring.BackTesting;

/// <summary>What some rules would have raised: the lives of warnings, led as the store leads them, without a table. Nothing holds a hit back.</summary>
internal sealed class Raised(HashSet<string> codes, CategorySnapshot definitions, int year, Reach reach) : IJudgedParts
{
    private readonly Dictionary<Key, (WarningLife Life, string DivisionPath, IReadOnlyList<string> Items, bool HasHit)> _lives = [];
    private readonly Lock _one = new(); // lanes of a sweep hand on at the same time

    /// <summary>True while what opens counts.</summary>
    public bool IsCounting { get; set; }

    /// <summary>Things judged.</summary>
    public int Things { get; private set; }

    /// <summary>What was raised, by rule and thing.</summary>
    public Dictionary<Key, (Rule Rule, Thing Thing)> Hits { get; } = [];

    /// <summary>Takes what was ruled; of what was judged without a ruling, the life may end.</summary>
    public void Take(IReadOnlyList<Ruling> rulings, Quiet? quiet, DateOnly asOf)
    {
        var (ruled, terms) = (new HashSet<Key>(), Terms.Without(definitions, asOf));
        foreach (var ruling in rulings.Where(r => codes.Contains(r.Definition.Code) && IsOfYear(r.Thing) && reach.Sees(r.Thing.DivisionPath) && !NotReplayed.ReadsWithoutPast(r.Rule)))
        {
            var key = Key.Of(ruling);
            ruled.Add(key);
            var path = ruling.Thing.DivisionPath;
            var before = _lives.GetValueOrDefault(key, (WarningLife.None, path, [], false));
            var next = before.Life.Next(ruling.Verdict, asOf, ruling.Rule.LastingOn(asOf), terms.PatienceDays(path));
            var isHit = ruling.Verdict.Answer == Answer.Yes;
            _lives[key] = (next, path, isHit && ruling.Rule.IsGroupRule ? [.. ruling.Evidence().Items.Select(i => i.Id)] : before.Items, before.HasHit || isHit && next.Counts);
            // What was up because nobody could judge it, and hits now, is raised now: until then nobody knew.
            if (IsCounting && isHit && next.IsUp && !(before.Life.IsUp && before.HasHit)) Hits.TryAdd(key, (ruling.Rule, ruling.Thing));
        }
        if (quiet is not null) Settle(quiet, ruled, terms);
    }

    public Task TakeAsync<T>(Plan<T> plan, ReadOnlyMemory<T> items, Judged<T> judged, Func<T, Thing> thing, Func<string, bool> isSeen, DateOnly asOf, CancellationToken ct)
    {
        Ruling[] rulings = [.. Ruling.Of(judged, thing, (_, _) => 0)];
        lock (_one)
        {
            Things += items.Length;
            Take(rulings, Quiet.Of(plan, items) with { IsSeen = isSeen }, asOf);
        }
        return Task.CompletedTask;
    }

    // What goes on from year to year belongs to every year from its first.
    private bool IsOfYear(Thing thing) => thing.Period == year || thing.Period < year && thing.Kind is (Subject.Project or Subject.Contract or Subject.Element);

    private void Settle(Quiet quiet, HashSet<Key> ruled, Terms terms)
    {
        var asked = quiet.SubjectIds.ToHashSet(StringComparer.Ordinal);
        var ending = _lives.Where(l => l.Key.Kind == quiet.Subject && asked.Contains(l.Key.Id) && !ruled.Contains(l.Key) && quiet.MayEnd(l.Key.Definition, l.Key.Rule, l.Value.Items)).ToArray();
        foreach (var (key, (life, path, items, hasHit)) in ending) _lives[key] = (life.Next(Verdict.Quiet, terms.AsOf, 0, terms.PatienceDays(path)), path, items, hasHit);
    }

    /// <summary>What makes two hits the same.</summary>
    internal readonly record struct Key(Subject Kind, string Id, string Definition, string Rule, int Period)
    {
        public static Key Of(Ruling r) => new(r.Thing.Kind, r.Thing.Id, r.Definition.Code, r.Rule.Code, r.Thing.Period);
    }
}
