namespace SunLedger.Demo.Tests;

/// <summary>One item of the sample year as facts: its own values, then those of what stands above it.</summary>
internal sealed class ItemFacts(Judgement judgement, Subject subject, Dictionary<string, object> values, params ItemFacts?[] above) : IFacts
{
    public DateOnly AsOf => WorkDays.LastDay;

    public decimal? Number(NumberField field) => Find(field) is decimal value ? value : null;

    public DateOnly? Date(DateField field) => Find(field) is DateOnly value ? value : null;

    public string? Text(TextField field) => Find(field) as string;

    public string? Choice(ChoiceField field) => Find(field) as string;

    public IReadOnlySet<string>? Choices(ChoicesField field) => Find(field) as IReadOnlySet<string>;

    public bool? Flag(FlagField field) => Find(field) is bool value ? value : null;

    public string? Key(KeyField field) => Find(field) as string;

    public decimal? Fold(GroupFold fold) => Folding.Of(fold, subject, this, judgement.Candidates(fold.Group, this));

    private object? Find(IField field) => values.GetValueOrDefault(field.FullName) ?? above.Select(item => item?.Find(field)).FirstOrDefault(value => value is not null);
}
