using SunLedger.Categories;

namespace SunLedger.Testing;

/// <summary>Every formula that differs from one in a single place: a comparison, a connective, a negation, a constant, a parameter, a word, an option.</summary>
internal static class FormulaMutants
{
    public sealed record Change<T>(string Text, T Formula) where T : Formula;

    public static IEnumerable<Change<Condition>> Of(Condition condition) => Here(condition).Select(other => new Change<Condition>($"{condition} → {other}", other)).Concat(Inside(condition));

    private static IEnumerable<Condition> Here(Condition condition) => condition switch
    {
        And and => [and.Left | and.Right, and.Left, and.Right],
        Or or => [or.Left & or.Right, or.Left, or.Right],
        Not not => [not.Of],
        Comparison c => Others(c.Operator).Select(op => new Comparison(op, c.Left, c.Right)),
        IsChoice i => i.Field.Options.Select(option => new IsChoice(i.Field, Toggle(i.Options, option))),
        HasChoice h => [!h, .. h.Field.Options.Where(option => option != h.Option).Select(option => new HasChoice(h.Field, option))],
        IsText i => Without(i.Values).Select(values => new IsText(i.Text, values)),
        StartsWithAny s => Without(s.Prefixes).Select(prefixes => new StartsWithAny(s.Text, prefixes)),
        ContainsAny => [],
        // Another day of asking is a mistake, too; and so is each state more or less, but not the last one less, which would ask for any.
        InRegister i => [!i, .. i.On is null ? [] : new[] { new InRegister(i.Of, i.Register, i.States, null) }, .. States(i)],
        _ => [!condition],
    };

    private static IEnumerable<Change<Condition>> Inside(Condition condition) => condition switch
    {
        And and => [.. Of(and.Left).Select(c => Again(c.Text, c.Formula & and.Right)), .. Of(and.Right).Select(c => Again(c.Text, and.Left & c.Formula))],
        Or or => [.. Of(or.Left).Select(c => Again(c.Text, c.Formula | or.Right)), .. Of(or.Right).Select(c => Again(c.Text, or.Left | c.Formula))],
        Not not => Of(not.Of).Select(c => Again(c.Text, !c.Formula)),
        Comparison c => [.. Of(c.Left).Select(n => Again(n.Text, new Comparison(c.Operator, n.Formula, c.Right))), .. Of(c.Right).Select(n => Again(n.Text, new Comparison(c.Operator, c.Left, n.Formula)))],
        ContainsAny c => WordListMutants(c),
        InRegister { On: MonthsLater later } i => Of(later.Months).Select(n => Again(n.Text, new InRegister(i.Of, i.Register, i.States, new MonthsLater(later.From, n.Formula)))),
        _ => [],
    };

