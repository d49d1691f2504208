using System.Globalization;
using System.Text;

namespace SunLedger.Categories;

/// <summary>A whole definition in words, line by line: what people approve, and where two versions are compared. One property, one line.</summary>
internal sealed class DefinitionWords
{
    private readonly StringBuilder _text = new();

    private DefinitionWords()
    {
    }

    public static string Write(CategoryDefinition definition)
    {
        var words = new DefinitionWords();
        words.Head(definition);
        foreach (var field in definition.Fields) words.Field(field);
        foreach (var parameter in definition.Parameters) words.Parameter(parameter);
        foreach (var list in definition.WordLists) words.List(list);
        foreach (var curve in definition.Curves) words.Curve(curve);
        foreach (var table in definition.Standards) words.Standards(table);
        foreach (var table in definition.Exclusives) words.Exclusives(table);
        foreach (var entitlement in definition.Entitlements) words.Entitlement(entitlement);
        foreach (var element in definition.Elements) words.Element(element);
        foreach (var rule in definition.Rules) words.Rule(rule);
        return words._text.ToString();
    }

    private void Head(CategoryDefinition d)
    {
        Line($"类别 category {d.Code}: {d.Name} / {d.English}");
        Line($"定义 definition {d.Hash}");
        Say("语言版本 language", d.ContractVersion.ToString(CultureInfo.InvariantCulture));
        Say("依据 basis", d.Basis);
        Say("资金 funds", d.FundCodes.Count == 0 ? "-" : string.Join(' ', d.FundCodes));
    }

    private void Field(IField field)
    {
        var t = field.Terms;
        Thing("字段 field", t.FullName, t.Name, t.English);
        Say("种类 kind", t.Unit is null ? t.Kind.ToString() : $"{t.Kind} {Both(t.Unit.Name)}, {t.Decimals} 位小数 decimals");
        if (t.Kind == FieldKind.Text) Say("最长 longest", t.MaxLength.ToString(CultureInfo.InvariantCulture));
        if (t.Kind == FieldKind.Code) Say("格式 format", t.Format.ToString());
        if (t.Options.Count > 0) Say("选项 options", string.Join(" | ", t.Options));
        if (t.IsRequired) Say("必填 required", "是 yes");
        if (t.RequiredWhen is { } when) Formula("必填条件 required when", when);
        if (t.Min is { } min) Say("范围 range", $"{Number(min)} .. {(t.Max is { } max ? Number(max) : "")}");
        if (t.NotAbove is { } above) Say("不超过 not above", above.FullName);
        if (t.NotBefore is { } before) Say("不早于 not before", before.FullName);
    }

    private void Parameter(Parameter p)
    {
        Thing("参数 parameter", p.Code, p.Name, p.English);
        Say("取值 value", Value(p.Default, p.Unit));
        Source(p.Sourcing);
        foreach (var later in p.Later) Say($"自 since {Day(later.From)}", $"{Value(later.Value, p.Unit)} [{later.Status}] {later.Source}");
        if (p.City is { } city) Say("地方可调 cities may set", $"{Number(city.Min)} .. {Number(city.Max)} ({city.Strict})");
    }

    private void List(WordList list)
    {
        Thing("词表 words", list.Code, list.Name, list.English);
        Say("词 words", string.Join(" | ", list.Words));
        Source(list.Sourcing);
        if (list.IsOpenToCities) Say("地方可加 cities may add", "是 yes");
    }

