using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Judging;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.Sweeping;

namespace SunLedger.Monitoring.BackTesting;

/// <summary>What some rules would have raised: the lives of warnings, led as the store leads them, without a table. Nothing holds a hit back.</summary>
internal sealed class Raised(HashSet<string> definitions, int patienceDays) : IJudgedParts
{
    private readonly Dictionary<Key, (WarningLife Life, IReadOnlyList<string> Items)> _lives = [];

    /// <summary>True while what opens counts.</summary>
    public bool IsCounting { get; set; }

    /// <summary>Things judged.</summary>
    public int Things { get; private set; }

    /// <summary>What was raised, by rule and thing.</summary>
    public Dictionary<Key, (Rule Rule, Thing Thing)> Hits { get; } = [];

    /// <summary>Takes what was ruled; of what was judged without a ruling, the life may end.</summary>
    public void Take(IReadOnlyList<Ruling> rulings, Quiet? quiet, DateOnly asOf)
    {
        var ruled = new HashSet<Key>();
        foreach (var ruling in rulings.Where(r => definitions.Contains(r.Definition.Code)))
        {
            var key = Key.Of(ruling);
            ruled.Add(key);
            var before = _lives.GetValueOrDefault(key, (WarningLife.None, []));
            var next = before.Life.Next(ruling.Verdict, asOf, ruling.Rule.LastingDays, patienceDays);
            var isHit = ruling.Verdict.Answer == Answer.Yes;
            _lives[key] = (next, isHit && ruling.Rule.IsGroupRule ? [.. ruling.Evidence().Items.Select(i => i.Id)] : before.Items);
            if (IsCounting && isHit && !before.Life.IsUp && next.IsUp) Hits.TryAdd(key, (ruling.Rule, ruling.Thing));
        }
        if (quiet is not null) Settle(quiet, ruled, asOf);
    }

    public Task TakeAsync<T>(Plan<T> plan, ReadOnlyMemory<T> items, Judged<T> judged, Func<T, Thing> thing, Func<string, bool> isSeen, DateOnly asOf, CancellationToken ct)
    {
        Things += items.Length;
        Take([.. Ruling.Of(judged, thing, (_, _) => 0)], Quiet.Of(plan, items) with { IsSeen = isSeen }, asOf);
        return Task.CompletedTask;
    }

    private void Settle(Quiet quiet, HashSet<Key> ruled, DateOnly asOf)
    {
        var asked = quiet.SubjectIds.ToHashSet(StringComparer.Ordinal);
        var ending = _lives.Where(l => l.Key.Kind == quiet.Subject && asked.Contains(l.Key.Id) && !ruled.Contains(l.Key) && quiet.MayEnd(l.Key.Definition, l.Key.Rule, l.Value.Items)).ToArray();
        foreach (var (key, (life, items)) in ending) _lives[key] = (life.Next(Verdict.Quiet, asOf, 0, patienceDays), items);
    }

    /// <summary>What makes two hits the same.</summary>
    internal readonly record struct Key(Subject Kind, string Id, string Definition, string Rule, int Period)
    {
        public static Key Of(Ruling r) => new(r.Thing.Kind, r.Thing.Id, r.Definition.Code, r.Rule.Code, r.Thing.Period);
    }
}