    private static IEnumerable<Change<Number>> Of(Number number) => number switch
    {
        NumberConstant constant => Steps(constant.Value, constant.Value.Scale).Select(value => new Change<Number>($"{constant} → {new NumberConstant(value)}", value)),
        Parameter parameter => Of(parameter).Select(change => new Change<Number>(change.Text, change.Formula)),
        CurveReading reading => CurveMutants(reading),
        Arithmetic a => [Changed(a, new Arithmetic(Other(a.Operator), a.Left, a.Right)), .. Of(a.Left).Select(n => Again(n.Text, new Arithmetic(a.Operator, n.Formula, a.Right))), .. Of(a.Right).Select(n => Again(n.Text, new Arithmetic(a.Operator, a.Left, n.Formula)))],
        Extreme e => [Changed(e, new Extreme(!e.IsMax, e.Left, e.Right)), .. Of(e.Left).Select(n => Again(n.Text, new Extreme(e.IsMax, n.Formula, e.Right))), .. Of(e.Right).Select(n => Again(n.Text, new Extreme(e.IsMax, e.Left, n.Formula)))],
        DaysAgo { Date: MonthsLater later } d => Of(later.Months).Select(n => Again(n.Text, new DaysAgo(new MonthsLater(later.From, n.Formula)))),
        DaysBetween { From: MonthsLater later } d => [Changed(d, new DaysBetween(d.To, d.From)), .. Of(later.Months).Select(n => Again(n.Text, new DaysBetween(new MonthsLater(later.From, n.Formula), d.To)))],
        DaysAgo { Date: DayIn day } d => OtherDays(day).Select(other => Changed(d, new DaysAgo(other))),
        WorkingDaysBetween d => [Changed(d, new WorkingDaysBetween(d.To, d.From)), Changed(d, new DaysBetween(d.From, d.To))],
        WorkingDaysAgo d => [Changed(d, new DaysAgo(d.Date))],
        DaysBetween d => [Changed(d, new DaysBetween(d.To, d.From))],
        StandardReading s => StandardMutants(s),
        WordHits h => h.Words.Words.Select(word => new Change<Number>($"@{h.Words.Code} without \"{word}\"", new WordHits(h.Text, Rebuilding.Copy(h.Words, h.Words.Words.Where(w => w != word))))),
        GroupFold { Table: { } table } fold => ExclusiveMutants(fold, table),
        GroupFold { Apart: not null } fold => [Changed(fold, new GroupFold(fold.Group, FoldKind.Count))],
        GroupFold { Of: not null } fold => FoldMutants(fold, fold.Of),
        _ => [],
    };

    private static IEnumerable<DayIn> OtherDays(DayIn day)
    {
        foreach (var change in Of(day.InYear)) yield return new DayIn(change.Formula, day.Month, day.Day);
        foreach (var step in (int[])[-1, 1])
            if (new DateOnly(2001, day.Month, day.Day).AddDays(step) is var other) yield return new DayIn(other.Year == 2001 ? day.InYear : day.InYear + (other.Year - 2001), other.Month, other.Day);
    }

    private static IEnumerable<Change<Number>> FoldMutants(GroupFold fold, Number of)
    {
        if (fold.Kind == FoldKind.Median) yield return Changed(fold, new GroupFold(fold.Group, FoldKind.Average, of));
        foreach (var change in Of(of)) yield return Again(change.Text, new GroupFold(fold.Group, fold.Kind, change.Formula, fold.Where));
        if (fold.Where is null) yield break;
        foreach (var change in Of(fold.Where)) yield return Again(change.Text, new GroupFold(fold.Group, fold.Kind, of, change.Formula));
    }

    /// <summary>Every parameter that differs from one in a single value.</summary>
    public static IEnumerable<Change<Parameter>> Of(Parameter parameter)
    {
        var values = parameter.Later.Select(later => later.Value).Append(parameter.Default).Append(parameter.City?.Min ?? 0).Append(parameter.City?.Max ?? 0);
        // A ratio is set in whole percents at least, whatever its values happen to be.
        var decimals = Math.Max(values.Max(Decimals), parameter.Unit.Equals(Unit.Ratio) ? 2 : 0);
        foreach (var value in Steps(parameter.Default, decimals)) yield return new Change<Parameter>($"{parameter} → {new NumberConstant(value)}", Rebuilding.Copy(parameter, value, parameter.Later));
        foreach (var later in parameter.Later)
            foreach (var value in Steps(later.Value, decimals))
                yield return new Change<Parameter>($"{parameter} from {later.From:yyyy-MM-dd} → {new NumberConstant(value)}", Rebuilding.Copy(parameter, parameter.Default, parameter.Later.Select(l => l == later ? l with { Value = value } : l)));
    }

