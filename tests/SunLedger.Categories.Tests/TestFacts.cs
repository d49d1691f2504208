namespace SunLedger.Categories.Tests;

/// <summary>Facts by full name; what is not named is not known.</summary>
internal sealed class TestFacts(string asOf = "2018-09-30", Subject subject = Subject.Project) : IFacts
{
    private readonly Dictionary<string, object> _values = [];

    public IReadOnlyList<IFacts>? Group { get; init; }

    public DateOnly AsOf { get; } = DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture);

    public TestFacts With(IField field, object value)
    {
        _values[field.FullName] = value is string text && field is DateField ? DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : value;
        return this;
    }

    public decimal? Number(NumberField field) => _values.TryGetValue(field.FullName, out var value) ? Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture) : null;

    public DateOnly? Date(DateField field) => _values.TryGetValue(field.FullName, out var value) ? (DateOnly)value : null;

    public string? Text(TextField field) => _values.GetValueOrDefault(field.FullName) as string;

    public string? Choice(ChoiceField field) => _values.GetValueOrDefault(field.FullName) as string;

    public IReadOnlySet<string>? Choices(ChoicesField field) => _values.TryGetValue(field.FullName, out var value) ? ((string[])value).ToHashSet() : null;

    public bool? Flag(FlagField field) => _values.TryGetValue(field.FullName, out var value) ? (bool)value : null;

    public string? Key(KeyField field) => _values.GetValueOrDefault(field.FullName) as string;

    public decimal? Fold(GroupFold fold) => Folding.Of(fold, subject, this, Group ?? [this]);
}
