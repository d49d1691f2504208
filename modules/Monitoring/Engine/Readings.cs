using System.Globalization;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Observations;
using SunLedger.Messages.Persons;
using SunLedger.Messages.Projects;
using SunLedger.Messages.Registers;

namespace SunLedger.Monitoring.Engine;

/// <summary>Everything that a formula may read about one kind of facts: what the platform knows, and what categories record.</summary>
/// <param name="subject">What these facts are about.</param>
/// <param name="id">The id of an item.</param>
/// <param name="category">The category of an item.</param>
/// <param name="path">Path of the division where an item belongs.</param>
/// <param name="amount">The money of an item.</param>
/// <param name="read">How a field is read.</param>
internal sealed class Readings<T>(Subject subject, Func<T, string> id, Func<T, string> category, Func<T, string> path, Func<T, Money> amount, Func<IField, Reader<T>> read)
{
    /// <summary>What these facts are about.</summary>
    public Subject Subject => subject;

    /// <summary>The id of an item.</summary>
    public string Id(T item) => id(item);

    /// <summary>The category of an item.</summary>
    public string Category(T item) => category(item);

    /// <summary>Path of the division where an item belongs.</summary>
    public string Path(T item) => path(item);

    /// <summary>The money of an item.</summary>
    public Money Amount(T item) => amount(item);

    /// <summary>Answers questions to registers where the items know the answers themselves, as cases do; null where registers must be asked.</summary>
    public Func<T, InRegister, bool?>? IsIn { get; init; }

    /// <summary>The versions of registers by which a number of an item was counted, by its code.</summary>
    public Func<T, string, IReadOnlyList<RegisterVersion>> CountedBy { get; init; } = (_, _) => [];

    /// <summary>Whether the values of a field are digests already, as 16 hex digits.</summary>
    public Func<IField, bool> HoldsDigests { get; init; } = field => field is KeyField;

    /// <summary>How a field is read.</summary>
    public Reader<T> For(IField field) => read(field);
}

/// <summary>The kinds of facts that there are.</summary>
internal static partial class Readings
{
    /// <summary>What can be read about an indicator.</summary>
    public static Readings<IndicatorFacts> Indicators { get; } = new(
        Subject.Indicator, i => i.Id, i => i.CategoryCode, i => i.DivisionPath, i => i.Balances.Available,
        field => Find(KnownReaders.Indicator, field) ?? Counted(field) ?? Observed<IndicatorFacts>(field, i => i.Id) ?? Recorded<IndicatorFacts>(field, field.Subject == Subject.Indicator ? (i, bags) => bags.Of(i) : Nothing))
    { CountedBy = (i, code) => i.CountedBy?.GetValueOrDefault(code) ?? [] };

    /// <summary>What can be read about a project.</summary>
    public static Readings<ProjectFacts> Projects { get; } = new(
        Subject.Project, p => p.Code, p => p.CategoryCode, p => p.DivisionPath, p => p.Contract ?? p.Approved,
        field => Find(KnownReaders.Project, field) ?? Observed<ProjectFacts>(field, p => p.Code) ?? Recorded<ProjectFacts>(field, field.Subject == Subject.Project ? (p, bags) => bags.Of(p) : Nothing));

    /// <summary>What can be read about a payment, its project and its indicator.</summary>
    public static Readings<PaymentFacts> Payments { get; } = new(
        Subject.Payment, p => p.Id, p => p.Indicator.CategoryCode, p => p.Indicator.DivisionPath, p => p.Amount,
        field => Find(KnownReaders.Payment, field) ?? Observed<PaymentFacts>(field, p => field.Subject == Subject.Project ? p.Project?.Code : p.Indicator.Id) ?? Recorded<PaymentFacts>(field, field.Subject switch
        {
            Subject.Payment => (p, bags) => bags.Of(p),
            Subject.Project => (p, bags) => p.Project is { } project ? bags.Of(project) : null,
            Subject.Indicator => (p, bags) => bags.Of(p.Indicator),
            Subject.Contract => (p, bags) => p.Contract is { } contract ? bags.Of(contract) : null,
            _ => Nothing,
        }));