    private void Curve(Curve curve)
    {
        Thing("曲线 curve", curve.Code, curve.Name, curve.English);
        Say("各点 points", string.Join(", ", curve.Points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Month}-{p.Day} {Number(p.Value)}"))));
        Source(curve.Sourcing);
    }

    private void Standards(StandardTable table)
    {
        Thing("标准表 standards", table.Code, table.Name, table.English);
        Source(table.Sourcing);
        if (table.IsOpenToCities) Say("地方可加 cities may add", "是 yes");
        foreach (var row in table.Rows) Say($"自 since {Day(row.From)}", $"{row.Division} {row.Tier}: {Value(row.Value, table.Unit)} [{row.Status}] {row.Source}");
    }

    private void Exclusives(ExclusiveTable table)
    {
        Thing("互斥待遇 exclusive benefits", table.Code, table.Name, table.English);
        Source(table.Sourcing);
        if (table.IsOpenToCities) Say("地方可加 cities may add", "是 yes");
        foreach (var pair in table.Pairs)
            Say($"自 since {Day(pair.From)}{(pair.Until is { } until ? $" 至 until {Day(until)}" : "")}", $"{pair.One} × {pair.Other} [{pair.Status}] {pair.Source}");
        foreach (var pair in table.MayGoTogether) Say("可同时享受 may go together", $"{pair.One} + {pair.Other} [{pair.Status}] {pair.Source}");
    }

    private void Entitlement(Entitlement e)
    {
        Thing("应享人群 entitlement", e.Code, e.Name, e.English);
        foreach (var (register, states) in e.Registers)
            Say("在册 on register", Both(new(register.Name, register.English)) + (states.Count == 0 ? "" : $": {string.Join(" | ", states)}"));
        if (e.Items.Count > 0) Say("待遇项目 benefits", string.Join(" | ", e.Items));
        if (e.Projects is { } projects) Formula("发放项目 paid by projects", projects);
        if (e.Length is { } length) Say("期限 within", Both(new(length.Name, length.English)));
        if (e.IsContinued) Say("仅上期已领取 only who drew before", "是 yes");
        if (e.Span is { } span) Say("每 every", Both(span switch { CalendarSpan.Month => new("月", "month"), CalendarSpan.Term => new("学期", "term"), _ => new("年", "year") }));
    }

    private void Element(Element e)
    {
        Thing("监控要素 element", e.Code, e.Name, e.English);
        if (e.Subject is { } subject) Say("对象 about", Both(Subjects.Name(subject)));
        Say("来源 brought by", Both(ElementWords.Source(e)));
        if (ElementWords.Due(e) is { } due) Say("期限 due", Both(due));
        if (e.OwedWhen is { } owed) Formula("应报条件 owed when", owed);
        if (e.Assumption is { } reason) Say("假定 assumed", reason);
        if (e.HeldIn.Count > 0) Say("平台所载 held in", string.Join(", ", e.HeldIn.Select(field => $"{field.Name} {field.FullName}")));
        if (e.WatchedBy.Count > 0) Say("由规则看护 watched by", string.Join(", ", e.WatchedBy));
        if (e.IsPublished) Say("须公开 published", "是 yes");
        if (e.Basis.Count > 0) Say("依据 basis", string.Join(" | ", e.Basis));
    }

    private void Rule(Rule r)
    {
        Thing("规则 rule", r.Code, r.Name, r.English);
        Say("对象 about", Both(Subjects.Name(r.Subject)));
        if (r.Risk is { } risk) Say("风险 risk", Both(Risks.Name(risk)));
        foreach (var grade in r.Grades) Formula($"{Colour(grade.Level)} {DefinitionText.Word(grade.Level)}", grade.When);
        Say("处置 enforcement", r.Enforcement.ToString());
        Say("时机 judged", r.Triggers.ToString());
        if (r.TrialUntil is { } trial) Say("试运行 on trial", $"至 until {trial:yyyy-MM-dd}");
        if (r.LastingDays > 0) Say("持续 lasting", $"{r.LastingDays} 天 days");
        if (r.LastingLength is { } length) Say("持续 lasting", $"{Both(new(length.Name, length.English))} @{length.Code}");
        Say("依据 basis", string.Join(" | ", r.Basis));
        foreach (var innocent in r.Innocent) Say("可能正常 may be innocent", Both(innocent));
        if (r.Clearing is { } clearing) Say("解除 cleared by", Both(clearing));
        if (r.CityAdjust is { } city) Say("地方 city may", Both(city));
    }

    private void Formula(string what, Formula formula)
    {
        Say(what, Explain.Words(formula, Language.Chinese));
        Say(what, Explain.Words(formula, Language.English));
        Say(what, formula.ToString() ?? "");
    }

    private void Source(Sourcing sourcing) => Say("来源 source", $"[{sourcing.Status}] {sourcing.Source}");

    private void Thing(string kind, string code, string name, string english)
    {
        _text.Append('\n');
        Line($"{kind} {code}: {name} / {english}");
    }

    private void Say(string what, string value) => Line($"  {what}: {value}");

    // A text that somebody wrote over several lines is one line here, so that a difference has one place.
    private void Line(string text) => _text.Append(text.ReplaceLineEndings(" ")).Append('\n');

    private static string Value(decimal value, Unit unit) => Both(new(Explain.Value(value, unit, Language.Chinese), Explain.Value(value, unit, Language.English)));

    private static string Both(Bilingual words) => words.Chinese == words.English ? words.Chinese : $"{words.Chinese} / {words.English}";

    private static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Colour(Level level) => level switch { Level.Yellow => "黄", Level.Orange => "橙", _ => "红" };
}
