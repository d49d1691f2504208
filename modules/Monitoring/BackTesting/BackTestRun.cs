using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Judging;
using SunLedger.Monitoring.Kernel;
using SunLedger.Monitoring.Sweeping;

namespace SunLedger.Monitoring.BackTesting;

/// <summary>Judges a year twice, by what is in force and by what is tried, through the very path of the sweep; nothing is stored.</summary>
internal sealed class BackTestRun(SweepRun sweep, Plans plans, MonthReplay replay, IDivisions divisions) : IBackTest
{
    /// <summary>A month judged again as it was judged, by what is in force and by what is tried: what each rule would have raised in it.</summary>
    public async Task<BackTest> RunMonthAsync(IReadOnlyList<LocalDefinition> definitions, string divisionPath, int year, DateOnly month, CancellationToken ct)
    {
        var codes = definitions.Select(d => d.Definition.Code).ToHashSet();
        // What was judged in the month is looked at in the tree of its end.
        var reach = Reach.Of(divisionPath, new DateOnly(month.Year, month.Month, 1).AddMonths(1).AddDays(-1), knownAt: null, divisions);
        var now = await replay.RunAsync(plans.Current, codes, reach, year, month, ct);
        var tried = await replay.RunAsync(With(plans.Current, definitions), codes, reach, year, month, ct);
        var (before, after) = (ByRule(now), ByRule(tried));
        return new(year, month, tried.Things,
        [
            .. before.Select(g => g.Key).Union(after.Select(g => g.Key)).Order().Select(key =>
            {
                var (was, hits) = (before[key].ToDictionary(h => h.Key), after[key].ToDictionary(h => h.Key));
                var rule = hits.Values.Concat(was.Values).First().Value.Rule;
                return new BackTestRule(
                    key.Definition, key.Rule, rule.Name, rule.English, hits.Count, 0, new Money(hits.Values.Sum(h => h.Value.Thing.Amount.Fen)).InYuan,
                    hits.Keys.Count(h => !was.ContainsKey(h)), was.Keys.Count(h => !hits.ContainsKey(h)),
                    new SortedDictionary<string, int>(hits.Values.GroupBy(h => h.Value.Thing.DivisionCode).ToDictionary(g => g.Key, g => g.Count()), StringComparer.Ordinal));
            }),
        ], NotReplayed.Of(definitions.Select(d => d.Definition)));
    }

    public async Task<BackTest> RunAsync(IReadOnlyList<LocalDefinition> definitions, string divisionPath, int year, DateOnly asOf, CancellationToken ct)
    {
        var codes = definitions.Select(d => d.Definition.Code).ToHashSet();
        var (now, tried, reach) = (new Counting(codes), new Counting(codes), Reach.Of(divisionPath, asOf, knownAt: null, divisions));
        await sweep.JudgeAsync(plans.Current, reach, year, asOf, Swept.All, now, ct);
        await sweep.JudgeAsync(With(plans.Current, definitions), reach, year, asOf, Swept.All, tried, ct);
        return new(year, asOf, tried.Things, [.. tried.Rules.Keys.Union(now.Rules.Keys).Order().Select(key => Rule(key, now.Of(key), tried.Of(key)))], []);
    }

    /// <summary>The definitions in force, with these for their divisions and everything below.</summary>
    public static CategorySnapshot With(CategorySnapshot snapshot, IReadOnlyList<LocalDefinition> definitions)
    {
        var local = snapshot.Local.ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var one in definitions)
            local[one.Definition.Code] =
            [
                // What lies below the division was made of what is in force; while trying, the tried one holds there, too.
                .. local.GetValueOrDefault(one.Definition.Code, []).Where(other => !other.DivisionPath.StartsWith(one.DivisionPath, StringComparison.Ordinal)).Append(one)
                    .OrderByDescending(other => other.DivisionPath.Length),
            ];
        return snapshot with { Local = local };
    }

    private static ILookup<(string Definition, string Rule), KeyValuePair<Raised.Key, (Rule Rule, Thing Thing)>> ByRule(Raised raised) => raised.Hits.ToLookup(h => (h.Key.Definition, h.Key.Rule));

    private static BackTestRule Rule((string Category, string Code) key, Said now, Said tried) => new(
        key.Category, key.Code, (tried.Rule ?? now.Rule)!.Name, (tried.Rule ?? now.Rule)!.English, tried.Hits.Count, tried.CannotJudge, new Money(tried.AmountFen).InYuan,
        tried.Hits.Count(hit => !now.Hits.Contains(hit)), now.Hits.Count(hit => !tried.Hits.Contains(hit)), tried.Divisions);

    private sealed class Said
    {
        public Rule? Rule { get; set; }
        public HashSet<string> Hits { get; } = new(StringComparer.Ordinal);
        public int CannotJudge { get; set; }
        public long AmountFen { get; set; }
        public SortedDictionary<string, int> Divisions { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>Counts what the rules of some categories say.</summary>
    private sealed class Counting(HashSet<string> codes) : IJudgedParts
    {
        private static readonly Said Nothing = new();
        private readonly Lock _one = new(); // lanes of a sweep hand on at the same time

        public int Things { get; private set; }

        public Dictionary<(string Category, string Code), Said> Rules { get; } = [];

        public Said Of((string, string) key) => Rules.GetValueOrDefault(key, Nothing);

        public Task TakeAsync<T>(Plan<T> plan, ReadOnlyMemory<T> items, Judged<T> judged, Func<T, Thing> thing, Func<string, bool> isSeen, DateOnly asOf, CancellationToken ct)
        {
            // The kernel's rules are asked about everything, those of a category about its own.
            if (codes.Contains(KernelRules.Code) || codes.Contains(plan.Category?.Code ?? ""))
                lock (_one) Count(plan, items.Length, judged, thing);
            return Task.CompletedTask;
        }

        private void Count<T>(Plan<T> plan, int things, Judged<T> judged, Func<T, Thing> thing)
        {
            Things += things;
            foreach (var rule in plan.Rules.Where(r => codes.Contains(r.Definition.Code))) For(rule.Definition, rule.Rule);
            foreach (var verdict in judged.Verdicts)
            {
                var rule = judged.Rule(verdict);
                if (!codes.Contains(rule.Definition.Code)) continue;
                var said = For(rule.Definition, rule.Rule);
                if (verdict.Said.Answer != Answer.Yes)
                {
                    said.CannotJudge++;
                    continue;
                }
                var about = thing(judged.Item(verdict));
                said.Hits.Add(about.Id);
                said.AmountFen += about.Amount.Fen;
                said.Divisions[about.DivisionCode] = said.Divisions.GetValueOrDefault(about.DivisionCode) + 1;
            }
        }

        private Said For(CategoryDefinition category, Rule rule)
        {
            if (!Rules.TryGetValue((category.Code, rule.Code), out var said)) Rules.Add((category.Code, rule.Code), said = new Said { Rule = rule });
            return said;
        }
    }
}
