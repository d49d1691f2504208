namespace SunLedger.Monitoring.Engine;

/// <summary>Turns formulas into nodes over columns. What needs no column is worked out here, exactly and once.</summary>
/// <param name="columns">Where fields and folds get their columns.</param>
/// <param name="day">What is known without any item: the day, parameters, words.</param>
/// <param name="owner">The definition in which the formulas stand.</param>
internal sealed class FormulaCompiler<T>(Columns<T> columns, IFacts day, CategoryDefinition owner)
{
    /// <summary>A condition as a node.</summary>
    public ConditionNode Condition(Condition condition) => condition switch
    {
        And and => All(and),
        Or or => new OrNode(Condition(or.Left), Condition(or.Right)),
        Not not => new NotNode(Condition(not.Of)),
        Comparison comparison => Comparison(comparison),
        FlagField flag => new FlagNode(columns.Of(flag).Column, IsDear(flag)),
        IsKnown known => Known(known.Field),
        InRegister i => new FlagNode(columns.Of(i).Column, isDear: true),
        IsChoice i => new TextNode(columns.Of(i.Field).Column, Texts.IsAny(i.Options), IsDear(i.Field)),
        HasChoice h => new SetNode(columns.Of(h.Field).Column, h.Option, IsDear(h.Field)),
        IsText i => Text(i.Text, Texts.IsAny(i.Values)),
        StartsWithAny s => Text(s.Text, Texts.StartsWithAny(s.Prefixes)),
        ContainsAny c => Text(c.Text, Texts.ContainsAny(day.Words(c.Words)), isDear: true),
        _ => throw new InvalidOperationException($"The engine has no node for {condition.GetType().Name}."),
    };

    /// <summary>A number as a node.</summary>
    public NumberNode Number(Number number)
    {
        if (IsConstant(number)) return new ConstantNode(Judge.Value(number, day));
        return number switch
        {
            NumberField field => Column(field),
            Arithmetic a => Arithmetic(a),
            Extreme e => Pair(e.IsMax ? ArithmeticNode.Operation.Max : ArithmeticNode.Operation.Min, Number(e.Left), Number(e.Right)),
            DaysAgo d => new ArithmeticNode(ArithmeticNode.Operation.Minus, new ConstantNode(day.AsOf.DayNumber), Day(d.Date)),
            DaysBetween d => new ArithmeticNode(ArithmeticNode.Operation.Minus, Day(d.To), Day(d.From)),
            WorkingDaysAgo d => new WorkingDaysNode(day.Calendar, Day(d.Date), new ConstantNode(day.AsOf.DayNumber)),
            WorkingDaysBetween d => new WorkingDaysNode(day.Calendar, Day(d.From), Day(d.To)),
            YearOf y => new YearNode(Day(y.Date)),
            MonthOf m => new MonthNode(Day(m.Date)),
            CurveReading { On: { } on } r => new CurveNode(r.Curve, Day(on)),
            WordHits h => new WordHitsNode(columns.Of(Field(h.Text)).Column, Texts.Hits(day.Words(h.Words))),
            ChoicesCount c => new SetCountNode(columns.Of(c.Field).Column, IsDear(c.Field)),
            StandardReading s => new StandardNode(s.Table, columns.Of(s.Tier).Column, columns.Of(s.Division).Column, columns.Of(s.Day).Column, IsDear(s.Tier) || IsDear(s.Division) || IsDear(s.Day)),
            GroupFold fold => Fold(fold),
            _ => throw new InvalidOperationException($"The engine has no node for {number.GetType().Name}."),
        };
    }

    private static bool IsConstant(Number number) => number.All().All(part => part is NumberConstant or Parameter or CurveReading { On: null } or Categories.Arithmetic or Extreme);

    private static NumberNode On(NumberNode number, int hundreds) => number switch
    {
        _ when number.Hundreds == hundreds => number,
        ConstantNode constant => new ConstantNode(constant.Value, hundreds),
        _ => new RescaledNode(number, hundreds),
    };

