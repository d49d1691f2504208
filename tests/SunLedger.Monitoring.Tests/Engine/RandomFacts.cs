namespace SunLedger.Monitoring.Tests.Engine;

/// <summary>Facts of an item that stands among others.</summary>
internal sealed class RandomFacts(DateOnly asOf, IReadOnlyDictionary<string, object?> values) : IFacts
{
    /// <summary>All items, this one included.</summary>
    public IReadOnlyList<IFacts> All { get; set; } = [];

    public DateOnly AsOf => asOf;

    public decimal? Number(NumberField field) => values[field.FullName] as decimal?;

    public DateOnly? Date(DateField field) => values[field.FullName] as DateOnly?;

    public string? Text(TextField field) => values[field.FullName] as string;

    public string? Choice(ChoiceField field) => values[field.FullName] as string;

    public IReadOnlySet<string>? Choices(ChoicesField field) => values[field.FullName] as IReadOnlySet<string>;

    public bool? Flag(FlagField field) => values[field.FullName] as bool?;

    public string? Key(KeyField field) => values[field.FullName] as string;

    public bool? In(InRegister question) => SomeRegisters.Says(question, values[question.Of.FullName] as string, question.On is DateField day ? Date(day) : AsOf);

    public decimal? Fold(GroupFold fold) => Folding.Of(fold, Subject.Payment, this, All);

    public override string ToString() => string.Join(", ", values.Select(v => $"{v.Key}={v.Value ?? "?"}"));
}
