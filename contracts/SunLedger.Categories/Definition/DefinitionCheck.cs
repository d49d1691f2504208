using System.Text;
using System.Text.RegularExpressions;

namespace SunLedger.Categories;

/// <summary>Everything that a definition must fulfil before anybody uses it. All faults are found in one go.</summary>
internal sealed partial class DefinitionCheck(CategoryDefinition definition)
{
    private readonly List<DefinitionFault> _faults = [];

    public IReadOnlyList<DefinitionFault> Faults()
    {
        CheckHead();
        CheckCodes();
        foreach (var field in definition.Fields) CheckField(field);
        foreach (var parameter in definition.Parameters) CheckParameter(parameter);
        foreach (var list in definition.WordLists) CheckWordList(list);
        foreach (var curve in definition.Curves) CheckCurve(curve);
        foreach (var table in definition.Standards) CheckStandards(table);
        foreach (var table in definition.Exclusives) CheckExclusives(table);
        foreach (var entitlement in definition.Entitlements) CheckEntitlement(entitlement);
        foreach (var element in definition.Elements) CheckElement(element);
        foreach (var rule in definition.Rules) CheckRule(rule);
        return _faults;
    }

    private void CheckHead()
    {
        const string where = "category";
        if (!CategoryCode().IsMatch(definition.Code)) BadCode(where, definition.Code, "rural-roads");
        CheckNames(where, definition.Name, definition.English);
        if (string.IsNullOrWhiteSpace(definition.Basis)) Fault(DefinitionFaultKind.NoBasis, where, "写明所依据的文件", "name the document it lives under");
        CheckTexts(where, [definition.Basis]);
        foreach (var code in definition.FundCodes)
            if (!FundCode().IsMatch(code)) BadCode(where, code, "C13");
    }

    private void CheckCodes()
    {
        Unique("fund", definition.FundCodes);
        Unique("field", definition.Fields.Select(field => field.Code));
        Unique("parameter", [.. definition.Parameters.Select(p => p.Code), .. definition.WordLists.Select(w => w.Code), .. definition.Curves.Select(c => c.Code), .. definition.Standards.Select(t => t.Code), .. definition.Exclusives.Select(t => t.Code)]);
        Unique("entitlement", definition.Entitlements.SelectMany(entitlement => new[] { entitlement.Undrawn.Code, entitlement.Time.Code }));
        Unique("element", definition.Elements.Select(element => element.Code));
        Unique("rule", definition.Rules.Select(rule => rule.Code));
    }

    private void CheckField(IField field)
    {
        var (where, terms) = ($"field {field.FullName}", field.Terms);
        if (!ItemCode().IsMatch(field.Code)) BadCode(where, field.Code, "length_km");
        CheckNames(where, field.Name, field.English);
        if (!Subjects.HasFields(field.Subject)) Fault(DefinitionFaultKind.NeverEntered, where, $"{Subjects.Name(field.Subject).Chinese}没有类别字段，改在指标或项目上登记", $"a {Subjects.Name(field.Subject).English} carries no fields of categories: declare it on the indicator or the project");
        if (field is ChoiceField or ChoicesField) CheckWords(where, terms.Options, field is ChoicesField ? FieldRules.Separators : "");
        if (terms.Decimals is < 0 or > 6) Fault(DefinitionFaultKind.BadRange, where, "小数位数应为0至6", "decimals must be between 0 and 6");
        if (!HasUnitOfItsKind(terms)) Fault(DefinitionFaultKind.BadRange, where, "金额应为元、两位小数，个数无小数，比例无单位", "money is in yuan with two decimals, a count has no decimals, a ratio has no unit");
        if (terms.Kind == FieldKind.Text && terms.MaxLength is < 1 or > 4000) Fault(DefinitionFaultKind.BadRange, where, "文本长度应为1至4000", "the length of a text must be between 1 and 4000");
        if (terms.Min > terms.Max) Fault(DefinitionFaultKind.BadRange, where, "下限大于上限", "the lower limit is above the upper one");
        if (terms.NotAbove is { } above && (above.Subject != field.Subject || !above.Unit.Fits(terms.Unit!))) Fault(DefinitionFaultKind.BadRange, where, $"只能与同一对象、同一单位的字段比较，{above.FullName}不是", $"compare it with a field of the same subject and unit; {above.FullName} is not");
        if (terms.NotBefore is { } before && before.Subject != field.Subject) Fault(DefinitionFaultKind.BadRange, where, $"只能与同一对象的日期比较，{before.FullName}不是", $"compare it with a date of the same subject; {before.FullName} is not");
        foreach (var other in new IField?[] { terms.NotAbove, terms.NotBefore })
            if (other is not null) CheckDeclared(where, other);
        if (terms.RequiredWhen is not null) CheckRequiredWhen($"{where} required when", field.Subject, terms.RequiredWhen);
    }

