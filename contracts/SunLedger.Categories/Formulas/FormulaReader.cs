using System.Globalization;

namespace SunLedger.Categories;

/// <summary>Reads a formula as people write it into the very tree that a plugin builds with operators.</summary>
internal sealed partial class FormulaReader(string text, FormulaScope scope, string where = "", int firstLine = 1, Subject? subject = null)
{
    private const int Deepest = 100;

    private static readonly Bilingual ANumber = new("一个数", "a number");
    private static readonly Bilingual ACondition = new("一个条件", "a condition");
    private static readonly Bilingual ADate = new("一个日期字段", "a date field");
    private static readonly Bilingual AField = new("一个字段", "a field");
    private static readonly Bilingual APlace = new("一个位置字段", "a field that holds a place");
    private static readonly Bilingual AName = new("字段、参数、数字或函数", "a field, a parameter, a number or a function");

    private readonly FormulaWords _words = new(text, where, firstLine, scope);
    private int _depth;

    public Condition ReadCondition() => Finished(ConditionOr());

    public Number ReadNumber() => Finished(Sum());

    private T Finished<T>(T formula) => _words.AtEnd ? formula : throw _words.Wrong(new("公式结束，或“and”“or”及运算符", "the end of the formula, or an operator"));

    private Condition ConditionOr() => Must<Condition>(Or(), ACondition);

    private Number Sum() => Must<Number>(Sums(), ANumber);

    private Formula Or()
    {
        var left = And();
        while (_words.Take("or")) left = Must<Condition>(left, ACondition) | Must<Condition>(And(), ACondition);
        return left;
    }

    private Formula And()
    {
        var left = Not();
        while (_words.Take("and")) left = Must<Condition>(left, ACondition) & Must<Condition>(Not(), ACondition);
        return left;
    }

    private Formula Not()
    {
        var negations = 0;
        while (_words.Take("not")) negations++;
        var formula = Compare();
        for (; negations > 0; negations--) formula = !Must<Condition>(formula, ACondition);
        return formula;
    }

    private Formula Compare()
    {
        var left = Sums();
        if (_words.Take("is")) return Is(left);
        if (_words.Take("has")) return Must<ChoicesField>(left, new("一个多选字段", "a field of several choices")).Has(Quoted());
        if (_words.Take("contains")) return Contains(left);
        if (_words.Take("starts")) return Starts(left);
        if (_words.Take("in")) return InRegister(left);
        ComparisonOperator? op = _words.Ahead switch
        {
            ">" => ComparisonOperator.More,
            ">=" => ComparisonOperator.AtLeast,
            "<" => ComparisonOperator.Less,
            "<=" => ComparisonOperator.AtMost,
            "=" => ComparisonOperator.Same,
            "<>" => ComparisonOperator.Differs,
            _ => null,
        };
        if (op is null) return left;
        var first = Must<Number>(left, ANumber);
        _words.Next(ANumber);
        return new Comparison(op.Value, first, Sum());
    }

    private Condition Is(Formula left)
    {
        if (_words.Take("known")) return left is IField field ? field.IsKnown : throw _words.WrongBefore(new("“is known”之前是一个字段", "a field before \"is known\""));
        return left switch
        {
            ChoiceField choice => new IsChoice(choice, Listed()),
            TextValue value => new IsText(value, Listed()),
            _ => throw _words.Wrong(new("“known”；只有单选或文本字段可与引号内的词比较", "\"known\"; only a choice or a text can be compared with quoted words")),
        };
    }

    private ContainsAny Contains(Formula left)
    {
        var value = Must<TextValue>(left, new("一个文本字段", "a text field"));
        _words.Expect("any");
        return new ContainsAny(value, WithCode(scope.WordList, new("一个词表，如@neg_words", "a word list, as @neg_words")));
    }

    private StartsWithAny Starts(Formula left)
    {
        var value = Must<TextValue>(left, new("一个文本字段", "a text field"));
        _words.Expect("with");
        return new StartsWithAny(value, Listed());
    }

