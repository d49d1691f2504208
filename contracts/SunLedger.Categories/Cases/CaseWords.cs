using System.Globalization;
using System.Text.RegularExpressions;

namespace SunLedger.Categories.Cases;

/// <summary>Reads what a case says of an item, and which rules warn about it. A field and a parameter stand by their code, or by their Chinese name.</summary>
/// <param name="definition">Whose cases.</param>
/// <param name="subject">What the items are.</param>
/// <param name="parts">What lies between two commas.</param>
internal sealed partial class CaseWords(CategoryDefinition definition, Subject subject, Regex parts)
{
    /// <summary>More items than any group of a case needs; a case must not fill the memory of whoever reads it.</summary>
    private const int MostItems = 1_000;

    private string Subject => Subjects.Word(subject);

    /// <summary>The item that differs from another by what a text says.</summary>
    public CaseItem Item(string text, int number, CaseItem from, bool isOther)
    {
        var values = new Dictionary<string, object>(from.Values);
        var parameters = new Dictionary<string, decimal>(from.Parameters);
        var added = new Dictionary<string, IReadOnlyList<string>>(from.AddedWords);
        var registers = new Dictionary<string, IReadOnlyList<CaseEntry>>(from.Registers);
        var (asOf, count) = (from.AsOf, 1);
        foreach (var part in parts.Matches(text).Select(match => match.Value.Trim()).Where(part => part.Length > 0))
        {
            var space = part.IndexOfAny([' ', '　']);
            if (space < 0) throw Wrong(number, $"“{part}”之后空一格写值，不知道时写?", $"a value after \"{part}\", or ? when it is not known");
            var (name, value) = (part[..space], part[space..].Trim().Trim('"'));
            if (name == "判断日") name = "asOf";
            if (isOther && (name == "asOf" || name[0] is '@' or '#')) throw Wrong(number, $"{name}写在情形本身，其各项共用", $"{name} on the case itself: all its items share it");
            if (name == "asOf") asOf = CaseValue.Date(value) ?? throw Wrong(number, $"日期，而不是“{value}”", $"a day instead of \"{value}\"");
            else if (name is "items" or "项数") count = Count(value, number);
            else if (name[0] == '#') SetRegister(registers, name[1..], value, number);
            else if (name[0] == '@' && WordListOf(name[1..]) is { } list) added[list.Code] = value.Split(';', StringSplitOptions.TrimEntries);
            else if (name[0] == '@') parameters[ParameterCode(name[1..], number)] = CaseValue.Number(value) ?? throw Wrong(number, $"数，而不是“{value}”", $"a number instead of \"{value}\"");
            else Set(values, Field(name, number), value, number);
        }
        return new CaseItem { Values = values, Parameters = parameters, AddedWords = added, Registers = registers, AsOf = asOf, Count = count };
    }

