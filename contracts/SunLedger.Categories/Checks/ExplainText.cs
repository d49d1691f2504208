using System.Globalization;
using System.Text;

namespace SunLedger.Categories;

/// <summary>Writes formulas in words, with the same brackets as their text form.</summary>
internal sealed class ExplainText(IFacts? facts, Language language)
{
    private readonly StringBuilder _text = new();

    public string Write(Formula formula)
    {
        Write(formula, Bond.Or);
        return _text.ToString();
    }

    public static string Value(decimal value, Unit? unit, Language language)
    {
        if (unit is null || unit.Equals(Unit.Count)) return value.ToString("#,0.######", CultureInfo.InvariantCulture);
        if (unit.Equals(Unit.Ratio)) return (value * 100).ToString("#,0.####", CultureInfo.InvariantCulture) + "%";
        // A year is a name, not an amount: 2018, never 2,018.
        if (unit.Equals(Unit.Year)) return value.ToString("0.####", CultureInfo.InvariantCulture) + (language == Language.Chinese ? "年" : "");
        var number = value.ToString(unit.Equals(Unit.Yuan) ? "#,0.00" : "#,0.######", CultureInfo.InvariantCulture);
        var name = language == Language.Chinese ? unit.Name.Chinese : unit.Name.English;
        // What has a unit only below the line is 7/户, and not 7 1/户.
        if (name.StartsWith("1/", StringComparison.Ordinal)) return number + name[1..];
        return language == Language.Chinese ? number + name : $"{number} {name}";
    }

    private string Say(string chinese, string english) => language == Language.Chinese ? chinese : english;

    private string NameOf(IField field) => Say(field.Name, field.English);

    private void Write(Formula formula, Bond atLeast)
    {
        var brackets = Bonds.Of(formula) < atLeast;
        if (brackets) _text.Append('(');
        if (formula is Condition condition) WriteCondition(condition);
        else if (formula is Number number) WriteNumber(number);
        else if (formula is IField field) WriteField(field);
        else if (formula is DayIn day) WriteDayIn(day);
        else if (formula is MonthsLater later) WriteMonthsLater(later);
        if (brackets) _text.Append(')');
    }

    private void WriteCondition(Condition condition)
    {
        switch (condition)
        {
            case Or or: Pair(or.Left, Say(" 或 ", " or "), or.Right, Bond.Or); return;
            case And and: Pair(and.Left, Say(" 且 ", " and "), and.Right, Bond.And); return;
            case Not { Of: IsKnown known }: WriteMissing(known.Field); return;
            case Not { Of: FlagField flag }: WriteField(flag); _text.Append(Say("不成立", " is not so")); return;
            case Not not: _text.Append(Say("并非(", "not (")); Write(not.Of, Bond.Or); _text.Append(')'); return;
            case Comparison c: WriteComparison(c); return;
            case IsKnown known: _text.Append(Say("已有", "has ")); WriteField(known.Field); return;
            case IsChoice i: WriteField(i.Field); Listed(Say("是", " is "), i.Options); return;
            case IsText i: Write(i.Text, Bond.Atom); Listed(Say("是", " is "), i.Values); return;
            case HasChoice h: WriteField(h.Field); Listed(Say("含", " has "), [h.Option]); return;
            case StartsWithAny s: Write(s.Text, Bond.Atom); Listed(Say("以此开头：", " starts with "), s.Prefixes); return;
            case ContainsAny c: WriteContains(c); return;
            case InRegister i: WriteInRegister(i); return;
            case FlagField flag: WriteField(flag); return;
            default: throw new InvalidOperationException($"no words for {condition.GetType().Name}");
        }
    }

