using SunLedger.Messages.Registers;

namespace SunLedger.Monitoring.Engine;

/// <summary>What came of judging, and with it everything that is needed to say why.</summary>
internal sealed class Judged<T>(Plan<T> plan, ReadOnlyMemory<T> items, IReadOnlyList<ItemVerdict> verdicts, Gathering<T> gathering, FieldBags bags)
{
    private (List<ItemVerdict> Told, List<ItemVerdict> WithoutRegister)? _parted;

    /// <summary>The rules that were asked.</summary>
    public Plan<T> Plan => plan;

    /// <summary>What was judged.</summary>
    public ReadOnlyMemory<T> Items => items;

    /// <summary>Rules that warn or cannot judge.</summary>
    public IReadOnlyList<ItemVerdict> Verdicts => verdicts;

    /// <summary>The rule of a verdict.</summary>
    public RulePlan Rule(ItemVerdict verdict) => plan.Rules[verdict.Rule];

    /// <summary>The item of a verdict.</summary>
    public T Item(ItemVerdict verdict) => items.Span[verdict.Item];

    /// <summary>The item's facts, exactly.</summary>
    public IFacts Facts(ItemVerdict verdict) => plan.Facts(Item(verdict), gathering, bags);

    /// <summary>The condition that decided: of the level that holds, or the first that cannot be judged.</summary>
    public Condition Condition(ItemVerdict verdict, IFacts facts)
    {
        var grades = Rule(verdict).Rule.Grades;
        return verdict.Said.Level is { } level
            ? grades.First(g => g.Level == level).When
            : grades.First(g => Categories.Judge.Evaluate(g.When, facts) == Answer.Unknown).When;
    }

    /// <summary>The versions of registers that answered what a condition asks of them, and those by which its numbers were counted.</summary>
    public IEnumerable<RegisterVersion> Versions(ItemVerdict verdict, Condition condition) => condition.All().OfType<InRegister>()
        .Select(question => plan.Registers.First(r => r.Question.ToString() == question.ToString()))
        .Select(r => r.Day(Item(verdict), bags, plan.Day) is { } day ? gathering.Knowledge.Memberships.VersionFor(r.Question.Register.Code, day, plan.Readings.Path(Item(verdict))) : null)
        .OfType<RegisterVersion>()
        .Concat(condition.All().OfType<IField>().Where(field => field.Terms.IsCounted).SelectMany(field => plan.Readings.CountedBy(Item(verdict), field.Code)))
        .Distinct();

    /// <summary>Those of the verdicts that are told: all but those for want of a register.</summary>
    public IReadOnlyList<ItemVerdict> Told => (_parted ??= Part()).Told;

    /// <summary>Verdicts of not being able to judge for want of a register: they are counted, and no rows of their own.</summary>
    public IReadOnlyList<ItemVerdict> WithoutRegister => (_parted ??= Part()).WithoutRegister;

    /// <summary>The items of the groups that a condition looks at, at most so many, and how many there are in the largest.</summary>
    public (IReadOnlyList<GroupIndex.Member> Items, int Count) Members(ItemVerdict verdict, Condition condition, int most)
    {
        var (members, ids, count) = (new List<GroupIndex.Member>(), new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var group in plan.GroupsOf(condition))
        {
            var index = gathering.Index(group);
            var stretches = group.MembersOf(Item(verdict), index, bags);
            count = Math.Max(count, stretches.Sum(stretch => stretch.Length));
            foreach (var member in stretches.SelectMany(index.Members))
            {
                if (members.Count == most) break;
                if (ids.Add(member.Id)) members.Add(member);
            }
        }
        return (members, count);
    }

    private (List<ItemVerdict> Told, List<ItemVerdict> WithoutRegister) Part()
    {
        var parted = (Told: new List<ItemVerdict>(), WithoutRegister: new List<ItemVerdict>());
        foreach (var verdict in verdicts) (WantsRegister(verdict) ? parted.WithoutRegister : parted.Told).Add(verdict);
        return parted;
    }

    private bool WantsRegister(ItemVerdict verdict)
    {
        if (verdict.Said.Answer != Answer.Unknown) return false;
        foreach (var column in plan.RegistersOf(verdict.Rule))
            if (column.Names(Item(verdict), bags) && column.Answer(Item(verdict), bags, plan.Day, gathering.Knowledge) is null) return true;
        return false;
    }
}
