namespace SunLedger.Categories;

/// <summary>What a formula may name: the fields, parameters, word lists, curves and observed elements of a definition, besides everything the platform knows.</summary>
public sealed class FormulaScope
{
    private readonly Dictionary<string, IField> _fields;
    private readonly Dictionary<string, object> _codes = new(StringComparer.Ordinal);

    /// <summary>A scope of these. Of two with the same code the first counts.</summary>
    public FormulaScope(IEnumerable<IField> fields, IEnumerable<Parameter> parameters, IEnumerable<WordList> wordLists, IEnumerable<Curve> curves)
    {
        _fields = new Dictionary<string, IField>(StringComparer.Ordinal);
        foreach (var field in fields) _fields.TryAdd(field.FullName, field);
        foreach (var parameter in parameters) _codes.TryAdd(parameter.Code, parameter);
        foreach (var list in wordLists) _codes.TryAdd(list.Code, list);
        foreach (var curve in curves) _codes.TryAdd(curve.Code, curve);
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
}