    private InRegister InRegister(Formula left)
    {
        if (left is not (TextField or KeyField)) throw _words.WrongBefore(new("“in register”之前是一个证件号、代码、账号或名称字段", "an identity number, a code, an account or a name before \"in register\""));
        _words.Expect("register");
        var expected = new Bilingual("一个名册，如deceased", "a register, as deceased");
        var register = Registers.Find(_words.Next(expected)) ?? throw _words.WrongBefore(expected);
        var states = _words.Take("as") ? Listed() : [];
        if (_words.Take("today")) return new InRegister((IField)left, register, states, null);
        _words.Expect("on");
        return new InRegister((IField)left, register, states, Date());
    }

    private List<string> Listed()
    {
        if (!_words.Take("any")) return [Quoted()];
        var words = new List<string>();
        _words.Expect("(");
        do words.Add(Quoted());
        while (_words.Take(","));
        _words.Expect(")");
        return words;
    }

    private string Quoted()
    {
        var expected = new Bilingual("引号内的词", "a word in quotes");
        var word = _words.Next(expected);
        return word[0] == '"' ? word[1..^1] : throw _words.WrongBefore(expected);
    }

    private Formula Sums()
    {
        var left = Products();
        while (_words.Ahead is "+" or "-")
        {
            var op = _words.Next(ANumber) == "+" ? ArithmeticOperator.Plus : ArithmeticOperator.Minus;
            left = new Arithmetic(op, Must<Number>(left, ANumber), Must<Number>(Products(), ANumber));
        }
        return left;
    }

    private Formula Products()
    {
        var left = Atom();
        while (_words.Ahead is "*" or "/")
        {
            var op = _words.Next(ANumber) == "*" ? ArithmeticOperator.Times : ArithmeticOperator.Over;
            left = new Arithmetic(op, Must<Number>(left, ANumber), Must<Number>(Atom(), ANumber));
        }
        return left;
    }

    private Formula Atom()
    {
        if (++_depth > Deepest) throw _words.Wrong(new($"不超过{Deepest}层的括号", $"at most {Deepest} brackets inside each other"));
        var atom = Bracket();
        _depth--;
        return atom;
    }

