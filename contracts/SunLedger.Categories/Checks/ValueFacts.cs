namespace SunLedger.Categories;

/// <summary>The values of one form as facts: enough to say whether a field is required, which reads nothing else.</summary>
internal sealed class ValueFacts(FieldValues values) : IFacts
{
    public DateOnly AsOf => throw new NotSupportedException("Whether a field is required does not depend on the day.");

    public decimal? Number(NumberField field) => values.Number(field.Code);

    public DateOnly? Date(DateField field) => values.Date(field.Code);

    public string? Text(TextField field) => values.Text(field.Code);

    public string? Choice(ChoiceField field) => values.Text(field.Code);

    public IReadOnlySet<string>? Choices(ChoicesField field) => values.Choices(field.Code);

    public bool? Flag(FlagField field) => values.Flag(field.Code);

    public string? Key(KeyField field) => null;

    public decimal? Fold(GroupFold fold) => null;
}
