using System.Globalization;

namespace SunLedger.Categories.Cases;

/// <summary>Values as case files write them: 1_000_000, 2018-09-30, yes, an option, options with semicolons, none.</summary>
internal static class CaseValue
{
    public static object? Of(IField field, string text) => field switch
    {
        NumberField => Number(text),
        DateField => Date(text),
        FlagField => text switch { "yes" or "是" => true, "no" or "否" => false, _ => null },
        ChoiceField choice => choice.Options.Contains(text) ? text : null,
        ChoicesField choices => Set(choices, text),
        _ => text,
    };

    public static decimal? Number(string text) =>
        decimal.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static DateOnly? Date(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static HashSet<string>? Set(ChoicesField field, string text)
    {
        if (text == "none") return [];
        var options = text.Split(';', StringSplitOptions.TrimEntries);
        return options.All(field.Options.Contains) ? [.. options] : null;
    }
}
