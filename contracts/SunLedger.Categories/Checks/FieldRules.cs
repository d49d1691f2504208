using System.Globalization;
using System.Text.RegularExpressions;

namespace SunLedger.Categories;

/// <summary>Whether a text is a value of a field, as forms, imports and the API all ask.</summary>
public static partial class FieldRules
{
    /// <summary>What may stand between the options of a set.</summary>
    internal const string Separators = "、；;，,|";

    private static readonly string[] DateForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];

    /// <summary>Why a text is no value of a field, or null when it is one.</summary>
    public static FieldFault? Check(IField field, string text) => Parse(field, text, out _);

    /// <summary>Why a text is no value of a field, or null and the value in the one spelling that stores and formulas know.</summary>
    public static FieldFault? Read(IField field, string text, out string? canonical)
    {
        var fault = Parse(field, text, out var value);
        canonical = value switch
        {
            null => null,
            decimal number => FormulaText.Number(number),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            bool flag => flag ? "true" : "false",
            string words => words,
            _ => string.Join(';', (IEnumerable<string>)value),
        };
        return fault;
    }

    internal static FieldFault? Parse(IField field, string text, out object? value)
    {
        value = null;
        return field switch
        {
            NumberField number => ParseNumber(number, text.Trim(), out value),
            DateField => ParseDate(field, text.Trim(), out value),
            FlagField => ParseFlag(field, text.Trim(), out value),
            ChoiceField choice => ParseChoice(choice, text.Trim(), out value),
            ChoicesField choices => ParseChoices(choices, text.Split([.. Separators], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), out value),
            _ when field.Terms.Kind == FieldKind.Place => ParsePlace(field, text, out value),
            _ => ParseText(field, text, out value),
        };
    }

    internal static FieldFault? CheckNumber(NumberField field, decimal number, out object? value)
    {
        value = null;
        var terms = field.Terms;
        if (decimal.Round(number, terms.Decimals) != number) return Fault(field, FieldFaultKind.TooManyDecimals, $"最多{terms.Decimals}位小数", $"at most {terms.Decimals} decimals");
        if (terms.Kind == FieldKind.Money && !Money.TryFromYuan(number, out _)) return Fault(field, FieldFaultKind.OutOfRange, "金额过大", "the amount is too large");
        if (number < terms.Min || number > terms.Max) return Fault(field, FieldFaultKind.OutOfRange, $"应在{FormulaText.Number(terms.Min!.Value)}至{FormulaText.Number(terms.Max!.Value)}之间", $"between {FormulaText.Number(terms.Min!.Value)} and {FormulaText.Number(terms.Max!.Value)}");
        value = number;
        return null;
    }

    internal static FieldFault? ParseChoices(ChoicesField field, IEnumerable<string> chosen, out object? value)
    {
        value = null;
        var set = new SortedSet<string>(Comparer<string>.Create((a, b) => At(field, a).CompareTo(At(field, b))));
        foreach (var option in chosen)
            if (!field.Options.Contains(option)) return UnknownOption(field, option);
            else set.Add(option);
        value = set;
        return null;
    }

    internal static FieldFault Fault(IField field, FieldFaultKind kind, string chinese, string english) => new(field.Code, kind, new Bilingual($"{field.Name}：{chinese}", $"{field.English}: {english}"));

    private static int At(ChoicesField field, string option)
    {
        for (var i = 0; i < field.Options.Count; i++)
            if (field.Options[i] == option) return i;
        return -1;
    }

    private static FieldFault? ParseNumber(NumberField field, string text, out object? value)
    {
        value = null;
        var plain = Thousands().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal) : text;
        // A text may hold more digits than a number can: they are counted where they still stand.
        var decimals = plain.Contains('.', StringComparison.Ordinal) ? plain[(plain.IndexOf('.', StringComparison.Ordinal) + 1)..].TrimEnd().TrimEnd('0').Length : 0;
        if (decimals > field.Terms.Decimals && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            return Fault(field, FieldFaultKind.TooManyDecimals, $"最多{field.Terms.Decimals}位小数", $"at most {field.Terms.Decimals} decimals");
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? CheckNumber(field, number, out value)
            : Fault(field, FieldFaultKind.NotANumber, $"“{Short(text)}”不是数字", $"\"{Short(text)}\" is not a number");
    }

    private static FieldFault? ParseDate(IField field, string text, out object? value)
    {
        value = null;
        if (!DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || date.Year < 1900)
            return Fault(field, FieldFaultKind.NotADate, $"“{Short(text)}”不是日期，应如2018-09-30", $"\"{Short(text)}\" is not a day such as 2018-09-30");
        value = date;
        return null;
    }

    private static FieldFault? ParseFlag(IField field, string text, out object? value)
    {
        value = text.ToUpperInvariant() switch
        {
            "是" or "Y" or "YES" or "TRUE" or "1" => true,
            "否" or "N" or "NO" or "FALSE" or "0" => false,
            _ => null,
        };
        return value is null ? Fault(field, FieldFaultKind.NotAFlag, $"“{Short(text)}”应为是或否", $"\"{Short(text)}\" is neither yes nor no") : null;
    }

    private static FieldFault? ParseChoice(ChoiceField field, string text, out object? value)
    {
        value = field.Options.Contains(text) ? text : null;
        return value is null ? UnknownOption(field, text) : null;
    }

    private static FieldFault? ParseText(IField field, string text, out object? value)
    {
        value = null;
        var terms = field.Terms;
        var kept = Formats.Normalise(terms.Format, text);
        if (kept.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))) return Fault(field, FieldFaultKind.BadCharacter, "含有控制字符", "it holds control characters");
        if (terms.MaxLength > 0 && kept.Length > terms.MaxLength) return Fault(field, FieldFaultKind.TooLong, $"最多{terms.MaxLength}个字", $"at most {terms.MaxLength} characters");
        if (Formats.Fault(terms.Format, kept) is { } hint) return Fault(field, FieldFaultKind.BadFormat, hint.Chinese, hint.English);
        value = kept;
        return null;
    }

    private static FieldFault? ParsePlace(IField field, string text, out object? value)
    {
        value = null;
        var parts = text.Split([',', '，', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // Swapped and mistyped coordinates are the common mistakes, so a place must lie in China.
        if (parts.Length != 2 || Degrees(parts[0]) is not { } east || Degrees(parts[1]) is not { } north || east is < 73 or > 136 || north is < 3 or > 54)
            return Fault(field, FieldFaultKind.NotAPlace, $"“{Short(text)}”应为经度,纬度，如117.32,34.81", $"\"{Short(text)}\" must be longitude,latitude such as 117.32,34.81");
        value = $"{FormulaText.Number(east)},{FormulaText.Number(north)}";
        return null;
    }

    private static decimal? Degrees(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    private static FieldFault UnknownOption(IField field, string option) =>
        Fault(field, FieldFaultKind.UnknownOption, $"没有选项“{Short(option)}”，可选：{string.Join('、', field.Terms.Options)}", $"no option \"{Short(option)}\"; choose {string.Join(", ", field.Terms.Options)}");

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;

    [GeneratedRegex(@"^-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?\z")]
    private static partial Regex Thousands();
}