    /// <summary>What must be said, by rule code.</summary>
    public IReadOnlyDictionary<string, Verdict> Warns(IEnumerable<string> said, int number)
    {
        var warns = new Dictionary<string, Verdict>(StringComparer.Ordinal);
        foreach (var part in said)
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if ((words.Length == 2 ? Said(words[1]) : null) is not { } verdict)
                throw Wrong(number, $"“规则编码 红色”，或橙色、黄色、?，而不是“{part}”", $"\"RR-03 red\", orange, yellow or ? instead of \"{part}\"");
            if (!definition.Rules.Any(rule => rule.Code == words[0] && rule.Subject == subject))
                throw Wrong(number, $"{definition.Name}中{Subjects.Name(subject).Chinese}的规则，而不是{words[0]}", $"a rule of {definition.Code} on a {Subject} instead of {words[0]}");
            if (!warns.TryAdd(words[0], verdict)) throw Wrong(number, $"{words[0]}只写一次", $"{words[0]} only once");
        }
        return warns;
    }

    /// <summary>The facts of a case: the judged item, then the others of its group.</summary>
    public IReadOnlyList<IFacts> Facts(CaseItem judged, IReadOnlyList<CaseItem> others, int number)
    {
        if (others.Append(judged).Sum(item => item.Count) > MostItems) throw Wrong(number, $"至多{MostItems}项", $"at most {MostItems} items");
        var items = new List<IFacts>();
        foreach (var item in others.Prepend(judged))
            for (var i = 0; i < item.Count; i++) items.Add(new CaseFacts(item, judged, subject, items));
        return items;
    }

    public static CaseFormatException Wrong(int line, string chinese, string english) => new(line, new(chinese, english));

    private static Verdict? Said(string word) => word switch
    {
        "red" or "红色" => Verdict.Warns(Level.Red),
        "orange" or "橙色" => Verdict.Warns(Level.Orange),
        "yellow" or "黄色" => Verdict.Warns(Level.Yellow),
        "?" or "？" => Verdict.CannotJudge,
        _ => null,
    };

    private static int Count(string value, int number) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= MostItems ? n
            : throw Wrong(number, $"项数为1至{MostItems}，而不是“{value}”", $"how many items, 1 to {MostItems}, instead of \"{value}\"");

    private static void Set(Dictionary<string, object> values, IField field, string text, int number)
    {
        if (text is "?" or "？") values.Remove(field.FullName);
        else values[field.FullName] = CaseValue.Of(field, text) ?? throw Wrong(number, $"{field.Name}的值，而不是“{text}”", $"a value of {field.FullName} ({field.Terms.Kind}) instead of \"{text}\"");
    }

    // #deceased 甲 from 2018-05-01; 乙 as 注销 from 2017-01-01 to 2018-01-01. With "none" the register is there and empty, with "?" it is not there.
    private static void SetRegister(Dictionary<string, IReadOnlyList<CaseEntry>> registers, string code, string text, int number)
    {
        if (Registers.Find(code) is null) throw Wrong(number, $"名册，如#deceased，而不是#{code}", $"a register, as #deceased, instead of #{code}");
        if (text == "?") registers.Remove(code);
        else registers[code] = text == "none" ? [] : [.. text.Split(';', StringSplitOptions.TrimEntries).Select(entry => Entry(entry, number))];
    }

    private static CaseEntry Entry(string text, int number)
    {
        var match = EntryWords().Match(text);
        if (!match.Success) throw Wrong(number, $"“甲 as 注销 from 2018-05-01 to 2018-12-31”，而不是“{text}”", $"\"甲 as 注销 from 2018-05-01 to 2018-12-31\" instead of \"{text}\"");
        DateOnly? from = match.Groups[3].Success ? CaseValue.Date(match.Groups[3].Value) : DateOnly.MinValue, to = match.Groups[4].Success ? CaseValue.Date(match.Groups[4].Value) : null;
        return new CaseEntry(match.Groups[1].Value, match.Groups[2].Success ? match.Groups[2].Value : null, from ?? throw Wrong(number, $"日期，在“{text}”中", $"a day in \"{text}\""), to);
    }

    private WordList? WordListOf(string name) => definition.Scope.WordList(name) ?? (definition.Scope.Sourced(name) is [WordList only] ? only : null);

    private string ParameterCode(string name, int number) =>
        (definition.Scope.Parameter(name) ?? (definition.Scope.Sourced(name) is [Parameter only] ? only : null))?.Code
        ?? throw Wrong(number, $"{definition.Name}的参数，而不是@{name}", $"a parameter of {definition.Code} instead of @{name}");

    private IField Field(string name, int number)
    {
        var field = (name.Contains('.', StringComparison.Ordinal) ? definition.Scope.Field(name) : definition.Fields.FirstOrDefault(field => field.Code == name))
            ?? (definition.Scope.Named(name, subject) is [IField only] ? only : null)
            ?? throw Wrong(number, $"{definition.Name}或平台的字段，而不是{name}{Like(name)}", $"a field of {definition.Code}, or of the platform as Project.Paid, instead of {name}");
        return Subjects.MayRead(subject, field.Subject) ? field : throw Wrong(number, $"{Subjects.Name(subject).Chinese}可读的字段，而不是{name}", $"a field that a {Subject} can read instead of {name}");
    }

    private string Like(string name) => definition.Scope.Like(name, subject) is { Count: > 0 } like ? $"（是否指{string.Join('、', like)}）" : "";

    [GeneratedRegex(@"^(.+?)(?: as (\S+))?(?: from (\d{4}-\d\d-\d\d))?(?: to (\d{4}-\d\d-\d\d))?$")]
    private static partial Regex EntryWords();

    /// <summary>A comma separates, unless it stands in quotes.</summary>
    [GeneratedRegex("""(?:"[^"]*"|[^,"])+""")]
    public static partial Regex Parts();

    /// <summary>The same for people who type Chinese: a full comma separates, too.</summary>
    [GeneratedRegex("""(?:"[^"]*"|[^,，"])+""")]
    public static partial Regex ChineseParts();
}
