namespace SunLedger.Categories;

/// <summary>Makes the fields that the platform knows of one subject, and remembers them.</summary>
internal sealed class PlatformFields(Subject subject)
{
    private readonly List<IField> _made = [];

    public static string[] Levels { get; } = ["中央", "省", "市", "县", "乡"];

    public IReadOnlyList<IField> Made => _made;

    public NumberField Money(string code, string name, string english) => Add(new NumberField(Terms(code, name, english, FieldKind.Money, Unit.Yuan, 2)));

    public NumberField Number(string code, string name, string english, Unit unit, int decimals) =>
        Add(new NumberField(Terms(code, name, english, unit.Equals(Unit.Ratio) ? FieldKind.Ratio : FieldKind.Count, unit, decimals)));

    public DateField Date(string code, string name, string english) => Add(new DateField(Terms(code, name, english, FieldKind.Date)));

    public TextField Text(string code, string name, string english) => Add(new TextField(Terms(code, name, english, FieldKind.Text)));

    public FlagField Flag(string code, string name, string english) => Add(new FlagField(Terms(code, name, english, FieldKind.Flag)));

    public KeyField Key(string code, string name, string english) => Add(new KeyField(Terms(code, name, english, FieldKind.Key)));

    public ChoiceField Choice(string code, string name, string english, params string[] options) =>
        Add(new ChoiceField(new FieldTerms(Draft.Closed, subject, code, name, english, FieldKind.Choice, isPlatform: true) { Options = options }));

    private FieldTerms Terms(string code, string name, string english, FieldKind kind, Unit? unit = null, int decimals = 0) =>
        new(Draft.Closed, subject, code, name, english, kind, isPlatform: true) { Unit = unit, Decimals = decimals };

    private T Add<T>(T field) where T : IField
    {
        _made.Add(field);
        return field;
    }
}
