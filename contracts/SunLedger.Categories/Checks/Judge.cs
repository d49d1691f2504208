namespace SunLedger.Categories;

/// <summary>Evaluates formulas exactly, in decimals, one item at a time: the slow twin that the engine must agree with, and what explains a warning.</summary>
public static class Judge
{
    /// <summary>What a rule says about an item: the gravest level that holds; cannot judge when none holds and one is unknown.</summary>
    public static Verdict Verdict(Rule rule, IFacts facts) => Verdict(rule.Grades, facts);

    /// <summary>What grades, gravest first, say about an item.</summary>
    public static Verdict Verdict(IReadOnlyList<Grade> grades, IFacts facts)
    {
        var unknown = false;
        foreach (var grade in grades)
            switch (Evaluate(grade.When, facts))
            {
                case Answer.Yes: return Categories.Verdict.Warns(grade.Level);
                case Answer.Unknown: unknown = true; break;
            }
        return unknown ? Categories.Verdict.CannotJudge : Categories.Verdict.Quiet;
    }

    /// <summary>Whether a condition holds.</summary>
    public static Answer Evaluate(Condition condition, IFacts facts) => condition switch
    {
        And and => Both(Evaluate(and.Left, facts), and.Right, facts),
        Or or => Either(Evaluate(or.Left, facts), or.Right, facts),
        Not not => Opposite(Evaluate(not.Of, facts)),
        Comparison c => Compare(c.Operator, Value(c.Left, facts), Value(c.Right, facts)),
        FlagField flag => Of(facts.Flag(flag)),
        IsKnown known => Of(Exists(known.Field, facts)),
        IsChoice i => Of(facts.Choice(i.Field) is { } option ? i.Options.Contains(option) : null),
        HasChoice h => Of(facts.Choices(h.Field)?.Contains(h.Option)),
        ContainsAny c => Of(Text(c.Text, facts) is { } text ? WordList.FirstIn(text, facts.Words(c.Words)) is not null : null),
        IsText i => Of(Text(i.Text, facts) is { } text ? i.Values.Contains(text) : null),
        InRegister i => Of(facts.In(i)),
        StartsWithAny s => Of(Text(s.Text, facts) is { } text ? s.Prefixes.Any(prefix => text.StartsWith(prefix, StringComparison.Ordinal)) : null),
        _ => throw new InvalidOperationException($"no meaning for {condition.GetType().Name}"),
    };

    /// <summary>The value of a number, or null when something it needs is unknown.</summary>
    public static decimal? Value(Number number, IFacts facts) => number switch
    {
        NumberConstant constant => constant.Value,
        NumberField field => facts.Number(field),
        Parameter parameter => facts.Parameter(parameter),
        CurveReading reading => (reading.On is null ? facts.AsOf : Date(reading.On, facts)) is { } day ? reading.Curve.On(day) : null,
        Arithmetic a => Calculate(a.Operator, Value(a.Left, facts), Value(a.Right, facts)),
        Extreme e => Value(e.Left, facts) is { } left && Value(e.Right, facts) is { } right ? (e.IsMax ? Math.Max(left, right) : Math.Min(left, right)) : null,
        DaysAgo d => Date(d.Date, facts) is { } day ? facts.AsOf.DayNumber - day.DayNumber : null,
        DaysBetween d => Date(d.From, facts) is { } from && Date(d.To, facts) is { } to ? to.DayNumber - from.DayNumber : null,
        WorkingDaysAgo d => Date(d.Date, facts) is { } day ? facts.Calendar.Between(day, facts.AsOf) : null,
        WorkingDaysBetween d => Date(d.From, facts) is { } from && Date(d.To, facts) is { } to ? facts.Calendar.Between(from, to) : null,
        YearOf y => Date(y.Date, facts)?.Year,
        MonthOf m => Date(m.Date, facts)?.Month,
        ChoicesCount c => facts.Choices(c.Field)?.Count,
        WordHits h => Text(h.Text, facts) is { } text ? WordList.In(text, facts.Words(h.Words)).Count : null,
        StandardReading s => Standard(s, facts),
        GroupFold fold => facts.Fold(fold),
        _ => throw new InvalidOperationException($"no meaning for {number.GetType().Name}"),
    };