    private void CheckRequiredWhen(string where, Subject subject, Condition when)
    {
        CheckFormula(where, subject, when, mayFold: false);
        foreach (var part in when.All())
        {
            if (part is DaysAgo or WorkingDaysAgo or Parameter or CurveReading { On: null } or StandardReading or InRegister) Fault(DefinitionFaultKind.DependsOnDay, where, $"是否必填、是否应报不能随日期变化，去掉{part}", $"whether something is required or owed must not change with the day: leave out {part}");
            if (part is IField read && (read.IsPlatform || read.Terms.IsObserved || read.Terms.IsCounted || read.Subject != subject)) Fault(DefinitionFaultKind.WrongSubject, where, $"只能读取同一对象的类别字段，{read.FullName}不是", $"it may only read category fields of the same subject; {read.FullName} is not");
        }
    }

    private void CheckParameter(Parameter parameter)
    {
        var where = $"parameter @{parameter.Code}";
        CheckSourced(where, parameter);
        var last = DateOnly.MinValue;
        foreach (var later in parameter.Later)
        {
            if (later.From <= last) Fault(DefinitionFaultKind.BadOrder, where, $"{later.From:yyyy-MM-dd}起的值应排在更早的值之后", $"the value from {later.From:yyyy-MM-dd} must follow the earlier ones");
            if (string.IsNullOrWhiteSpace(later.Source)) NoSource($"{where} from {later.From:yyyy-MM-dd}");
            last = later.From;
        }
        CheckTexts(where, parameter.Later.Select(later => later.Source));
        if (parameter.City is not { } city) return;
        if (city.Min > city.Max) Fault(DefinitionFaultKind.BadRange, where, "市级下限大于上限", "the lower bound for cities is above the upper one");
        else if (parameter.Default < city.Min || parameter.Default > city.Max) Fault(DefinitionFaultKind.BadRange, where, "国家值不在市级范围之内", "the national value lies outside the bounds for cities");
    }

    private void CheckWordList(WordList list)
    {
        var where = $"word list @{list.Code}";
        CheckSourced(where, list);
        CheckWords(where, list.Words, "");
    }

    private void CheckCurve(Curve curve)
    {
        var where = $"curve @{curve.Code}";
        CheckSourced(where, curve);
        if (curve.Points.Count == 0) Fault(DefinitionFaultKind.BadOrder, where, "至少一个点", "give at least one point");
        var last = new DateOnly(2001, 1, 1);
        foreach (var point in curve.Points)
        {
            // 29 February exists in some years only, so no point may stand on it.
            if (point.Month is < 1 or > 12 || point.Day < 1 || point.Day > DateTime.DaysInMonth(2001, point.Month))
            {
                Fault(DefinitionFaultKind.BadOrder, where, $"没有{point.Month}月{point.Day}日这一天", $"there is no day {point.Month}-{point.Day} in every year");
                return;
            }
            var day = new DateOnly(2001, point.Month, point.Day);
            if (day <= last) Fault(DefinitionFaultKind.BadOrder, where, "各点应在1月1日之后并按日期先后排列", "points must come after 1 January, in the order of the year");
            last = day;
        }
    }

