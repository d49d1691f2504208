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
        And and => new AndNode(Condition(and.Left), Condition(and.Right)),
        Or or => new OrNode(Condition(or.Left), Condition(or.Right)),
        Not not => new NotNode(Condition(not.Of)),
        Comparison comparison => Comparison(comparison),
        FlagField flag => new FlagNode(columns.Of(flag).Column),
        IsKnown known => Known(known.Field),
        InRegister i => new FlagNode(columns.Of(i).Column),
        IsChoice i => new TextNode(columns.Of(i.Field).Column, Texts.IsAny(i.Options)),
        HasChoice h => new SetNode(columns.Of(h.Field).Column, h.Option),
        IsText i => new TextNode(Column(i.Text), Texts.IsAny(i.Values)),
        StartsWithAny s => new TextNode(Column(s.Text), Texts.StartsWithAny(s.Prefixes)),
        ContainsAny c => new TextNode(Column(c.Text), Texts.ContainsAny(day.Words(c.Words))),
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
            ChoicesCount c => new SetCountNode(columns.Of(c.Field).Column),
            StandardReading s => new StandardNode(s.Table, columns.Of(s.Tier).Column, columns.Of(s.Division).Column, columns.Of(s.Day).Column),
            GroupFold fold => Fold(fold),
            _ => throw new InvalidOperationException($"The engine has no node for {number.GetType().Name}."),
        };
    }

    private static bool IsConstant(Number number) => number.All().All(part => part is NumberConstant or Parameter or CurveReading or Categories.Arithmetic or Extreme);

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
        return new ColumnNode(column, reader.Hundreds, reader.IsWhole);
    }

    private NumberNode Day(DateValue date) => date switch
    {
        DayIn day => new DayInNode(Number(day.InYear), day),
        MonthsLater later => new MonthsLaterNode(Day(later.From), Number(later.Months)),
        _ => DayColumn(date),
    };

    private ColumnNode DayColumn(DateValue date) =>
        new(columns.Of(date as DateField ?? throw new InvalidOperationException($"The engine has no node for {date.GetType().Name}.")).Column, 0, isWhole: true);

    private int Column(TextValue text) =>
        columns.Of(text as TextField ?? throw new InvalidOperationException($"The engine has no node for {text.GetType().Name}.")).Column;

    private ColumnNode Fold(GroupFold fold)
    {
        if (fold.Of is null) return new ColumnNode(columns.Of(fold, 0, owner), 0, isWhole: true);
        if (fold.Kind == FoldKind.Share) return new ColumnNode(columns.Of(fold, 0, owner), 0, isWhole: false);
        var of = new FormulaCompiler<T>(columns.Apart(), day, owner).Number(fold.Of);
        return new ColumnNode(columns.Of(fold, of.Hundreds, owner), of.Hundreds, of.IsWhole && fold.Kind != FoldKind.Average);
    }

    private KnownNode Known(IField field)
    {
        var column = columns.Of(field).Column;
        return field switch
        {
            NumberField or DateField => new KnownNumberNode(column),
            FlagField => new KnownFlagNode(column),
            ChoicesField => new KnownReferenceNode(chunk => chunk.Sets[column]),
            _ => new KnownReferenceNode(chunk => chunk.Texts[column]),
        };
    }
}
