namespace SunLedger.Monitoring.Engine;

/// <summary>
/// The rules of the kernel and of one category over one subject, ready to be asked about any number of items as of one day. It holds no
/// items and never changes, so that many may use it at once.
/// </summary>
internal sealed class Plan<T>
{
    private readonly Columns<T> _columns;
    private readonly Readings<T> _readings;

    public Plan(IEnumerable<(CategoryDefinition Definition, Rule Rule)> rules, CategoryDefinition? category, Readings<T> readings, IFacts day)
    {
        (Category, Day, _readings) = (category, day, readings);
        _columns = new Columns<T>(readings);
        var compiler = new FormulaCompiler<T>(_columns, day);
        Rules = [.. rules.Select(r => new RulePlan(r.Definition, r.Rule, [.. r.Rule.Grades.Select(g => (g.Level, compiler.Condition(g.When)))]))];
        Groups =
        [
            .. _columns.Folds
                .Select((f, place) => (f.Fold, Place: place))
                .GroupBy(f => f.Fold.Group.ToString())
                .Select(g => new GroupPlan<T>(g.First().Fold.Group, g.Select(f => (f.Fold, f.Place)), readings, day)),
        ];
    }

    /// <summary>The category whose fields can be read; null when it is unknown.</summary>
    public CategoryDefinition? Category { get; }

    /// <summary>What is known without any item: the day, parameters, words.</summary>
    public IFacts Day { get; }

    /// <summary>The rules.</summary>
    public IReadOnlyList<RulePlan> Rules { get; }

    /// <summary>The groups that must be gathered before the rules are asked.</summary>
    public IReadOnlyList<GroupPlan<T>> Groups { get; }

    /// <summary>How items are read.</summary>
    public Readings<T> Readings => _readings;

    /// <summary>Room for a thousand items.</summary>
    public ItemChunk<T> NewChunk(FieldBags bags) => new(_columns, _readings, bags, Day);
}