    /// <summary>What can be read about a person line, its payment, its project and its indicator.</summary>
    public static Readings<PersonLineFacts> PersonLines { get; } = new(
        Subject.PersonLine, l => l.Id, l => l.Indicator.CategoryCode, l => l.Indicator.DivisionPath, l => l.Amount,
        field => Find(KnownReaders.PersonLine, field) ?? Personal(field) ?? Observed<PersonLineFacts>(field, l => field.Subject switch { Subject.Project => l.Project?.Code, Subject.PersonLine => l.BatchId, _ => l.Indicator.Id })
            ?? Recorded<PersonLineFacts>(field, field.Subject switch
            {
                Subject.PersonLine => (l, bags) => bags.Of(l),
                Subject.Payment => (l, bags) => l.Payment is { } payment ? bags.Of(payment) : null,
                Subject.Project => (l, bags) => l.Project is { } project ? bags.Of(project) : null,
                Subject.Indicator => (l, bags) => bags.Of(l.Indicator),
                _ => Nothing,
            }))
    { HoldsDigests = field => field is KeyField || IsPersonal(field) };

    /// <summary>What can be read about an element that is due.</summary>
    public static Readings<DutyFacts> Elements { get; } = new(
        Subject.Element, d => d.Id, d => d.CategoryCode, d => d.DivisionPath, _ => Money.Zero,
        field => Find(KnownReaders.Element, field) ?? Recorded<DutyFacts>(field, Nothing));

    private static Reader<T>? Find<T>(IReadOnlyDictionary<string, Reader<T>> known, IField field) => field.IsPlatform ? known.GetValueOrDefault(field.FullName) : null;

    private static bool IsPersonal(IField field) => !field.IsPlatform && field.Subject == Subject.PersonLine && field.Terms.IsPersonal;

    // What says who somebody is never stands in the facts: its digest does, and groups and registers want no more.
    private static TextReader<PersonLineFacts>? Personal(IField field)
    {
        var code = field.Code;
        return IsPersonal(field) ? new((l, _) => l.PersonalFields?.GetValueOrDefault(code)) : null;
    }

    private static FieldValues? Nothing<T>(T item, FieldBags bags) => null;

    // What was counted of entitlements a sweep says of indicators; a payment or a line is asked about nobody else.
    private static WholeReader<IndicatorFacts>? Counted(IField field)
    {
        var code = field.Code;
        return field.Terms.IsCounted ? new((i, _) => i.Counted is { } counted && counted.TryGetValue(code, out var count) ? count : null) : null;
    }

    // What is observed is kept in its one spelling, which every kind reads back.
    private static Reader<T>? Observed<T>(IField field, Func<T, string?> id)
    {
        if (!field.Terms.IsObserved) return null;
        var (subject, code) = (field.Subject, field.Code);
        string? Text(T item, FieldBags bags) => id(item) is { } known ? bags.Observed.Value(subject, known, code) : null;
        decimal? Number(T item, FieldBags bags) => Text(item, bags) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
        return field switch
        {
            NumberField { Terms.Kind: FieldKind.Money } => new MoneyReader<T>((item, bags) => Number(item, bags) is { } yuan && Money.TryFromYuan(yuan, out var money) ? money : null) { IsDear = true },
            NumberField => new DecimalReader<T>(Number) { IsDear = true },
            DateField => new DateReader<T>((item, bags) => Text(item, bags) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null) { IsDear = true },
            _ => new TextReader<T>(Text) { IsDear = true },
        };
    }

    // A platform field that no module knows yet ends here, too, and is never found in any bag.
    private static Reader<T> Recorded<T>(IField field, Func<T, FieldBags, FieldValues?> bag)
    {
        if (field.IsPlatform) bag = Nothing;
        var code = field.Code;
        return field switch
        {
            NumberField { Terms.Kind: FieldKind.Money } => new MoneyReader<T>((item, bags) => bag(item, bags)?.Number(code) is { } yuan && Money.TryFromYuan(yuan, out var money) ? money : null) { IsDear = true },
            NumberField => new DecimalReader<T>((item, bags) => bag(item, bags)?.Number(code)) { IsDear = true },
            DateField => new DateReader<T>((item, bags) => bag(item, bags)?.Date(code)) { IsDear = true },
            FlagField => new FlagReader<T>((item, bags) => bag(item, bags)?.Flag(code)) { IsDear = true },
            ChoicesField => new SetReader<T>((item, bags) => bag(item, bags)?.Choices(code)) { IsDear = true },
            _ => new TextReader<T>((item, bags) => bag(item, bags)?.Text(code)) { IsDear = true },
        };
    }
}