    private static (NumberNode Left, NumberNode Right) Together(NumberNode left, NumberNode right)
    {
        // A constant follows its neighbour, so that 50,000 yuan stand beside money as whole fen.
        var hundreds = left is ConstantNode ? right.Hundreds : right is ConstantNode ? left.Hundreds : Math.Max(left.Hundreds, right.Hundreds);
        return (On(left, hundreds), On(right, hundreds));
    }

    private static ArithmeticNode Pair(ArithmeticNode.Operation operation, NumberNode left, NumberNode right)
    {
        var (a, b) = operation is ArithmeticNode.Operation.Times or ArithmeticNode.Operation.Over ? (left, right) : Together(left, right);
        return new ArithmeticNode(operation, a, b);
    }

    private ComparisonNode Comparison(Comparison comparison)
    {
        var (left, right) = Together(Number(comparison.Left), Number(comparison.Right));
        return new ComparisonNode(comparison, left, right);
    }

    private ArithmeticNode Arithmetic(Arithmetic a) => Pair(
        a.Operator switch
        {
            ArithmeticOperator.Plus => ArithmeticNode.Operation.Plus,
            ArithmeticOperator.Minus => ArithmeticNode.Operation.Minus,
            ArithmeticOperator.Times => ArithmeticNode.Operation.Times,
            _ => ArithmeticNode.Operation.Over,
        },
        Number(a.Left),
        Number(a.Right));

    private ColumnNode Column(NumberField field)
    {
        var (reader, column) = columns.Of(field);
        return new ColumnNode(column, reader.Hundreds, reader.IsWhole, reader.IsDear);
    }

    private NumberNode Day(DateValue date) => date switch
    {
        DayIn day => new DayInNode(Number(day.InYear), day),
        MonthsLater later => new MonthsLaterNode(Day(later.From), Number(later.Months)),
        _ => DayColumn(date),
    };

    private ColumnNode DayColumn(DateValue date)
    {
        var (reader, column) = columns.Of(date as DateField ?? throw new InvalidOperationException($"The engine has no node for {date.GetType().Name}."));
        return new ColumnNode(column, 0, isWhole: true, reader.IsDear);
    }

    private TextNode Text(TextValue text, Func<string, bool> holds, bool isDear = false)
    {
        var field = Field(text);
        return new TextNode(columns.Of(field).Column, holds, isDear || IsDear(field));
    }

    private static TextField Field(TextValue text) => text as TextField ?? throw new InvalidOperationException($"The engine has no node for {text.GetType().Name}.");

    private bool IsDear(IField field) => columns.Of(field).Reader.IsDear;

    // In whatever order they are asked, what all of them say together is the same (Kleene): what is cheap settles most rows before what is dear is read.
    private ConditionNode All(And and) => Flat(and).Select(Condition).OrderBy(node => node.IsDear).Aggregate((left, right) => new AndNode(left, right));

    private static IEnumerable<Condition> Flat(Condition condition) => condition is And and ? Flat(and.Left).Concat(Flat(and.Right)) : [condition];

    private ColumnNode Fold(GroupFold fold)
    {
        if (fold.Of is null) return new ColumnNode(columns.Of(fold, 0, owner), 0, isWhole: true);
        if (fold.Kind == FoldKind.Share) return new ColumnNode(columns.Of(fold, 0, owner), 0, isWhole: false);
        var of = new FormulaCompiler<T>(columns.Apart(), day, owner).Number(fold.Of);
        return new ColumnNode(columns.Of(fold, of.Hundreds, owner), of.Hundreds, of.IsWhole && fold.Kind is not (FoldKind.Average or FoldKind.Median or FoldKind.Deviation));
    }

    private KnownNode Known(IField field)
    {
        var (reader, column) = columns.Of(field);
        return field switch
        {
            NumberField or DateField => new KnownNumberNode(column, reader.IsDear),
            FlagField => new KnownFlagNode(column, reader.IsDear),
            ChoicesField => new KnownReferenceNode(ColumnKind.Sets, column, reader.IsDear),
            _ => new KnownReferenceNode(ColumnKind.Texts, column, reader.IsDear),
        };
    }
}
