using System.Globalization;
using System.Text;

namespace SunLedger.Categories;

/// <summary>Writes a formula with as few brackets as reading the very same tree back allows.</summary>
internal sealed class FormulaText
{
    private readonly StringBuilder _text = new();
    private readonly FormulaSpelling _spelling;

    private FormulaText(FormulaSpelling spelling) => _spelling = spelling;

    public static string Write(Formula formula) => Write(formula, FormulaSpelling.Canonical);

    public static string Write(Formula formula, FormulaSpelling spelling)
    {
        var text = new FormulaText(spelling);
        text.Add(formula, Bond.Or);
        return text._text.ToString();
    }

    public static string Write(ItemGroup group)
    {
        var text = new FormulaText(FormulaSpelling.Canonical);
        text.Add(group);
        return text._text.ToString();
    }

    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string Operator(ArithmeticOperator op) => op switch
    {
        ArithmeticOperator.Plus => "+",
        ArithmeticOperator.Minus => "-",
        ArithmeticOperator.Times => "*",
        _ => "/",
    };

    public static string Operator(ComparisonOperator op) => op switch
    {
        ComparisonOperator.More => ">",
        ComparisonOperator.AtLeast => ">=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.AtMost => "<=",
        ComparisonOperator.Same => "=",
        _ => "<>",
    };

    private void Add(Formula formula, Bond atLeast)
    {
        var brackets = Bonds.Of(formula) < atLeast;
        if (brackets) _text.Append('(');
        AddBare(formula);
        if (brackets) _text.Append(')');
    }

    private void AddBare(Formula formula)
    {
        switch (formula)
        {
            case IField field: _text.Append(_spelling.Field(field)); return;
            case NumberConstant constant: _text.Append(Number(constant.Value)); return;
            case Parameter parameter: _text.Append(_spelling.Sourced(parameter)); return;
            case CurveReading reading: Add(reading); return;
            case Or or: Pair(or.Left, "or", or.Right, Bond.Or); return;
            case And and: Pair(and.Left, "and", and.Right, Bond.And); return;
            case Not not: _text.Append(_spelling.Word("not")).Append(' '); Add(not.Of, Bond.Not); return;
            case Comparison c: Add(c.Left, Bond.Sum); Between(Operator(c.Operator)); Add(c.Right, Bond.Sum); return;
            case Arithmetic a: Pair(a.Left, Operator(a.Operator), a.Right, Bonds.Of(a)); return;
            case Extreme e: Call(e.IsMax ? "max" : "min", e.Left, e.Right); return;
            case DaysAgo d: Call("days_ago", d.Date); return;
            case DaysBetween d: Call("days_between", d.From, d.To); return;
            case WorkingDaysAgo d: Call("working_days_ago", d.Date); return;
            case WorkingDaysBetween d: Call("working_days_between", d.From, d.To); return;
            case YearOf y: Call("year_of", y.Date); return;
            case MonthOf m: Call("month_of", m.Date); return;
            case DayIn d: Add(d); return;
            case MonthsLater m: _text.Append(_spelling.Word("months_later")).Append('('); Add(m.From, Bond.Atom); _text.Append(", "); Add(m.Months, Bond.Sum); _text.Append(')'); return;
            case ChoicesCount c: Call("size", c.Field); return;
            case WordHits h: _text.Append(_spelling.Word("hits")).Append('('); Add(h.Text, Bond.Atom); _text.Append(", ").Append(_spelling.Sourced(h.Words)).Append(')'); return;
            case IsKnown known: _text.Append(_spelling.Field(known.Field)).Append(' ').Append(_spelling.Word("is known")); return;
            case IsChoice i: _text.Append(_spelling.Field(i.Field)); Between("is"); Listed(i.Options); return;
            case IsText i: Add(i.Text, Bond.Atom); Between("is"); Listed(i.Values); return;
            case HasChoice h: _text.Append(_spelling.Field(h.Field)); Between("has"); _text.Append('"').Append(h.Option).Append('"'); return;
            case ContainsAny c: Add(c.Text, Bond.Atom); Between("contains any"); _text.Append(_spelling.Sourced(c.Words)); return;
            case StartsWithAny s: Add(s.Text, Bond.Atom); Between("starts with"); Listed(s.Prefixes); return;
            case InRegister i: Add(i); return;
            case StandardReading s: Add(s); return;
            case GroupFold { Table: { } table } fold: Add(fold, table); return;
            case GroupFold fold: Add(fold); return;
            default: throw new InvalidOperationException($"no spelling for {formula.GetType().Name}");
        }
    }

    private void Between(string word) => _text.Append(' ').Append(_spelling.Word(word)).Append(' ');

    private void Pair(Formula left, string between, Formula right, Bond bond)
    {
        Add(left, bond);
        Between(between);
        Add(right, bond + 1);
    }