    private Formula Bracket()
    {
        if (_words.Take("("))
        {
            var inner = Or();
            _words.Expect(")");
            return inner;
        }
        if (_words.Ahead.StartsWith('@')) return WithCode(scope.Parameter, new("一个参数", "a parameter"));
        if (_words.Second == "(" && _words.Ahead.Length > 0 && char.IsAsciiLetter(_words.Ahead[0])) return Call();
        var negative = _words.Take("-");
        var word = _words.Next(AName);
        if (decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return new NumberConstant(negative ? -value : value);
        if (negative) throw _words.WrongBefore(ANumber);
        return (Formula)Named(word);
    }

    private Formula Call()
    {
        var name = _words.Next(AName);
        if (name is not ("days_ago" or "days_between" or "working_days_ago" or "working_days_between" or "year_of" or "month_of" or "day_in" or "months_later" or "place" or "size" or "hits" or "on_day" or "min" or "max" or "count" or "sum" or "average" or "median" or "deviation" or "share" or "standard" or "excluded" or "different"))
            throw _words.WrongBefore(AName);
        _words.Expect("(");
        Formula number = _words.Ahead == "items" ? Fold(name) : name == "day_in" ? DayIn() : name == "months_later" ? MonthsLater() : Function(name);
        _words.Expect(")");
        return number;
    }

    private Number Function(string name)
    {
        switch (name)
        {
            case "days_ago": return Date().DaysAgo;
            case "working_days_ago": return Date().WorkingDaysAgo;
            case "year_of": return Date().Year;
            case "month_of": return Date().Month;
            case "size": return new ChoicesCount(Must<ChoicesField>(Atom(), new("一个多选字段", "a field of several choices")));
            case "on_day": return Curve();
            case "standard": return Standard();
            case "hits": return Hits();
            case "count" or "place" or "sum" or "average" or "median" or "deviation" or "share" or "excluded" or "different": throw _words.Wrong(new("“items by (…)”", "\"items by (…)\""));
        }
        if (name is "days_between" or "working_days_between")
        {
            var from = Date();
            _words.Expect(",");
            return name == "days_between" ? new DaysBetween(from, Date()) : new WorkingDaysBetween(from, Date());
        }
        var left = Sum();
        _words.Expect(",");
        return new Extreme(name == "max", left, Sum());
    }

    private CurveReading Curve()
    {
        var curve = WithCode(scope.Curve, new("一条曲线", "a curve"));
        return new CurveReading(curve, _words.Take(",") ? Date() : null);
    }

    private WordHits Hits()
    {
        var text = Must<TextValue>(Atom(), new("一个文本字段", "a text field"));
        _words.Expect(",");
        return new WordHits(text, WithCode(scope.WordList, new("一个词表，如@neg_words", "a word list, as @neg_words")));
    }

    private StandardReading Standard()
    {
        var table = WithCode(scope.Standard, new("一个补助标准表", "a table of standards"));
        _words.Expect(",");
        var tier = Named(_words.Next(AName), AField);
        if (tier is not (ChoiceField or TextField)) throw _words.WrongBefore(new("一个单选或文本字段", "a choice or a text field"));
        _words.Expect(",");
        var division = Must<TextField>(Atom(), new("一个文本字段", "a text field"));
        _words.Expect(",");
        return new StandardReading(table, (IField)tier, division, Must<DateField>(Atom(), ADate));
    }

    private DayIn DayIn()
    {
        var year = Sum();
        _words.Expect(",");
        var month = Whole(new("月份", "a month"));
        _words.Expect(",");
        return new DayIn(year, month, Whole(new("日", "a day of the month")));
    }

    private MonthsLater MonthsLater()
    {
        var from = Date();
        _words.Expect(",");
        return new MonthsLater(from, Sum());
    }

    private int Whole(Bilingual expected) =>
        int.TryParse(_words.Next(expected), NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : throw _words.WrongBefore(expected);

    private DateValue Date() => Must<DateValue>(Atom(), ADate);

    private T WithCode<T>(Func<string, T?> find, Bilingual expected) where T : class
    {
        var word = _words.Next(expected);
        if (word[0] == '@' && find(word[1..]) is { } found) return found;
        var called = scope.Sourced(word.TrimStart('@').TrimStart(FormulaWords.Bracketed));
        return called.OfType<T>().Count() == 1 ? called.OfType<T>().Single() : throw _words.WrongBefore(called.Count > 1 ? TooLittle(called.Select(c => "@" + c.Code)) : expected);
    }

    /// <summary>A field by its full name, or a field or parameter by its Chinese name.</summary>
    private object Named(string word, Bilingual? expected = null)
    {
        if (scope.Field(word) is { } field) return field;
        var name = word.TrimStart(FormulaWords.Bracketed);
        var called = scope.Named(name, subject);
        if (called.Count == 1) return called[0];
        if (called.Count > 1) throw _words.WrongBefore(TooLittle(called.Select(c => c is IField f ? $"{Subjects.Name(f.Subject).Chinese}.{f.Name}（{f.FullName}）" : $"@{((Parameter)c).Name}")));
        var (chinese, english) = expected ?? AName;
        var like = scope.Like(name, subject);
        throw _words.WrongBefore(like.Count == 0 ? new(chinese, english) : new($"{chinese}，是否指{string.Join('、', like)}", $"{english}; perhaps {string.Join(", ", like)}"));
    }

    private static Bilingual TooLittle(IEnumerable<string> called)
    {
        var listed = string.Join('、', called);
        return new($"其中之一：{listed}", $"one of {listed}");
    }

    private T Must<T>(Formula formula, Bilingual expected) where T : Formula => formula as T ?? throw _words.WrongBefore(expected);
}