    private static IEnumerable<Change<Number>> CurveMutants(CurveReading reading)
    {
        var (curve, said) = (reading.Curve, reading.On as DayIn);
        foreach (var point in curve.Points)
            foreach (var value in Steps(point.Value, Math.Max(Decimals(point.Value), 2)))
            {
                var other = Rebuilding.Copy(curve, curve.Points.Select(p => p == point ? p with { Value = value } : p));
                // Read on one day of the year, a curve that differs elsewhere says the same.
                if (said is not null && other.On(new DateOnly(2001, said.Month, said.Day)) == curve.On(new DateOnly(2001, said.Month, said.Day))) continue;
                yield return new Change<Number>($"@{curve.Code} {point.Month:00}-{point.Day:00} → {new NumberConstant(value)}", new CurveReading(other, reading.On));
            }
        if (said is null) yield break;
        foreach (var other in OtherDays(said)) yield return Changed(reading, new CurveReading(curve, other));
    }

    private static IEnumerable<Change<Number>> StandardMutants(StandardReading s)
    {
        foreach (var row in s.Table.Rows)
            foreach (var value in Steps(row.Value, Decimals(row.Value)))
                yield return new Change<Number>(
                    $"@{s.Table.Code} {row.From:yyyy-MM-dd} {row.Division} {row.Tier} → {new NumberConstant(value)}",
                    new StandardReading(Rebuilding.Copy(s.Table, s.Table.Rows.Select(r => r == row ? r with { Value = value } : r)), s.Tier, s.Division, s.Day));
    }

    private static IEnumerable<Change<Number>> ExclusiveMutants(GroupFold fold, ExclusiveTable table)
    {
        foreach (var pair in table.Pairs)
            yield return new Change<Number>($"@{table.Code} without {pair.One} × {pair.Other}", new GroupFold(fold.Group, fold.Benefit!, Rebuilding.Copy(table, table.Pairs.Where(p => p != pair))));
    }

    private static IEnumerable<Change<Condition>> WordListMutants(ContainsAny c)
    {
        yield return new Change<Condition>($"{c} → not {c}", !c);
        foreach (var word in c.Words.Words)
            yield return new Change<Condition>($"@{c.Words.Code} without \"{word}\"", new ContainsAny(c.Text, Rebuilding.Copy(c.Words, c.Words.Words.Where(w => w != word))));
    }

    private static ComparisonOperator[] Others(ComparisonOperator op) => op switch
    {
        ComparisonOperator.More => [ComparisonOperator.AtLeast, ComparisonOperator.Less],
        ComparisonOperator.AtLeast => [ComparisonOperator.More, ComparisonOperator.AtMost],
        ComparisonOperator.Less => [ComparisonOperator.AtMost, ComparisonOperator.More],
        ComparisonOperator.AtMost => [ComparisonOperator.Less, ComparisonOperator.AtLeast],
        ComparisonOperator.Same => [ComparisonOperator.Differs],
        _ => [ComparisonOperator.Same],
    };

    private static ArithmeticOperator Other(ArithmeticOperator op) => op switch
    {
        ArithmeticOperator.Plus => ArithmeticOperator.Minus,
        ArithmeticOperator.Minus => ArithmeticOperator.Plus,
        ArithmeticOperator.Times => ArithmeticOperator.Over,
        _ => ArithmeticOperator.Times,
    };

    private static IReadOnlyList<string> Toggle(IReadOnlyList<string> options, string option) => options.Contains(option) ? [.. options.Where(o => o != option)] : [.. options, option];

    private static IEnumerable<InRegister> States(InRegister i) =>
        i.States.Count == 0 ? [] : i.Register.States.Select(state => Toggle(i.States, state)).Where(states => states.Count > 0).Select(states => new InRegister(i.Of, i.Register, states, i.On));

    private static IEnumerable<string[]> Without(IReadOnlyList<string> words) => words.Select(word => words.Where(w => w != word).ToArray());

    private static decimal[] Steps(decimal value, int decimals)
    {
        var step = new decimal(1, 0, 0, false, (byte)decimals);
        return [value - step, value + step];
    }

    private static int Decimals(decimal value) => new NumberConstant(value).Value.Scale;

    private static Change<Number> Changed(Number from, Number to) => new($"{from} → {to}", to);

    private static Change<Condition> Again(string text, Condition formula) => new(text, formula);

    private static Change<Number> Again(string text, Number formula) => new(text, formula);
}
