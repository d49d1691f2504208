using SunLedger.Monitoring.Kernel;

namespace SunLedger.Monitoring.Engine;

/// <summary>
/// The rules of the kernel and of one category over one subject, ready to be asked about any number of items as of one day. It holds no
/// items and never changes, so that many may use it at once.
/// </summary>
internal sealed class Plan<T>
{
    private readonly Columns<T> _columns;
    private readonly RegisterColumn<T>[][] _registersOf;

    /// <param name="rules">The rules, each with its definition.</param>
    /// <param name="category">The category whose fields can be read; null when it is unknown.</param>
    /// <param name="readings">How items are read.</param>
    /// <param name="day">What is known without any item.</param>
    public Plan(IEnumerable<(CategoryDefinition Definition, Rule Rule)> rules, CategoryDefinition? category, Readings<T> readings, IFacts day)
    {
        (Category, Day, Readings) = (category, day, readings);
        _columns = new Columns<T>(readings);
        Rules = [.. rules.Select(Prepare)];
        _registersOf = [.. Rules.Select(r => r.Rule.Grades.SelectMany(g => g.When.All()).OfType<InRegister>().Select(_columns.Of).Distinct().ToArray())];
        ReadsObserved = Rules.SelectMany(r => r.Rule.Grades).SelectMany(g => g.When.All()).OfType<IField>().Any(f => f.Terms.IsObserved);
        Groups =
        [
            .. _columns.Folds
                .Select((f, place) => (f.Owner, f.Fold, Place: place))
                .GroupBy(f => (f.Owner, Group: f.Fold.Group.ToString()))
                .Select(g => new GroupPlan<T>(g.Key.Owner, g.Key.Owner.Code == KernelRules.Code, [.. g.Select(f => (f.Fold, f.Place))], readings, day)),
        ];
    }

    /// <summary>The category whose fields can be read; null when it is unknown.</summary>
    public CategoryDefinition? Category { get; }

    /// <summary>What is known without any item: the day, parameters, words.</summary>
    public IFacts Day { get; }

    /// <summary>How items are read.</summary>
    public Readings<T> Readings { get; }

    /// <summary>The rules.</summary>
    public IReadOnlyList<RulePlan> Rules { get; }

    /// <summary>The groups that must be gathered before the rules are asked.</summary>
    public IReadOnlyList<GroupPlan<T>> Groups { get; }

    /// <summary>The questions to registers that must be answered before the rules are asked.</summary>
    public IReadOnlyList<RegisterColumn<T>> Registers => _columns.Registers;

    /// <summary>The questions that the rule with this place asks.</summary>
    public IReadOnlyList<RegisterColumn<T>> RegistersOf(int rule) => _registersOf[rule];

    /// <summary>Whether a rule reads what was observed.</summary>
    public bool ReadsObserved { get; }

    /// <summary>Room for so many items, a thousand at a time at most.</summary>
    public ItemChunk<T> NewChunk(Gathering<T> gathering, FieldBags bags, int items) =>
        new(_columns, Readings, bags, Day, (fold, item) => Fold(_columns.PlaceOf(fold), item, gathering, bags), items);

    /// <summary>The facts of one item.</summary>
    public ItemFacts<T> Facts(T item, Gathering<T> gathering, FieldBags bags) =>
        new(item, Readings, bags, Day, fold => Fold(_columns.PlaceOf(fold), item, gathering, bags), question => _columns.Of(question).Answer(item, bags, Day, gathering.Knowledge));

    /// <summary>The groups that a condition looks at.</summary>
    public IEnumerable<GroupPlan<T>> GroupsOf(Condition condition)
    {
        var places = condition.All().OfType<GroupFold>().Select(_columns.PlaceOf).ToHashSet();
        return Groups.Where(g => places.Any(g.Makes));
    }

    private decimal? Fold(int place, T item, Gathering<T> gathering, FieldBags bags)
    {
        var group = Groups.First(g => g.Makes(place));
        return group.Value(place, item, gathering.Index(group), bags);
    }

    private RulePlan Prepare((CategoryDefinition Definition, Rule Rule) r)
    {
        var compiler = new FormulaCompiler<T>(_columns, Day, r.Definition);
        return new RulePlan(r.Definition, r.Rule, [.. r.Rule.Grades.Select(g => (g.Level, compiler.Condition(g.When)))]);
    }
}
