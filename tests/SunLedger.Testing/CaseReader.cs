using System.Globalization;
using System.Text.RegularExpressions;
using SunLedger.Categories;

namespace SunLedger.Testing;

/// <summary>
/// Reads a case file. A section begins with the sentence "Every case starts from this ordinary project and names only what differs", followed by
/// indented lines of <c>field value, field value</c>, and a table | case | differs | warns |. A row whose case begins with + is another item of the case above.
/// Instead of what warns, or beside it, a table says which fields an item needs, which elements it owes, and whom it pays.
/// </summary>
internal sealed partial class CaseReader(CategoryDefinition definition)
{
    private const string Warning = "warns";

    private static readonly Dictionary<string, ReachKind> Kinds = Enum.GetValues<ReachKind>().ToDictionary(Reach.Word);

    private readonly List<CaseSection> _sections = [];
    private readonly List<EquivalentMutant> _equivalents = [];
    private readonly List<Draft> _open = [];
    private readonly ILookup<ReachKind, Reach> _reaches = Reach.Of(definition).ToLookup(reach => reach.Kind);
    private string[] _columns = [Warning];
    private Subject? _subject;
    private CaseItem _ordinary = new();
    private bool _inEquivalents;

    /// <summary>A row that may still be followed by other items.</summary>
    private sealed record Draft(int Line, string Name, CaseItem Judged, IReadOnlyDictionary<string, string> Cells)
    {
        public List<CaseItem> Others { get; } = [];
    }