    private void CheckStandards(StandardTable table)
    {
        var where = $"standards @{table.Code}";
        CheckSourced(where, table);
        if (table.Rows.Count == 0) Fault(DefinitionFaultKind.BadWords, where, "至少一行", "give at least one row");
        CheckWords(where, [.. table.Rows.Select(row => row.Tier).Distinct()], "");
        CheckTexts(where, table.Rows.Select(row => row.Source));
        foreach (var row in table.Rows)
        {
            if (!DivisionCode().IsMatch(row.Division)) Fault(DefinitionFaultKind.BadCode, where, $"区划代码“{row.Division}”不合格式，应如370400", $"\"{row.Division}\" is no code of a division, as 370400");
            if (string.IsNullOrWhiteSpace(row.Source)) NoSource($"{where} {row.Division} {row.Tier}");
        }
        foreach (var twice in table.Rows.GroupBy(row => (row.From, row.Division, row.Tier)).Where(group => group.Count() > 1))
            Fault(DefinitionFaultKind.DuplicateCode, where, $"{twice.Key.From:yyyy-MM-dd} {twice.Key.Division} {twice.Key.Tier} 有两行", $"{twice.Key.From:yyyy-MM-dd} {twice.Key.Division} {twice.Key.Tier} stands there twice");
    }

    private void CheckExclusives(ExclusiveTable table)
    {
        var where = $"exclusives @{table.Code}";
        CheckSourced(where, table);
        CheckWords(where, table.Benefits, "");
        CheckTexts(where, table.Pairs.Select(pair => pair.Source));
        foreach (var pair in table.Pairs)
        {
            if (string.IsNullOrWhiteSpace(pair.Source)) NoSource($"{where} {pair.One} {pair.Other}");
            if (pair.Until <= pair.From) Fault(DefinitionFaultKind.BadOrder, where, $"{pair.One}与{pair.Other}的止日应晚于起日", $"{pair.One} and {pair.Other}: the last day must follow the first");
            if (table.Allows(pair.One, pair.Other)) Fault(DefinitionFaultKind.DuplicateCode, where, $"{pair.One}与{pair.Other}既列为互斥，又列为可同时享受", $"{pair.One} and {pair.Other} exclude each other and may be drawn together: they cannot both be");
        }
        if (table.MayGoTogether.Count > 0) CheckWords($"{where} together", [.. table.MayGoTogether.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct()], "");
        CheckTexts(where, table.MayGoTogether.Select(pair => pair.Source));
        foreach (var pair in table.MayGoTogether.Where(pair => string.IsNullOrWhiteSpace(pair.Source))) NoSource($"{where} {pair.One} {pair.Other}");
    }

    private void CheckElement(Element element)
    {
        var where = $"element {element.Code}";
        if (!ItemCode().IsMatch(element.Code)) BadCode(where, element.Code, "acceptance");
        CheckNames(where, element.Name, element.English);
        CheckTexts(where, element.Basis);
        if (element.Subject is not { } subject)
        {
            Fault(DefinitionFaultKind.NoSubject, where, "用On(…)说明属于哪类对象", "say with On(…) what it belongs to");
            return;
        }
        if ((element.After is not null || element.Cycle is not null) && !Subjects.OwesElements(subject)) Fault(DefinitionFaultKind.NeverEntered, where, $"{Subjects.Name(subject).Chinese}没有到期的监控要素，改为属于指标、项目或发放明细", $"no element of a {Subjects.Name(subject).English} falls due: let an indicator, a project or a list of person lines owe it");
        CheckTexts(where, element.Assumption is { } reason ? [reason] : []);
        if (element.Value is ChoiceField choice) CheckWords(where, choice.Options, "");
        if (!HasUnitOfItsKind(element.Value.Terms) || element.Value.Terms.Decimals is < 0 or > 6) Fault(DefinitionFaultKind.BadRange, where, "要素值的单位或小数位数不合其种类", "the unit or the decimals do not fit the kind of value");
        if (element.Cycle is { } cycle && (cycle.Day is < 1 or > 31 || cycle.Month is < 1 or > 12)) Fault(DefinitionFaultKind.BadRange, where, "应报日应为1至31日，月份应为1至12月", "the day must be between 1 and 31, and the month between 1 and 12");
        if (element.After is not null && element.Cycle is not null) Fault(DefinitionFaultKind.BadRange, where, "一次性期限与周期只能说一种", "an element is due once or again and again, not both");
        // A list of person lines is one thing to bring, whatever stands on each line: its project decides.
        if (element.OwedWhen is { } owed) CheckRequiredWhen($"{where} owed when", subject == Subject.PersonLine ? Subject.Project : subject, owed);
        foreach (var field in element.HeldIn) CheckDeclared(where, field);
        // Rules of the kernel run for every category and are no part of it.
        foreach (var code in element.WatchedBy.Where(code => !code.StartsWith('K') && definition.Rules.All(rule => rule.Code != code))) Undeclared(where, code);
        if (element.After is null) return;
        if (element.DueDays < 0) Fault(DefinitionFaultKind.BadRange, where, "天数不能为负", "the days cannot be negative");
        CheckReads(where, subject, element.After);
    }