    private void WriteNumber(Number number)
    {
        switch (number)
        {
            case NumberConstant constant: _text.Append(Value(constant.Value, null, language)); return;
            case NumberField field: _text.Append(NameOf(field)); Amount(facts?.Number(field), field.Unit); return;
            case Parameter p: _text.Append(Say(p.Name, p.English)); Amount(facts?.Parameter(p), p.Unit); return;
            case CurveReading { On: { } day } r: Within(Say("", $"{r.Curve.English} on "), day, Say($"的{r.Curve.Name}", "")); Amount(ValueOf(r), Unit.Ratio); return;
            case CurveReading r: _text.Append(Say(r.Curve.Name, r.Curve.English)); Amount(ValueOf(r), Unit.Ratio); return;
            case Arithmetic a: Pair(a.Left, Sign(a.Operator), a.Right, Bonds.Of(a)); return;
            case Extreme e: Call(e.IsMax ? Say("较大值", "greater of ") : Say("较小值", "smaller of "), e.Left, e.Right); return;
            case DaysAgo d: Within(Say("", "days since "), d.Date, Say("距今", "")); Amount(ValueOf(d), Unit.Day); return;
            case DaysBetween d: WriteBetween(Say("", "days from "), d.From, d.To, ""); Amount(ValueOf(d), Unit.Day); return;
            case WorkingDaysAgo d: Within(Say("", "working days since "), d.Date, Say("距今工作日", "")); Amount(ValueOf(d), Unit.WorkingDay); return;
            case WorkingDaysBetween d: WriteBetween(Say("", "working days from "), d.From, d.To, Say("的工作日", "")); Amount(ValueOf(d), Unit.WorkingDay); return;
            case YearOf y: Within(Say("", "year of "), y.Date, Say("的年份", "")); Amount(ValueOf(y), Unit.Year); return;
            case MonthOf m: Within(Say("", "month of "), m.Date, Say("的月份", "")); Amount(ValueOf(m), Unit.Month); return;
            case ChoicesCount c: _text.Append(Say($"{c.Field.Name}选中项数", $"number of {c.Field.English}")); Amount(ValueOf(c), Unit.Count); return;
            case WordHits h: WriteHits(h); return;
            case StandardReading s: WriteStandard(s); return;
            case GroupFold fold: WriteFold(fold); return;
            default: throw new InvalidOperationException($"no words for {number.GetType().Name}");
        }
    }

    private void WriteMissing(IField field)
    {
        _text.Append(Say("没有", "no "));
        if (facts is not null && Judge.KeyOf(field, facts) is not null) WriteField(field);
        else _text.Append(NameOf(field));
    }

    private void WriteComparison(Comparison c)
    {
        WriteSide(c.Left, c.Right);
        _text.Append(c.Operator switch
        {
            ComparisonOperator.More => " > ",
            ComparisonOperator.AtLeast => " ≥ ",
            ComparisonOperator.Less => " < ",
            ComparisonOperator.AtMost => " ≤ ",
            ComparisonOperator.Same => " = ",
            _ => " ≠ ",
        });
        WriteSide(c.Right, c.Left);
    }

    /// <summary>A literal number is said in the unit of what it is compared with: &gt; 50%, &gt; 30日.</summary>
    private void WriteSide(Number side, Number other)
    {
        if (side is NumberConstant constant) _text.Append(Value(constant.Value, UnitOf(other), language));
        else Write(side, Bond.Sum);
    }

    private void WriteContains(ContainsAny c)
    {
        Write(c.Text, Bond.Atom);
        _text.Append(Say("含有", " contains ")).Append(Say(c.Words.Name, c.Words.English));
        if (facts is null || c.Text is not TextField field || facts.Text(field) is not { } text) return;
        if (WordList.FirstIn(text, facts.Words(c.Words)) is { } word) _text.Append(Say($"“{word}”", $" \"{word}\""));
    }

    private void WriteHits(WordHits h)
    {
        Write(h.Text, Bond.Atom);
        _text.Append(Say($"命中{h.Words.Name}的词数", $" words of {h.Words.English}"));
        Amount(ValueOf(h), Unit.Count);
        if (facts is null || h.Text is not TextField field || facts.Text(field) is not { } text) return;
        if (WordList.In(text, facts.Words(h.Words)) is { Count: > 0 } words) Listed(Say("：", ": "), words);
    }

    private void WriteBetween(string before, DateValue from, DateValue to, string after)
    {
        _text.Append(before);
        Write(from, Bond.Atom);
        _text.Append(Say("至", " to "));
        Write(to, Bond.Atom);
        _text.Append(after);
    }

