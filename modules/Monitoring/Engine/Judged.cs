namespace SunLedger.Monitoring.Engine;

/// <summary>What came of judging, and with it everything that is needed to say why.</summary>
internal sealed class Judged<T>(Plan<T> plan, ReadOnlyMemory<T> items, IReadOnlyList<Outcome> outcomes, GroupIndex[] groups, FieldBags bags)
{
    /// <summary>Rules that warn or cannot judge, by rule within every thousand items.</summary>
    public IReadOnlyList<Outcome> Outcomes => outcomes;

    /// <summary>The rule of an outcome.</summary>
    public RulePlan Rule(Outcome outcome) => plan.Rules[outcome.Rule];

    /// <summary>The item of an outcome.</summary>
    public T Item(Outcome outcome) => items.Span[outcome.Item];

    /// <summary>The condition that decided: of the level that holds, or the first that cannot be judged.</summary>
    public Condition Condition(Outcome outcome)
    {
        var grades = Rule(outcome).Rule.Grades;
        if (outcome.Verdict.Level is { } level) return grades.First(g => g.Level == level).When;
        var facts = Facts(outcome);
        return grades.First(g => Categories.Judge.Evaluate(g.When, facts) == Answer.Unknown).When;
    }

    /// <summary>The item's facts, exactly.</summary>
    public IFacts Facts(Outcome outcome)
    {
        var item = Item(outcome);
        return new ItemFacts<T>(item, plan.Readings, bags, plan.Day, fold => Fold(fold, item));
    }

    /// <summary>The items of the groups that the condition looks at, the first <paramref name="most"/> of them, and how many there are.</summary>
    public (IReadOnlyList<GroupIndex.Member> Items, int Count) Members(Outcome outcome, int most)
    {
        var read = Condition(outcome).All().OfType<GroupFold>().Select(f => f.Group.ToString()).ToHashSet();
        var (members, count) = (new List<GroupIndex.Member>(), 0);
        for (var g = 0; g < groups.Length; g++)
        {
            if (!read.Contains(plan.Groups[g].Words) || plan.Groups[g].Of(Item(outcome), groups[g], bags) is not { } stretch) continue;
            count = Math.Max(count, stretch.Length);
            foreach (var member in groups[g].Members(stretch))
                if (members.Count < most && !members.Exists(m => m.Id == member.Id)) members.Add(member);
        }
        return (members, count);
    }

    private decimal? Fold(GroupFold fold, T item)
    {
        var words = fold.Group.ToString();
        for (var g = 0; g < groups.Length; g++)
            if (plan.Groups[g].Words == words) return plan.Groups[g].Value(fold, item, groups[g], bags);
        throw new InvalidOperationException($"The plan has no group {words}.");
    }
}