    private void CheckRule(Rule rule)
    {
        var where = $"rule {rule.Code}";
        if (!RuleCode().IsMatch(rule.Code)) BadCode(where, rule.Code, "RR-03");
        CheckNames(where, rule.Name, rule.English);
        if (rule.Risk is null) Fault(DefinitionFaultKind.NoRisk, where, "用About(…)说明疑点类型", "say with About(…) what is suspected");
        if (rule.Basis.Count == 0 || rule.Basis.Any(string.IsNullOrWhiteSpace)) Fault(DefinitionFaultKind.NoBasis, where, "用From(…)写明依据条款", "name the clause with From(…)");
        if (rule.Triggers == Trigger.None) Fault(DefinitionFaultKind.NoTrigger, where, "至少一个触发时点", "name at least one trigger");
        if (rule.LastingDays < 0) Fault(DefinitionFaultKind.BadRange, where, "天数不能为负", "the days cannot be negative");
        if (rule.LastingLength is { } length) CheckLasting(where, length);
        if (rule.Grades.Count == 0) Fault(DefinitionFaultKind.NoGrade, where, "至少一个级别的条件：Yellow、Orange或Red", "give at least one condition: Yellow, Orange or Red");
        CheckTexts(where, [.. rule.Basis, .. rule.Innocent.SelectMany(Both), .. Both(rule.Clearing), .. Both(rule.CityAdjust)]);
        foreach (var grade in rule.Grades) CheckFormula($"{where} {DefinitionText.Word(grade.Level)}", rule.Subject, grade.When, mayFold: true);
    }

    private void CheckFormula(string where, Subject subject, Condition formula, bool mayFold)
    {
        new UnitCheck(hint => _faults.Add(new DefinitionFault(DefinitionFaultKind.UnitMismatch, where, hint))).Check(formula);
        foreach (var part in formula.All())
            switch (part)
            {
                case IField field: CheckReads(where, subject, field); break;
                case Parameter parameter when !definition.Parameters.Contains(parameter): Undeclared(where, $"@{parameter.Code}"); break;
                case ContainsAny c when !definition.WordLists.Contains(c.Words): Undeclared(where, $"@{c.Words.Code}"); break;
                case WordHits h when !definition.WordLists.Contains(h.Words): Undeclared(where, $"@{h.Words.Code}"); break;
                case CurveReading r when !definition.Curves.Contains(r.Curve): Undeclared(where, $"@{r.Curve.Code}"); break;
                case StandardReading s when !definition.Standards.Contains(s.Table): Undeclared(where, $"@{s.Table.Code}"); break;
                case StandardReading { Tier: not (TextField or ChoiceField) }: Fault(DefinitionFaultKind.BadGroup, where, "档次应为文本或单选字段", "a tier is a text or a choice"); break;
                case IsChoice i: CheckOptions(where, i.Field, i.Options); break;
                case HasChoice h: CheckOptions(where, h.Field, [h.Option]); break;
                case InRegister i: CheckRegister(where, i); break;
                case IsText i: CheckWords(where, i.Values, ""); break;
                case StartsWithAny s: CheckWords(where, s.Prefixes, ""); break;
                case MonthsLater { Months: not (NumberConstant or Parameter or NumberField or Arithmetic { Operator: ArithmeticOperator.Minus, Left: NumberConstant { Value: 0 }, Right: Parameter }) } m: Fault(DefinitionFaultKind.BadRange, where, $"月数应为整数、参数或字段，不能是{m.Months}", $"months are a whole number, a parameter or a field, not {m.Months}"); break;
                case DayIn { IsEveryYear: false } d: Fault(DefinitionFaultKind.BadRange, where, $"{d.Month}月{d.Day}日不是每年都有的日子", $"not every year has the day {d.Month}-{d.Day}"); break;
                case GroupFold fold: CheckFold(where, fold, mayFold); break;
            }
    }

