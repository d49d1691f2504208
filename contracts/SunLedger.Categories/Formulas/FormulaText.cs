using System.Globalization;
using System.Text;

namespace SunLedger.Categories;

/// <summary>Writes a formula with as few brackets as reading the very same tree back allows.</summary>
internal static class FormulaText
{
    public static string Write(Formula formula)
    {
        var text = new StringBuilder();
        Write(text, formula, Bond.Or);
        return text.ToString();
    }

    public static string Write(ItemGroup group)
    {
        var text = new StringBuilder();
        Write(text, group);
        return text.ToString();
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

    private static void Write(StringBuilder text, Formula formula, Bond atLeast)
    {
        var brackets = Bonds.Of(formula) < atLeast;
        if (brackets) text.Append('(');
        WriteBare(text, formula);
        if (brackets) text.Append(')');
    }

    private static void WriteBare(StringBuilder text, Formula formula)
    {
        switch (formula)
        {
            case IField field: text.Append(field.FullName); return;
            case NumberConstant constant: text.Append(Number(constant.Value)); return;
            case Parameter parameter: text.Append('@').Append(parameter.Code); return;
            case CurveReading reading: text.Append("on_day(@").Append(reading.Curve.Code).Append(')'); return;
            case Or or: Pair(text, or.Left, " or ", or.Right, Bond.Or); return;
            case And and: Pair(text, and.Left, " and ", and.Right, Bond.And); return;
            case Not not: text.Append("not "); Write(text, not.Of, Bond.Not); return;
            case Comparison c: Write(text, c.Left, Bond.Sum); text.Append(' ').Append(Operator(c.Operator)).Append(' '); Write(text, c.Right, Bond.Sum); return;
            case Arithmetic a: Pair(text, a.Left, $" {Operator(a.Operator)} ", a.Right, Bonds.Of(a)); return;
            case Extreme e: Call(text, e.IsMax ? "max" : "min", e.Left, e.Right); return;
            case DaysAgo d: Call(text, "days_ago", d.Date); return;
            case DaysBetween d: Call(text, "days_between", d.From, d.To); return;
            case WorkingDaysAgo d: Call(text, "working_days_ago", d.Date); return;
            case WorkingDaysBetween d: Call(text, "working_days_between", d.From, d.To); return;
            case YearOf y: Call(text, "year_of", y.Date); return;
            case ChoicesCount c: Call(text, "size", c.Field); return;
            case IsKnown known: text.Append(known.Field.FullName).Append(" is known"); return;
            case IsChoice i: text.Append(i.Field.FullName).Append(" is "); Listed(text, i.Options); return;
            case IsText i: Write(text, i.Text, Bond.Atom); text.Append(" is "); Listed(text, i.Values); return;
            case HasChoice h: text.Append(h.Field.FullName).Append(" has ").Append('"').Append(h.Option).Append('"'); return;
            case ContainsAny c: Write(text, c.Text, Bond.Atom); text.Append(" contains any @").Append(c.Words.Code); return;
            case StartsWithAny s: Write(text, s.Text, Bond.Atom); text.Append(" starts with "); Listed(text, s.Prefixes); return;
            case InRegister i: Write(text, i); return;
            case GroupFold fold: Write(text, fold); return;
            default: throw new InvalidOperationException($"no spelling for {formula.GetType().Name}");
        }
    }

    private static void Pair(StringBuilder text, Formula left, string between, Formula right, Bond bond)
    {
        Write(text, left, bond);
        text.Append(between);
        Write(text, right, bond + 1);
    }

    private static void Call(StringBuilder text, string name, params ReadOnlySpan<Formula> of)
    {
        text.Append(name).Append('(');
        for (var i = 0; i < of.Length; i++)
        {
            if (i > 0) text.Append(", ");
            Write(text, of[i], Bond.Or);
        }
        text.Append(')');
    }

    private static void Listed(StringBuilder text, IReadOnlyList<string> words)
    {
        if (words.Count == 1) text.Append('"').Append(words[0]).Append('"');
        else text.Append("any (").AppendJoin(", ", words.Select(word => $"\"{word}\"")).Append(')');
    }

    private static void Write(StringBuilder text, InRegister i)
    {
        text.Append(i.Of.FullName).Append(" in register ").Append(i.Register.Code);
        if (i.States.Count > 0) { text.Append(" as "); Listed(text, i.States); }
        if (i.On is null) text.Append(" today");
        else { text.Append(" on "); Write(text, i.On, Bond.Atom); }
    }

    private static void Write(StringBuilder text, GroupFold fold)
    {
        text.Append(fold.Kind switch { FoldKind.Count => "count", FoldKind.Sum => "sum", FoldKind.Max => "max", FoldKind.Average => "average", _ => "share" }).Append('(');
        Write(text, fold.Group);
        if (fold.Of is not null) { text.Append(", "); Write(text, fold.Of, Bond.Sum); }
        if (fold.Where is not null) { text.Append(", "); Write(text, fold.Where, Bond.Or); }
        text.Append(')');
    }

    private static void Write(StringBuilder text, ItemGroup group)
    {
        text.Append("items by (").AppendJoin(", ", group.By.Select(field => field.FullName)).Append(')');
        if (group.Days is { } days) text.Append(CultureInfo.InvariantCulture, $" within {days} days");
        if (group.IsSameYear) text.Append(" in the same year");
        if (group.Only is null) return;
        text.Append(" where (");
        Write(text, group.Only, Bond.Or);
        text.Append(')');
    }
}
