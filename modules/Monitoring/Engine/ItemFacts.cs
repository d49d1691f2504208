namespace SunLedger.Monitoring.Engine;

/// <summary>One item as the judge sees it: the very values that became its row, exactly.</summary>
internal sealed class ItemFacts<T>(T item, Readings<T> readings, FieldBags bags, IFacts day, Func<GroupFold, decimal?> fold, Func<InRegister, bool?> isIn) : IFacts
{
    public DateOnly AsOf => day.AsOf;

    public decimal? Number(NumberField field) => readings.For(field).Value(item, bags) as decimal?;

    public DateOnly? Date(DateField field) => readings.For(field).Value(item, bags) as DateOnly?;

    public string? Text(TextField field) => readings.For(field).Value(item, bags) as string;

    public string? Choice(ChoiceField field) => readings.For(field).Value(item, bags) as string;

    public IReadOnlySet<string>? Choices(ChoicesField field) => readings.For(field).Value(item, bags) as IReadOnlySet<string>;

    public bool? Flag(FlagField field) => readings.For(field).Value(item, bags) as bool?;

    public string? Key(KeyField field) => readings.For(field).Value(item, bags) as string;

    public decimal Parameter(Parameter parameter) => day.Parameter(parameter);

    public IReadOnlyList<string> Words(WordList list) => day.Words(list);

    public WorkingDays Calendar => day.Calendar;

    public bool? In(InRegister question) => isIn(question);

    public decimal? Fold(GroupFold group) => fold(group);
}

/// <summary>What is known without any item: the day, and with it parameters and curves.</summary>
internal sealed class DayFacts(DateOnly asOf) : IFacts
{
    public DateOnly AsOf => asOf;

    public decimal? Number(NumberField field) => throw NoItem();

    public DateOnly? Date(DateField field) => throw NoItem();

    public string? Text(TextField field) => throw NoItem();

    public string? Choice(ChoiceField field) => throw NoItem();

    public IReadOnlySet<string>? Choices(ChoicesField field) => throw NoItem();

    public bool? Flag(FlagField field) => throw NoItem();

    public string? Key(KeyField field) => throw NoItem();

    public decimal? Fold(GroupFold fold) => throw NoItem();

    private static InvalidOperationException NoItem() => new("A constant reads no item.");
}