    private void CheckLasting(string where, Parameter length)
    {
        if (!definition.Parameters.Contains(length)) Undeclared(where, $"@{length.Code}");
        if (!length.Unit.Equals(Unit.Day) && !length.Unit.Equals(Unit.Month))
            Fault(DefinitionFaultKind.UnitMismatch, where, $"持续期限的参数@{length.Code}应以日或月为单位", $"how long a rule lasts is a parameter in days or months, and @{length.Code} is in {length.Unit.Code}");
        if (length.Later.Select(later => later.Value).Append(length.Default).Any(value => value is < 0 or > 1_000 || decimal.Truncate(value) != value))
            Fault(DefinitionFaultKind.BadRange, where, $"@{length.Code}是持续期限，应为0至1000的整数", $"@{length.Code} is how long a rule lasts: a whole number between 0 and 1,000");
    }

    private void CheckReads(string where, Subject subject, IField field)
    {
        CheckDeclared(where, field);
        if (!Subjects.MayRead(subject, field.Subject))
            Fault(DefinitionFaultKind.WrongSubject, where, $"{Subjects.Name(subject).Chinese}的公式不能读取{field.FullName}", $"a formula on a {Subjects.Name(subject).English} cannot read {field.FullName}");
    }

    private void CheckDeclared(string where, IField field)
    {
        var isDeclared = field.Terms.IsCounted ? definition.Entitlements.Any(entitlement => entitlement.Undrawn == field || entitlement.Time == field)
            : field.Terms.IsObserved ? definition.Elements.Any(element => element.Subject is not null && element.Value == field) : definition.Fields.Contains(field);
        if (!field.IsPlatform && !isDeclared) Undeclared(where, field.FullName);
    }

    private void CheckOptions(string where, IField field, IReadOnlyList<string> options)
    {
        if (options.Count == 0) Fault(DefinitionFaultKind.BadWords, where, $"{field.FullName}至少与一个选项比较", $"compare {field.FullName} with at least one option");
        foreach (var option in options)
            if (!field.Terms.Options.Contains(option))
                Fault(DefinitionFaultKind.UnknownOption, where, $"{field.FullName}没有选项“{option}”，可选：{string.Join('、', field.Terms.Options)}", $"{field.FullName} has no option \"{option}\"; it has {string.Join(", ", field.Terms.Options)}");
    }

    private void CheckSourced(string where, ISourced sourced)
    {
        if (!ItemCode().IsMatch(sourced.Code)) BadCode(where, sourced.Code, "retention");
        CheckNames(where, sourced.Name, sourced.English);
        if (sourced.Sourcing.Status is null || string.IsNullOrWhiteSpace(sourced.Sourcing.Source)) NoSource(where);
        CheckTexts(where, [sourced.Sourcing.Source]);
    }

    private void CheckTexts(string where, IEnumerable<string> texts)
    {
        foreach (var text in texts.Where(text => !IsPrintable(text)))
            Fault(DefinitionFaultKind.BadName, where, $"“{text}”含有换行等控制字符或残缺字符", $"\"{text}\" holds a line break, another control character or half a character");
    }

