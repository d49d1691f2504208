namespace SunLedger.Categories;

/// <summary>What a formula may name: the fields, parameters, word lists, curves and observed elements of a definition, besides everything the platform knows.</summary>
public sealed class FormulaScope
{
    private readonly Dictionary<string, IField> _fields;
    private readonly Dictionary<string, object> _codes = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, IField>> _fieldNames;
    private readonly Lazy<ILookup<string, ISourced>> _sourcedNames;

    /// <summary>A scope of these. Of two with the same code the first counts.</summary>
    public FormulaScope(IEnumerable<IField> fields, IEnumerable<Parameter> parameters, IEnumerable<WordList> wordLists, IEnumerable<Curve> curves)
    {
        _fields = new Dictionary<string, IField>(StringComparer.Ordinal);
        foreach (var field in fields) _fields.TryAdd(field.FullName, field);
        foreach (var parameter in parameters) _codes.TryAdd(parameter.Code, parameter);
        foreach (var list in wordLists) _codes.TryAdd(list.Code, list);
        foreach (var curve in curves) _codes.TryAdd(curve.Code, curve);
        _fieldNames = new(() => Known.All.Concat(_fields.Values).Distinct().SelectMany(f => new[] { (Name: f.Name, Field: f), (Name: $"{Subjects.Name(f.Subject).Chinese}.{f.Name}", Field: f) })
            .ToLookup(pair => pair.Name, pair => pair.Field, StringComparer.Ordinal));
        _sourcedNames = new(() => _codes.Values.OfType<ISourced>().ToLookup(s => s.Name, StringComparer.Ordinal));
    }

    /// <summary>A scope of these, and of what is observed of elements.</summary>
    public FormulaScope(IEnumerable<IField> fields, IEnumerable<Parameter> parameters, IEnumerable<WordList> wordLists, IEnumerable<Curve> curves, IEnumerable<Element> elements)
        : this([.. fields, .. elements.Where(element => element.Subject is not null).Select(element => element.Value)], parameters, wordLists, curves)
    {
    }

    /// <summary>The scope in which only the platform's own fields can be named.</summary>
    public static FormulaScope Platform { get; } = new([], [], [], []);

    /// <summary>The field that a formula calls so, of the definition or of the platform.</summary>
    public IField? Field(string fullName) => _fields.GetValueOrDefault(fullName) ?? Known.Find(fullName);

    /// <summary>The parameter with this code.</summary>
    public Parameter? Parameter(string code) => _codes.GetValueOrDefault(code) as Parameter;

    /// <summary>The word list with this code.</summary>
    public WordList? WordList(string code) => _codes.GetValueOrDefault(code) as WordList;

    /// <summary>The curve with this code.</summary>
    public Curve? Curve(string code) => _codes.GetValueOrDefault(code) as Curve;

    /// <summary>The table of standards with this code.</summary>
    public StandardTable? Standard(string code) => _codes.GetValueOrDefault(code) as StandardTable;

    /// <summary>The table of exclusive benefits with this code.</summary>
    public ExclusiveTable? Exclusive(string code) => _codes.GetValueOrDefault(code) as ExclusiveTable;

    /// <summary>The same scope, with these tables.</summary>
    internal FormulaScope With(IEnumerable<ISourced> tables)
    {
        foreach (var table in tables) _codes.TryAdd(table.Code, table);
        return this;
    }

    /// <summary>Whether a Chinese name, alone or behind its subject, means anything here.</summary>
    internal bool HasName(string name) => _fieldNames.Value.Contains(name) || _sourcedNames.Value.Contains(name);

    /// <summary>
    /// What a Chinese name may mean in a formula on a subject: its own field before those of subjects above it, and a parameter. More than one means that
    /// the name says too little.
    /// </summary>
    internal IReadOnlyList<object> Named(string name, Subject? subject)
    {
        var fields = _fieldNames.Value[name].Where(field => subject is not { } from || Subjects.MayRead(from, field.Subject)).ToArray();
        var own = fields.Where(field => field.Subject == subject).ToArray();
        return [.. own.Length > 0 ? own : fields, .. _sourcedNames.Value[name].OfType<Parameter>()];
    }

    /// <summary>The parameters, word lists and curves of this Chinese name.</summary>
    internal IReadOnlyList<ISourced> Sourced(string name) => [.. _sourcedNames.Value[name]];

    /// <summary>Names that somebody may have meant who wrote this: those that hold its characters in their order, shortest first.</summary>
    internal IReadOnlyList<string> Like(string written, Subject? subject) =>
    [
        .. _fieldNames.Value.Where(names => names.Any(field => subject is not { } from || Subjects.MayRead(from, field.Subject))).Select(names => names.Key)
            .Concat(_sourcedNames.Value.Select(names => names.Key))
            .Where(name => IsWithin(written, name)).Distinct().OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).Take(3),
    ];

    /// <summary>Whether a name can stand in a text as it is.</summary>
    internal static bool IsPlain(string name) =>
        name.Length > 0 && name[0] > '\x7f' && name.All(c => char.IsLetter(c) || char.IsAsciiDigit(c) || c is '_' or '.') && RuleWords.English(name) is null;

    /// <summary>Whether a name can stand in corner brackets.</summary>
    internal static bool IsQuotable(string name) => name.Length > 0 && !name.Any(c => c is '「' or '」' || char.IsControl(c));

    private static bool IsWithin(string written, string name)
    {
        var at = 0;
        foreach (var c in name)
            if (at < written.Length && c == written[at]) at++;
        return written.Length > 1 && at == written.Length;
    }
}
