using System.Text.RegularExpressions;

namespace SunLedger.Categories.Cases;

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
    private CaseWords? _words;
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
        else if (line.StartsWith("    ", StringComparison.Ordinal) && _subject is not null && _open.Count == 0) _ordinary = _words!.Item(line, number, _ordinary, isOther: false);
        else if (line.StartsWith('|') && _subject is not null) ReadRow(line, number);
    }

    private void OpenSection(string name, int number)
    {
        CloseSection();
        _subject = Subjects.FromWord(name.Trim().Replace(' ', '_')) ?? throw Wrong(number, $"one of {string.Join(", ", Subjects.All.Select(s => Subjects.Word(s).Replace('_', ' ')))} instead of \"{name}\"");
        _words = new CaseWords(definition, _subject.Value, CaseWords.Parts());
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
        var item = _words!.Item(cells[1], number, _ordinary, isOther);
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

    private Case Finish(Draft draft) => new(
        draft.Line, draft.Name, _words!.Facts(draft.Judged, draft.Others, draft.Line),
        draft.Cells.TryGetValue(Warning, out var warns) ? _words!.Warns(Words(warns), draft.Line) : null,
        draft.Cells.Where(cell => cell.Key != Warning).ToDictionary(cell => Kinds[cell.Key], cell => Reached(Kinds[cell.Key], cell.Value, draft.Line)));

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

    private static string[] Words(string cell) => cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // How a table is laid out concerns those who write files, in the English of the files.
    private static CaseFormatException Wrong(int line, string expected) => CaseWords.Wrong(line, expected, expected);

    [GeneratedRegex(@"[Ee]very case starts from this ordinary ([a-z ]+) and names only what differs")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^- ([A-Z][A-Z0-9]*-[0-9]{2}|(?:needs|owes|pays) [a-z][a-z0-9_]*): (.+?) — (.+)$")]
    private static partial Regex Equivalent();
}