    private void WriteInRegister(InRegister i)
    {
        // Who it is stays out of the words: fields that say so show no value.
        WriteField(i.Of);
        if (i.On is null) _text.Append(Say("当前", ""));
        else Within(Say("于", ""), i.On, Say("当日", ""), Language.Chinese);
        _text.Append(Say($"在“{i.Register.Name}”名册中", $" stands in the register \"{i.Register.English}\""));
        if (i.States.Count > 0) Listed(Say("，状态为", " as "), i.States);
        if (i.On is not null) Within(" on ", i.On, "", Language.English);
        if (facts is null) return;
        _text.Append(facts.In(i) switch { true => Say("（是）", " (yes)"), false => Say("（否）", " (no)"), null => Say("（未知）", " (unknown)") });
    }

    private void WriteDayIn(DayIn day)
    {
        _text.Append(Say("", $"{day.Month:00}-{day.Day:00} of "));
        Write(day.InYear, Bond.Atom);
        _text.Append(Say($"的{day.Month}月{day.Day}日", ""));
        if (facts is not null && Judge.Date(day, facts) is { } known) _text.Append(Say($"（{known:yyyy-MM-dd}）", $" ({known:yyyy-MM-dd})"));
    }

    private void WriteMonthsLater(MonthsLater later)
    {
        if (language == Language.English) WriteMonths(later.Months);
        _text.Append(Say("", " after "));
        Write(later.From, Bond.Atom);
        _text.Append(Say("之后", ""));
        if (language == Language.Chinese) WriteMonths(later.Months);
        if (facts is not null && Judge.Date(later, facts) is { } known) _text.Append(Say($"（{known:yyyy-MM-dd}）", $" ({known:yyyy-MM-dd})"));
    }

    private void WriteMonths(Number months)
    {
        if (months is NumberConstant constant) _text.Append(Value(constant.Value, Unit.Month, language));
        else Write(months, Bond.Atom);
    }

    private void WriteFold(GroupFold fold)
    {
        var group = fold.Group;
        var keys = string.Join(Say("、", ", "), group.By.Select(NameOf));
        var time = Period(group) + Distance(group) + Likeness(group) + Window(group) + (group.IsSameYear ? Say("同一年", " in the same year") : "");
        var only = group.Only is null ? "" : Say($"且{Plain(group.Only)}", $" where {Plain(group.Only)}");
        _text.Append(Say($"[{keys}相同{(time.Length > 0 ? "、" + time : "")}{only}]的", $"[same {keys}{time}{only}] "));
        _text.Append(fold.Kind switch
        {
            FoldKind.Count => Say("个数", "count"),
            FoldKind.Place => Say("次序", "place"),
            FoldKind.Excluded => Say($"与本项{fold.Benefit!.Name}互斥的个数（{fold.Table!.Name}）", $"count of those whose {fold.Benefit!.English} excludes this one ({fold.Table!.English})"),
            FoldKind.Different => Say($"不同{fold.Apart!.Name}的个数", $"count of different {fold.Apart!.English}"),
            FoldKind.Sum => Say($"{Plain(fold.Of!)}合计", $"sum of {Plain(fold.Of!)}"),
            FoldKind.Max => Say($"{Plain(fold.Of!)}最大值", $"greatest {Plain(fold.Of!)}"),
            FoldKind.Average => Say($"{Plain(fold.Of!)}平均值", $"mean {Plain(fold.Of!)}"),
            FoldKind.Median => Say($"{Plain(fold.Of!)}中位数", $"median {Plain(fold.Of!)}"),
            FoldKind.Deviation => Say($"{Plain(fold.Of!)}标准差", $"standard deviation of {Plain(fold.Of!)}"),
            _ => Say($"{Plain(fold.Of!)}中{Plain(fold.Where!)}的占比", $"share of {Plain(fold.Of!)} where {Plain(fold.Where!)}"),
        });
        Amount(ValueOf(fold), UnitOf(fold));
    }

    private string Period(ItemGroup group) =>
        group.Overlap is { } period ? Say($"{Plain(period.From)}至{Plain(period.To)}与本项重叠", $" with {Plain(period.From)} to {Plain(period.To)} overlapping this one's") : "";