    private void Call(string name, params ReadOnlySpan<Formula> of)
    {
        _text.Append(_spelling.Word(name)).Append('(');
        for (var i = 0; i < of.Length; i++)
        {
            if (i > 0) _text.Append(", ");
            Add(of[i], Bond.Or);
        }
        _text.Append(')');
    }

    private void Listed(IReadOnlyList<string> words)
    {
        if (words.Count == 1) _text.Append('"').Append(words[0]).Append('"');
        else _text.Append(_spelling.Word("any")).Append(" (").AppendJoin(", ", words.Select(word => $"\"{word}\"")).Append(')');
    }

    private void Add(InRegister i)
    {
        _text.Append(_spelling.Field(i.Of));
        Between("in register");
        _text.Append(i.Register.Code);
        if (i.States.Count > 0)
        {
            Between("as");
            Listed(i.States);
        }
        if (i.On is null)
        {
            _text.Append(' ').Append(_spelling.Word("today"));
            return;
        }
        Between("on");
        Add(i.On, Bond.Atom);
    }

    private void Add(CurveReading reading)
    {
        _text.Append(_spelling.Word("on_day")).Append('(').Append(_spelling.Sourced(reading.Curve));
        if (reading.On is not null)
        {
            _text.Append(", ");
            Add(reading.On, Bond.Atom);
        }
        _text.Append(')');
    }

    private void Add(DayIn d)
    {
        _text.Append(_spelling.Word("day_in")).Append('(');
        Add(d.InYear, Bond.Sum);
        _text.Append(CultureInfo.InvariantCulture, $", {d.Month}, {d.Day})");
    }

    private void Add(GroupFold fold)
    {
        _text.Append(_spelling.Word(fold.Kind switch { FoldKind.Count => "count", FoldKind.Sum => "sum", FoldKind.Max => "max", FoldKind.Average => "average", FoldKind.Place => "place", FoldKind.Median => "median", FoldKind.Deviation => "deviation", FoldKind.Different => "different", _ => "share" })).Append('(');
        Add(fold.Group);
        if (fold.Of is not null) { _text.Append(", "); Add(fold.Of, Bond.Sum); }
        if (fold.Where is not null) { _text.Append(", "); Add(fold.Where, Bond.Or); }
        if (fold.Apart is not null) _text.Append(", ").Append(_spelling.Field(fold.Apart));
        _text.Append(')');
    }

    private void Add(StandardReading s) =>
        _text.Append(_spelling.Word("standard")).Append('(').Append(_spelling.Sourced(s.Table)).Append(", ").AppendJoin(", ", new[] { s.Tier, s.Division, s.Day }.Select(_spelling.Field)).Append(')');

    private void Add(GroupFold fold, ExclusiveTable table)
    {
        _text.Append(_spelling.Word("excluded")).Append('(');
        Add(fold.Group);
        _text.Append(", ").Append(_spelling.Field(fold.Benefit!)).Append(", ").Append(_spelling.Sourced(table)).Append(')');
    }

    private void Add(ItemGroup group)
    {
        _text.Append(_spelling.Word("items by")).Append(" (").AppendJoin(", ", group.By.Select(_spelling.Field)).Append(')');
        if (group.Length is { } length) _text.Append(' ').Append(_spelling.Word("within")).Append(' ').Append(_spelling.Sourced(length));
        else if (group.Days is { } days) _text.Append(' ').Append(_spelling.Word("within")).Append(CultureInfo.InvariantCulture, $" {days} ").Append(_spelling.Word("days"));
        if (group.IsAhead) _text.Append(' ').Append(_spelling.Word("after"));
        if (group.IsSameYear) _text.Append(' ').Append(_spelling.Word("in the same year"));
        if (group.Overlap is { } period)
        {
            _text.Append(' ').Append(_spelling.Word("overlapping")).Append(" (");
            Add(period.From, Bond.Atom);
            _text.Append(", ");
            Add(period.To, Bond.Atom);
            _text.Append(')');
        }
        if (group.Near is { } near)
            _text.Append(' ').Append(_spelling.Word("near")).Append(" (").Append(_spelling.Field(near.Place)).Append(near.End is { } end ? ", " + _spelling.Field(end) : "").Append(", ").Append(_spelling.Sourced(near.Metres)).Append(')');
        if (group.Alike is { } alike)
            _text.Append(' ').Append(_spelling.Word("alike")).Append(" (").Append(_spelling.Field(alike.Text)).Append(", ").Append(_spelling.Sourced(alike.Likeness)).Append(')');
        if (group.Only is null) return;
        _text.Append(' ').Append(_spelling.Word("where")).Append(" (");
        Add(group.Only, Bond.Or);
        _text.Append(')');
    }
}