    /// <summary>The value of any field as the text by which groups compare it, or null.</summary>
    public static string? KeyOf(IField field, IFacts facts) => field switch
    {
        NumberField number => facts.Number(number) is { } value ? FormulaText.Number(value) : null,
        DateField date => facts.Date(date)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        TextField text => facts.Text(text),
        ChoiceField choice => facts.Choice(choice),
        ChoicesField choices => facts.Choices(choices) is { } chosen ? string.Join(';', chosen.Order(StringComparer.Ordinal)) : null,
        FlagField flag => facts.Flag(flag) is { } yes ? (yes ? "true" : "false") : null,
        KeyField key => facts.Key(key),
        _ => throw new InvalidOperationException($"no meaning for {field.GetType().Name}"),
    };

    private static decimal? Standard(StandardReading s, IFacts facts) =>
        KeyOf(s.Tier, facts) is { } tier && facts.Text(s.Division) is { } division && facts.Date(s.Day) is { } day ? s.Table.For(tier, division, day) : null;

    private static bool Exists(IField field, IFacts facts) => KeyOf(field, facts) is not null;

    private static Answer Of(bool? value) => value switch { true => Answer.Yes, false => Answer.No, null => Answer.Unknown };

    private static Answer Opposite(Answer answer) => answer switch { Answer.Yes => Answer.No, Answer.No => Answer.Yes, _ => Answer.Unknown };

    private static Answer Both(Answer left, Condition right, IFacts facts)
    {
        if (left == Answer.No) return Answer.No;
        var other = Evaluate(right, facts);
        return other == Answer.Yes ? left : other;
    }

    private static Answer Either(Answer left, Condition right, IFacts facts)
    {
        if (left == Answer.Yes) return Answer.Yes;
        var other = Evaluate(right, facts);
        return other == Answer.No ? left : other;
    }

    private static Answer Compare(ComparisonOperator op, decimal? left, decimal? right)
    {
        if (left is not { } a || right is not { } b) return Answer.Unknown;
        return Of(op switch
        {
            ComparisonOperator.More => a > b,
            ComparisonOperator.AtLeast => a >= b,
            ComparisonOperator.Less => a < b,
            ComparisonOperator.AtMost => a <= b,
            ComparisonOperator.Same => a == b,
            _ => a != b,
        });
    }

    private static decimal? Calculate(ArithmeticOperator op, decimal? left, decimal? right)
    {
        if (left is not { } a || right is not { } b) return null;
        if (op == ArithmeticOperator.Over && b == 0) return null;
        try
        {
            return op switch
            {
                ArithmeticOperator.Plus => a + b,
                ArithmeticOperator.Minus => a - b,
                ArithmeticOperator.Times => a * b,
                _ => a / b,
            };
        }
        catch (OverflowException)
        {
            // More than 28 digits is no amount of anything: it cannot be judged, and must not stop the other rules.
            return null;
        }
    }

    /// <summary>The value of a day, or null when something it needs is unknown.</summary>
    public static DateOnly? DateOf(DateValue value, IFacts facts) => Date(value, facts);

    internal static DateOnly? Date(DateValue value, IFacts facts) => value switch
    {
        DateField field => facts.Date(field),
        DayIn day => day.On(Value(day.InYear, facts)),
        MonthsLater later => MonthsLater.On(Date(later.From, facts), Value(later.Months, facts)),
        _ => throw new InvalidOperationException($"no meaning for {value.GetType().Name}"),
    };

    private static string? Text(TextValue value, IFacts facts) => value is TextField field ? facts.Text(field) : throw new InvalidOperationException($"no meaning for {value.GetType().Name}");
}