    private string Distance(ItemGroup group)
    {
        if (group.Near is not { } near) return "";
        var value = facts?.Parameter(near.Metres).ToString("0.####", CultureInfo.InvariantCulture);
        var places = near.End is null ? NameOf(near.Place) : Say($"{NameOf(near.Place)}和{NameOf(near.End)}（不论方向）", $"{NameOf(near.Place)} and {NameOf(near.End)}, in either direction,");
        return Say($"{places}相距不超过{near.Metres.Name}{(value is null ? "" : $"（{value}米）")}", $" with {places} within {near.Metres.English}{(value is null ? "" : $" ({value} m)")}");
    }

    private string Likeness(ItemGroup group)
    {
        if (group.Alike is not { } alike) return "";
        var value = facts is null ? null : Value(facts.Parameter(alike.Likeness), alike.Likeness.Unit, language);
        return Say($"{NameOf(alike.Text)}的相似度高于{alike.Likeness.Name}{(value is null ? "" : $"（{value}）")}", $" with {NameOf(alike.Text)} more alike than {alike.Likeness.English}{(value is null ? "" : $" ({value})")}");
    }

    private string Window(ItemGroup group)
    {
        if (group.Length is { } length)
        {
            var value = facts?.Parameter(length).ToString("0.####", CultureInfo.InvariantCulture);
            var name = Say($"{length.Name}{(value is null ? "" : $"（{value}{length.Unit.Name.Chinese}）")}", $"{length.English}{(value is null ? "" : $" ({value} {length.Unit.Name.English})")}");
            return group.IsAhead ? Say($"其后{name}之内", $" in {name} after") : Say($"{name}之内", $" within {name}");
        }
        if (group.Days is not { } days) return "";
        return group.IsAhead ? Say($"其后{days}日内", $" in the {days} days after") : Say($"{days}日内", $" within {days} days");
    }

    private void WriteStandard(StandardReading s)
    {
        _text.Append(Say($"{s.Table.Name}[", $"{s.Table.English} ["));
        WriteField(s.Tier);
        _text.Append(Say("、", ", "));
        WriteField(s.Division);
        _text.Append(Say("、", ", "));
        WriteField(s.Day);
        _text.Append(']');
        Amount(ValueOf(s), s.Table.Unit);
    }

    private void WriteField(IField field)
    {
        _text.Append(NameOf(field));
        if (facts is null) return;
        var value = Judge.KeyOf(field, facts);
        if (value is null) _text.Append(Say("（未知）", " (unknown)"));
        else if (field is FlagField) _text.Append(value == "true" ? Say("（是）", " (yes)") : Say("（否）", " (no)"));
        else if (!field.Terms.IsPersonal && field is not KeyField) _text.Append(Say($"（{value}）", $" ({value})"));
    }

    private void Amount(decimal? value, Unit? unit)
    {
        if (facts is null) return;
        _text.Append(value is { } known ? " " + Value(known, unit, language) : Say("（未知）", " (unknown)"));
    }

    private static Unit? UnitOf(Number number) => new UnitCheck(_ => { }).Of(number);

    private decimal? ValueOf(Number number) => facts is null ? null : Judge.Value(number, facts);

    private string Plain(Formula formula) => new ExplainText(null, language).Write(formula);

    private void Pair(Formula left, string between, Formula right, Bond bond)
    {
        Write(left, bond);
        _text.Append(between);
        Write(right, bond + 1);
    }

    private void Within(string before, Formula formula, string after, Language only)
    {
        if (only == language) Within(before, formula, after);
    }

    private void Within(string before, Formula formula, string after)
    {
        _text.Append(before);
        Write(formula, Bond.Atom);
        _text.Append(after);
    }

    private void Call(string name, Formula left, Formula right)
    {
        _text.Append(name).Append('(');
        Write(left, Bond.Sum);
        _text.Append(Say("，", ", "));
        Write(right, Bond.Sum);
        _text.Append(')');
    }

    private void Listed(string verb, IReadOnlyList<string> words) =>
        _text.Append(verb).AppendJoin(Say("、", " or "), words.Select(word => Say($"“{word}”", $"\"{word}\"")));

    private static string Sign(ArithmeticOperator op) => op switch
    {
        ArithmeticOperator.Plus => " + ",
        ArithmeticOperator.Minus => " − ",
        ArithmeticOperator.Times => " × ",
        _ => " ÷ ",
    };
}
