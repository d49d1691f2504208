namespace SunLedger.Categories;

/// <summary>A definition while it is being written, by a category's constructor or by reading the canonical text.</summary>
internal sealed class DefinitionDraft(string code, string name, string english, string basis)
{
    private readonly Draft _draft = new();
    private readonly Dictionary<Subject, Sheet> _sheets = [];
    private CategoryDefinition? _finished;

    public string Code => code;
    public string Name => name;
    public string English => english;
    public string Basis => basis;
    public int ContractVersion { get; init; } = Contract.Version;
    public List<string> FundCodes { get; } = [];
    public List<IField> Fields { get; } = [];
    public List<Parameter> Parameters { get; } = [];
    public List<WordList> WordLists { get; } = [];
    public List<Curve> Curves { get; } = [];
    public List<StandardTable> Standards { get; } = [];
    public List<ExclusiveTable> Exclusives { get; } = [];
    public List<Entitlement> Entitlements { get; } = [];
    public List<Element> Elements { get; } = [];
    public List<Rule> Rules { get; } = [];

    public FormulaScope Scope => new FormulaScope([.. Fields, .. Entitlements.SelectMany(e => new[] { e.Undrawn, e.Time })], Parameters, WordLists, Curves, Elements).With([.. Standards, .. Exclusives]);

    public void Covers(IEnumerable<string> fundCodes)
    {
        _draft.Change();
        FundCodes.AddRange(fundCodes);
    }

    public Sheet Of(Subject subject)
    {
        if (!_sheets.TryGetValue(subject, out var sheet)) _sheets.Add(subject, sheet = new Sheet(_draft, subject, Fields, Rules));
        return sheet;
    }

    public Parameter Parameter(string code, string name, string english, Unit unit, decimal value) => Add(Parameters, new Parameter(_draft, code, name, english, unit, value));

    public WordList WordList(string code, string name, string english, IEnumerable<string> words) => Add(WordLists, new WordList(_draft, code, name, english, words));

    public Curve Curve(string code, string name, string english, IEnumerable<CurvePoint> points) => Add(Curves, new Curve(_draft, code, name, english, points));

    public StandardTable Standard(string code, string name, string english, Unit unit) => Add(Standards, new StandardTable(_draft, code, name, english, unit));

    public ExclusiveTable Exclusive(string code, string name, string english) => Add(Exclusives, new ExclusiveTable(_draft, code, name, english));

    public Entitlement Entitlement(string code, string name, string english) => Add(Entitlements, new Entitlement(_draft, code, name, english));

    public Element Element(string code, string name, string english) => Add(Elements, new Element(_draft, code, name, english));

    public CategoryDefinition Finish()
    {
        if (_finished is not null) return _finished;
        var definition = new CategoryDefinition(this);
        var faults = new DefinitionCheck(definition).Faults();
        if (faults.Count > 0) throw new DefinitionException(faults);
        Draft.Close(_draft);
        return _finished = definition;
    }

    private T Add<T>(List<T> to, T thing)
    {
        _draft.Change();
        to.Add(thing);
        return thing;
    }
}
