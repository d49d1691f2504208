using System.Globalization;
using System.Text.RegularExpressions;

namespace SunLedger.Categories;

/// <summary>指标文号: the number of a notice, as 鲁财农指〔2018〕12号.</summary>
public static partial class DocNumber
{
    /// <summary>The number with the brackets that the standard asks for, without spaces. It need not be valid.</summary>
    public static string Normalise(string text)
    {
        var number = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return OddBrackets().Replace(number, "〔$1〕");
    }

    /// <summary>The year of a normalised number, or null when it has not the form of one.</summary>
    public static int? Year(string number) =>
        Number().Match(number) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether a normalised number is valid in a fiscal year: of the right form, and not of a later year.</summary>
    public static bool IsValid(string number, int fiscalYear) => Year(number) <= fiscalYear;

    [GeneratedRegex(@"[【\[（(〔［]([0-9]{4})[】\]）)〕］]")]
    private static partial Regex OddBrackets();

    [GeneratedRegex(@"^[\u4e00-\u9fa5]{2,12}〔(20[0-9]{2})〕[0-9]{1,5}号\z")]
    private static partial Regex Number();
}
