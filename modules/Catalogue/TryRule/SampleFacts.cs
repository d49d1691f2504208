using System.Globalization;

namespace SunLedger.Catalogue.TryRule;

/// <summary>Made-up values as facts. A group holds nothing but the item itself, so that what folds over it cannot be judged.</summary>
internal sealed class SampleFacts(IReadOnlyDictionary<string, string> values, DateOnly asOf) : IFacts
{
    public DateOnly AsOf => asOf;

    public decimal? Number(NumberField field) =>
        Said(field) is { } text && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    public DateOnly? Date(DateField field) => Said(field) is { } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public string? Text(TextField field) => Said(field);

    public string? Choice(ChoiceField field) => Said(field) is { } text && field.Options.Contains(text) ? text : null;

    public IReadOnlySet<string>? Choices(ChoicesField field) =>
        Said(field) is { } text && text.Split(';', '；') is var chosen && chosen.All(field.Options.Contains) ? chosen.ToHashSet() : null;

    public bool? Flag(FlagField field) => Said(field) switch { "true" or "是" or "yes" => true, "false" or "否" or "no" => false, _ => null };

    public string? Key(KeyField field) => Said(field);

    public decimal? Fold(GroupFold fold) => null;

    /// <summary>Why what was given is no value of the field; null when it is one, or when nothing was given.</summary>
    public Bilingual? ErrorOf(IField field)
    {
        if (Said(field) is null || Judge.KeyOf(field, this) is not null) return null;
        return field switch
        {
            DateField => new("应为形如2018-07-01的日期", "a day such as 2018-07-01"),
            NumberField => new("应为数", "a number"),
            FlagField => new("应为是或否", "yes or no"),
            _ => new($"可选：{string.Join('、', field.Terms.Options)}", $"one of {string.Join(", ", field.Terms.Options)}"),
        };
    }

    private string? Said(IField field) => values.TryGetValue(field.FullName, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