    private void CheckNames(string where, string chinese, string english)
    {
        if (IsName(chinese) && IsName(english)) return;
        Fault(DefinitionFaultKind.BadName, where, "中英文名称都要有，且不含换行等控制字符", "give a Chinese and an English name, without line breaks or other control characters");
    }

    private void CheckWords(string where, IReadOnlyList<string> words, string forbidden)
    {
        if (words.Count == 0) Fault(DefinitionFaultKind.BadWords, where, "至少一个词", "give at least one word");
        if (words.Distinct(StringComparer.Ordinal).Count() != words.Count) Fault(DefinitionFaultKind.BadWords, where, "有重复的词", "a word is said twice");
        foreach (var word in words)
            if (!IsName(word) || word != word.Trim() || word.AsSpan().IndexOfAny("\"\\") >= 0 || word.AsSpan().IndexOfAny(forbidden) >= 0)
                Fault(DefinitionFaultKind.BadWords, where, $"“{word}”为空、首尾有空格，或含有引号、反斜线、控制字符{(forbidden.Length > 0 ? "、分隔符" : "")}", $"\"{word}\" is empty, begins or ends with a space, or holds a quote, a backslash, a control character{(forbidden.Length > 0 ? " or a separator" : "")}");
    }

    private void Unique(string what, IEnumerable<string> codes)
    {
        foreach (var twice in codes.GroupBy(code => code, StringComparer.Ordinal).Where(group => group.Count() > 1))
            Fault(DefinitionFaultKind.DuplicateCode, $"{what} {twice.Key}", "代码用了两次，换一个", "the code stands for two things; choose another");
    }

    private void BadCode(string where, string code, string example) => Fault(DefinitionFaultKind.BadCode, where, $"代码“{code}”不合格式，应如{example}", $"the code \"{code}\" is not of the form {example}");

    private void NoSource(string where) => Fault(DefinitionFaultKind.NoSource, where, "用Verified、Known或Assumed写明来源", "say with Verified, Known or Assumed where it comes from");

    private void Undeclared(string where, string what) => Fault(DefinitionFaultKind.Undeclared, where, $"本类别没有声明{what}", $"this category does not declare {what}");

    private void Fault(DefinitionFaultKind kind, string where, string chinese, string english) => _faults.Add(new DefinitionFault(kind, where, new Bilingual(chinese, english)));

    private static bool HasUnitOfItsKind(FieldTerms terms) => terms.Kind switch
    {
        FieldKind.Money => terms.Unit!.Equals(Unit.Yuan) && terms.Decimals == 2,
        FieldKind.Count => terms.Decimals == 0,
        FieldKind.Ratio => terms.Unit!.Equals(Unit.Ratio),
        _ => true,
    };

    private static string[] Both(Bilingual? words) => words is { } said ? [said.Chinese, said.English] : [];

    private static string[] Both(Bilingual words) => [words.Chinese, words.English];

    private static bool IsName(string text) => !string.IsNullOrWhiteSpace(text) && IsPrintable(text);

    /// <summary>Half a surrogate pair reads as U+FFFD; it would not survive being written and read back.</summary>
    private static bool IsPrintable(string text) => !text.Any(char.IsControl) && !text.EnumerateRunes().Contains(Rune.ReplacementChar);

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\z")]
    private static partial Regex CategoryCode();

    [GeneratedRegex("^[A-Z0-9][A-Z0-9-]{0,19}\\z")]
    private static partial Regex FundCode();

    [GeneratedRegex("^(?:[0-9]{6}|[0-9]{9}|[0-9]{12})\\z")]
    private static partial Regex DivisionCode();

    [GeneratedRegex("^[a-z][a-z0-9_]*\\z")]
    private static partial Regex ItemCode();

    [GeneratedRegex("^(?:[A-Z]{2}|X[0-9]{6})-[0-9]{2}\\z")]
    private static partial Regex RuleCode();
}
