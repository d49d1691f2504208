using System.Globalization;
using System.Text.RegularExpressions;

namespace SunLedger.Categories;

/// <summary>The forms of codes: how they are written, and whether one is right.</summary>
public static partial class Formats
{
    /// <summary>The code as it is kept: without spaces around it, letters in capitals.</summary>
    public static string Normalise(Format format, string text) => format == Format.None ? text.Trim() : text.Trim().ToUpperInvariant();

    /// <summary>What is wrong with a normalised code, or null.</summary>
    public static Bilingual? Fault(Format format, string text) => format switch
    {
        Format.None => null,
        Format.Village12 => Village().IsMatch(text) ? null : new("应为12位统计用区划代码", "12 digits of the statistical division code"),
        Format.Uscc => Checksum.Uscc(text) ? null : new("应为18位统一社会信用代码，校验码须正确", "18 characters of the social credit code with a right check character"),
        Format.IdNumber => Checksum.IdNumber(text) ? null : new("应为18位公民身份号码，出生日期和校验码须正确", "18 characters of the identity number with a real birthday and a right check character"),
        Format.BankCard => Card().IsMatch(text) ? null : new("应为16至19位数字的卡号", "16 to 19 digits of a card"),
        Format.SchoolCode10 => School().IsMatch(text) ? null : new("应为10位学校标识码", "10 digits of the school code"),
        Format.SchoolRoll => text.Length == 19 && text[0] is 'G' or 'L' && Checksum.IdNumber(text[1..]) ? null : new("应为G或L加18位公民身份号码", "G or L and the 18 characters of an identity number"),
        Format.SchoolYear => IsSchoolYear(text) ? null : new("应为学年，如2018-2019", "a school year such as 2018-2019"),
        Format.Term => Term().IsMatch(text) ? null : new("应为学期，如2018-1或2018-2", "a term such as 2018-1 or 2018-2"),
        Format.RouteCode => Route().IsMatch(text) ? null : new("应为路线编码，如C001370402", "a route code such as C001370402"),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no such format"),
    };

    /// <summary>支付系统行号: twelve digits.</summary>
    public static bool IsBankLineNumber(string text) => text.Length == 12 && Checksum.IsDigits(text);

    /// <summary>The account of an organisation: 6 to 32 digits, letters and hyphens. It has no check digit.</summary>
    public static bool IsAccount(string text) => Account().IsMatch(text);

    private static bool IsSchoolYear(string text) => Years().Match(text) is { Success: true } match
        && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) + 1 == int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[1-8][0-9]{11}\z")]
    private static partial Regex Village();

    [GeneratedRegex(@"^[0-9]{16,19}\z")]
    private static partial Regex Card();

    [GeneratedRegex(@"^[0-9]{10}\z")]
    private static partial Regex School();

    [GeneratedRegex(@"^(20[0-9]{2})-(20[0-9]{2})\z")]
    private static partial Regex Years();

    [GeneratedRegex(@"^20[0-9]{2}-[12]\z")]
    private static partial Regex Term();

    [GeneratedRegex(@"^[CXY][0-9A-Z]{3,12}\z")]
    private static partial Regex Route();

    [GeneratedRegex(@"^[0-9A-Za-z-]{6,32}\z")]
    private static partial Regex Account();
}
