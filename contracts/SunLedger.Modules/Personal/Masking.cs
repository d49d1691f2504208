using System.Text.RegularExpressions;
using SunLedger.Categories;

namespace SunLedger.Modules;

/// <summary>
/// What is shown of personal data (disclosure-approval.md §3): the one place that says so. Each takes the whole and gives what may be seen; what is too short to hide
/// something in is hidden altogether.
/// </summary>
public static partial class Masking
{
    private const int IdHead = 6;
    private const int IdTail = 4;
    private const int PhoneHead = 3;
    private const int PhoneTail = 4;

    /// <summary>A person's name: the first character and a star, 张*. A compound surname is not told apart: less is shown, never more.</summary>
    public static string Name(string name)
    {
        var text = name.Trim();
        return text.Length == 0 ? "" : $"{text[..(char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1)]}*";
    }

    /// <summary>An identity number: the first six and the last four, 370402********0011.</summary>
    public static string IdNumber(string number) => Middle(number.Trim(), IdHead, IdTail);

    /// <summary>A bank account: the last four, ****7890.</summary>
    public static string Account(string account)
    {
        var text = account.Trim();
        return text.Length <= IdTail ? "****" : $"****{text[^IdTail..]}";
    }

    /// <summary>The last four characters of an account, which are kept beside what is sealed; of a short one nothing.</summary>
    public static string Last4(string account) => account.Length <= IdTail ? "" : account[^IdTail..];

    /// <summary>A phone: 138****1234.</summary>
    public static string Phone(string phone) => Middle(phone.Trim(), PhoneHead, PhoneTail);

    /// <summary>
    /// Free text in which somebody wrote an identity number: it is masked before anything is stored. Numbers whose check character is wrong are none; other long
    /// numbers, such as vouchers, stay.
    /// </summary>
    public static string Text(string text) =>
        HasLongNumber(text) ? EighteenCharacters().Replace(text, m => Checksum.IdNumber(m.Value.ToUpperInvariant()) ? IdNumber(m.Value) : m.Value) : text;

    private static string Middle(string text, int head, int tail) =>
        text.Length <= head + tail ? new string('*', text.Length) : $"{text[..head]}{new string('*', text.Length - head - tail)}{text[^tail..]}";

    // Nearly every text has none: the first look costs a few nanoseconds.
    private static bool HasLongNumber(string text)
    {
        var run = 0;
        foreach (var character in text)
        {
            run = char.IsAsciiDigit(character) ? run + 1 : 0;
            if (run >= 17) return true;
        }
        return false;
    }

    [GeneratedRegex("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])")]
    private static partial Regex EighteenCharacters();
}