    public CaseFile Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++) ReadLine(lines[i], i + 1);
        CloseSection();
        if (_sections.Count == 0) throw new FormatException("The file has no case: begin a section with \"Every case starts from this ordinary project and names only what differs.\"");
        return new CaseFile(_sections, _equivalents);
    }

    private void ReadLine(string line, int number)
    {
        if (line.StartsWith('#')) _inEquivalents = line.TrimStart('#').Trim().Equals("Equivalent mutants", StringComparison.OrdinalIgnoreCase);
        else if (Beginning().Match(line) is { Success: true } begins) OpenSection(begins.Groups[1].Value, number);
        else if (_inEquivalents && line.StartsWith("- ", StringComparison.Ordinal)) ReadEquivalent(line, number);
        else if (line.StartsWith("    ", StringComparison.Ordinal) && _subject is not null && _open.Count == 0) _ordinary = Item(line, number, _ordinary, isOther: false);
        else if (line.StartsWith('|') && _subject is not null) ReadRow(line, number);
    }

    private void OpenSection(string name, int number)
    {
        CloseSection();
        _subject = Subjects.FromWord(name.Trim().Replace(' ', '_')) ?? throw Wrong(number, $"one of {string.Join(", ", Subjects.All.Select(s => Subjects.Word(s).Replace('_', ' ')))} instead of \"{name}\"");
        _ordinary = new CaseItem();
        _columns = [Warning];
    }

    private void CloseSection()
    {
        if (_open.Count > 0) _sections.Add(new CaseSection(_subject!.Value, [.. _open.Select(Finish)]));
        _open.Clear();
    }

    private void ReadEquivalent(string line, int number)
    {
        var match = Equivalent().Match(line);
        if (!match.Success) throw Wrong(number, "\"- RR-03: the mutant as reported — why nobody could notice it\"");
        _equivalents.Add(new EquivalentMutant(number, match.Groups[1].Value, match.Groups[2].Value.Trim().Trim('`'), match.Groups[3].Value.Trim()));
    }

    private void ReadRow(string line, int number)
    {
        var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
        if (cells[0].All(c => c is '-' or ':')) return;
        if (cells[0] == "case")
        {
            ReadHeading(cells, number);
            return;
        }
        if (cells.Length != 2 + _columns.Length) throw Wrong(number, $"{2 + _columns.Length} cells: case, differs, {string.Join(", ", _columns)}");
        var isOther = cells[0].StartsWith('+');
        var item = Item(cells[1], number, _ordinary, isOther);
        if (!isOther)
        {
            if (item.AsOf is null && _columns.Contains(Warning)) throw Wrong(number, "a day of judging: write \"asOf 2018-09-30\" in the ordinary item");
            if (_open.Any(draft => draft.Name == cells[0])) throw Wrong(number, $"another name, for \"{cells[0]}\" is taken");
            _open.Add(new Draft(number, cells[0], item, _columns.Zip(cells.Skip(2)).ToDictionary(cell => cell.First, cell => cell.Second)));
            return;
        }
        if (_open.Count == 0) throw Wrong(number, "a case before another item of it");
        if (cells.Skip(2).Any(cell => cell.Length > 0)) throw Wrong(number, "empty cells after what differs: only the case itself is judged");
        _open[^1].Others.Add(item);
    }

    // A second table below the same ordinary item may say other things of it.
    private void ReadHeading(string[] cells, int number)
    {
        var columns = cells.Skip(2).ToArray();
        var isRight = cells.Length > 2 && cells[1] == "differs" && columns.Distinct().Count() == columns.Length && columns.All(column => column == Warning || Kinds.ContainsKey(column));
        _columns = isRight ? columns : throw Wrong(number, $"the heading | case | differs | and then one or more of {Warning}, {string.Join(", ", Kinds.Keys)}");
    }

    private Case Finish(Draft draft)
    {
        var items = new List<IFacts>();
        foreach (var item in new[] { draft.Judged }.Concat(draft.Others))
            for (var i = 0; i < item.Count; i++) items.Add(new CaseFacts(item, draft.Judged, _subject!.Value, items));
        return new Case(
            draft.Line, draft.Name, items,
            draft.Cells.TryGetValue(Warning, out var warns) ? Warns(warns, draft.Line) : null,
            draft.Cells.Where(cell => cell.Key != Warning).ToDictionary(cell => Kinds[cell.Key], cell => Reached(Kinds[cell.Key], cell.Value, draft.Line)));
    }

    private IReadOnlySet<string> Reached(ReachKind kind, string cell, int number)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in Words(cell))
        {
            if (!_reaches[kind].Any(reach => reach.Code == code && reach.Subject == _subject)) throw Wrong(number, $"what a {Subjects.Word(_subject!.Value)} of {definition.Code} {Reach.Word(kind)} under a condition instead of {code}");
            if (!codes.Add(code)) throw Wrong(number, $"{code} only once");
        }
        return codes;
    }

    private Dictionary<string, Verdict> Warns(string cell, int number)
    {
        var warns = new Dictionary<string, Verdict>(StringComparer.Ordinal);
        foreach (var part in Words(cell))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var verdict = words.Length != 2 ? null : Said(words[1]);
            if (verdict is null) throw Wrong(number, $"\"RR-03 red\", orange, yellow or ? instead of \"{part}\"");
            if (!definition.Rules.Any(rule => rule.Code == words[0] && rule.Subject == _subject)) throw Wrong(number, $"a rule of {definition.Code} on a {Subjects.Word(_subject!.Value)} instead of {words[0]}");
            if (!warns.TryAdd(words[0], verdict.Value)) throw Wrong(number, $"{words[0]} only once");
        }
        return warns;
    }

    private static string[] Words(string cell) => cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Verdict? Said(string word) => word switch
    {
        "red" => Verdict.Warns(Level.Red),
        "orange" => Verdict.Warns(Level.Orange),
        "yellow" => Verdict.Warns(Level.Yellow),
        "?" => Verdict.CannotJudge,
        _ => null,
    };

    private CaseItem Item(string text, int number, CaseItem from, bool isOther)
    {
        var values = new Dictionary<string, object>(from.Values);
        var parameters = new Dictionary<string, decimal>(from.Parameters);
        var added = new Dictionary<string, IReadOnlyList<string>>(from.AddedWords);
        var registers = new Dictionary<string, IReadOnlyList<CaseEntry>>(from.Registers);
        var (asOf, count) = (from.AsOf, 1);
        foreach (var part in Parts().Matches(text).Select(match => match.Value.Trim()).Where(part => part.Length > 0))
        {
            var space = part.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0) throw Wrong(number, $"a value after \"{part}\", or ? when it is not known");
            var (name, value) = (part[..space], part[space..].Trim().Trim('"'));
            if (isOther && (name == "asOf" || name[0] is '@' or '#')) throw Wrong(number, $"{name} on the case itself: all its items share it");
            if (name == "asOf") asOf = CaseValue.Date(value) ?? throw Wrong(number, $"a day instead of \"{value}\"");
            else if (name == "items") count = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : throw Wrong(number, $"how many items instead of \"{value}\"");
            else if (name[0] == '#') SetRegister(registers, name[1..], value, number);
            else if (name[0] == '@' && definition.Scope.WordList(name[1..]) is { } list) added[list.Code] = value.Split(';', StringSplitOptions.TrimEntries);
            else if (name[0] == '@') parameters[ParameterCode(name, number)] = CaseValue.Number(value) ?? throw Wrong(number, $"a number instead of \"{value}\"");
            else Set(values, Field(name, number), value, number);
        }
        return new CaseItem { Values = values, Parameters = parameters, AddedWords = added, Registers = registers, AsOf = asOf, Count = count };
    }

    private static void Set(Dictionary<string, object> values, IField field, string text, int number)
    {
        if (text == "?") values.Remove(field.FullName);
        else values[field.FullName] = CaseValue.Of(field, text) ?? throw Wrong(number, $"a value of {field.FullName} ({field.Terms.Kind}) instead of \"{text}\"");
    }

    // #deceased 甲 from 2018-05-01; 乙 as 注销 from 2017-01-01 to 2018-01-01. With "none" the register is there and empty, with "?" it is not there.
    private static void SetRegister(Dictionary<string, IReadOnlyList<CaseEntry>> registers, string code, string text, int number)
    {
        if (Registers.Find(code) is null) throw Wrong(number, $"a register, as #deceased, instead of #{code}");
        if (text == "?") registers.Remove(code);
        else registers[code] = text == "none" ? [] : [.. text.Split(';', StringSplitOptions.TrimEntries).Select(entry => Entry(entry, number))];
    }

    private static CaseEntry Entry(string text, int number)
    {
        var match = EntryWords().Match(text);
        if (!match.Success) throw Wrong(number, $"\"甲 as 注销 from 2018-05-01 to 2018-12-31\" instead of \"{text}\"");
        DateOnly? from = match.Groups[3].Success ? CaseValue.Date(match.Groups[3].Value) : DateOnly.MinValue, to = match.Groups[4].Success ? CaseValue.Date(match.Groups[4].Value) : null;
        return new CaseEntry(match.Groups[1].Value, match.Groups[2].Success ? match.Groups[2].Value : null, from ?? throw Wrong(number, $"a day in \"{text}\""), to);
    }

    private string ParameterCode(string name, int number) => definition.Scope.Parameter(name[1..])?.Code ?? throw Wrong(number, $"a parameter of {definition.Code} instead of {name}");

    private IField Field(string name, int number)
    {
        var field = name.Contains('.', StringComparison.Ordinal) ? definition.Scope.Field(name) : definition.Fields.FirstOrDefault(field => field.Code == name);
        if (field is null) throw Wrong(number, $"a field of {definition.Code}, or of the platform as Project.Paid, instead of {name}");
        return Subjects.MayRead(_subject!.Value, field.Subject) ? field : throw Wrong(number, $"a field that a {Subjects.Word(_subject.Value)} can read instead of {name}");
    }

    private static FormatException Wrong(int line, string expected) => new($"line {line}: expected {expected}");

    [GeneratedRegex(@"[Ee]very case starts from this ordinary ([a-z ]+) and names only what differs")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^- ([A-Z]{2}-[0-9]{2}|(?:needs|owes|pays) [a-z][a-z0-9_]*): (.+?) — (.+)$")]
    private static partial Regex Equivalent();

    [GeneratedRegex(@"^(.+?)(?: as (\S+))?(?: from (\d{4}-\d\d-\d\d))?(?: to (\d{4}-\d\d-\d\d))?$")]
    private static partial Regex EntryWords();

    // A comma separates, unless it stands in quotes.
    [GeneratedRegex("""(?:"[^"]*"|[^,"])+""")]
    private static partial Regex Parts();
}
