namespace SunLedger.Categories;

/// <summary>What a category records about one subject and when it warns about it; <see cref="FundCategory.Of"/> gives it.</summary>
public sealed class Sheet
{
    private readonly Draft _draft;
    private readonly List<IField> _fields;
    private readonly List<Rule> _rules;

    internal Sheet(Draft draft, Subject subject, List<IField> fields, List<Rule> rules)
    {
        (_draft, _fields, _rules) = (draft, fields, rules);
        Subject = subject;
    }

    /// <summary>The subject.</summary>
    public Subject Subject { get; }

    /// <summary>An amount in yuan with two decimals.</summary>
    public NumberField Money(string code, string name, string english) => Number(code, name, english, FieldKind.Money, Unit.Yuan, 2);

    /// <summary>A number with a unit.</summary>
    public NumberField Quantity(string code, string name, string english, Unit unit, int decimals = 2) => Number(code, name, english, FieldKind.Quantity, unit, decimals);

    /// <summary>A whole number, of persons or households perhaps.</summary>
    public NumberField Count(string code, string name, string english, Unit? unit = null) => Number(code, name, english, FieldKind.Count, unit ?? Unit.Count, 0);

    /// <summary>A share: 0.85 is 85 %.</summary>
    public NumberField Ratio(string code, string name, string english, int decimals = 4) => Number(code, name, english, FieldKind.Ratio, Unit.Ratio, decimals);

    /// <summary>A day.</summary>
    public DateField Date(string code, string name, string english) => Add(new DateField(Terms(code, name, english, FieldKind.Date)));

    /// <summary>Yes or no.</summary>
    public FlagField Flag(string code, string name, string english) => Add(new FlagField(Terms(code, name, english, FieldKind.Flag)));

    /// <summary>One of the options.</summary>
    public ChoiceField Choice(string code, string name, string english, params string[] options) => Add(new ChoiceField(Optional(code, name, english, FieldKind.Choice, options)));

    /// <summary>Any of the options.</summary>
    public ChoicesField Choices(string code, string name, string english, params string[] options) => Add(new ChoicesField(Optional(code, name, english, FieldKind.Choices, options)));

    /// <summary>Free text.</summary>
    public TextField Text(string code, string name, string english, int maxLength = 200) =>
        Add(new TextField(new FieldTerms(_draft, Subject, code, name, english, FieldKind.Text) { MaxLength = maxLength }));

    /// <summary>A code of a known form.</summary>
    public TextField Code(string code, string name, string english, Format format) =>
        Add(new TextField(new FieldTerms(_draft, Subject, code, name, english, FieldKind.Code) { Format = format, MaxLength = 40 }));

    /// <summary>A point: longitude, comma, latitude in degrees.</summary>
    public TextField Place(string code, string name, string english) =>
        Add(new TextField(new FieldTerms(_draft, Subject, code, name, english, FieldKind.Place) { MaxLength = 40 }));

    /// <summary>A rule that is judged on this subject.</summary>
    public Rule Warn(string code, string name, string english)
    {
        _draft.Change();
        var rule = new Rule(_draft, Subject, code, name, english);
        _rules.Add(rule);
        return rule;
    }

    internal NumberField Number(string code, string name, string english, FieldKind kind, Unit unit, int decimals) =>
        Add(new NumberField(new FieldTerms(_draft, Subject, code, name, english, kind) { Unit = unit, Decimals = decimals }));

    private FieldTerms Terms(string code, string name, string english, FieldKind kind) => new(_draft, Subject, code, name, english, kind);

    private FieldTerms Optional(string code, string name, string english, FieldKind kind, string[] options) => new(_draft, Subject, code, name, english, kind) { Options = [.. options] };

    private T Add<T>(T field) where T : IField
    {
        _draft.Change();
        _fields.Add(field);
        return field;
    }
}
