using System.Globalization;
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
    private const int Shortest = 8; // digits of what may be an account
    private const int FullWidth = '０' - '0';
    private const char OldestDecade = '3'; // numbers of 15 digits were given until 1999, to people of whom the oldest are in their nineties: what looks like an earlier year is none (ASSUMED)

    // 银联 62 and 60, the older 95 (9558…), Visa 4, Mastercard 5, JCB and Amex 35 to 37 (ASSUMED: there are rarer ones).
    private static readonly string[] CardBeginnings = ["62", "60", "95", "4", "5", "35", "36", "37"];

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
    /// Free text in which somebody wrote an identity number or a bank account: they are masked before anything is stored, also in groups or in full-width digits. An identity number
    /// of 18 characters is told by its check character, one of 15 by its birthday, a card by its first digits and the Luhn check, any account by the word before it. Other long
    /// numbers, such as vouchers, stay.
    /// </summary>
    public static string Text(string text) => HasLongNumber(text) ? LongNumbers().Replace(AccountWords().Replace(text, Named), m => Proven(m.Value, withCards: true)) : text;

    /// <summary>The same of a text that is itself a number of something, a voucher or a contract: an account is not looked for in it.</summary>
    public static string Number(string text) => HasLongNumber(text) ? LongNumbers().Replace(text, m => Proven(m.Value, withCards: false)) : text;

    /// <summary>Whatever has eleven digits or more, in groups or not: of what programs sent the last four stay, where it is shown.</summary>
    public static string Numbers(string text) => LongNumbers().Replace(text, m => AllButLast(m.Value));

    private static string Named(Match found) => found.Groups[1].Value + Account(Bare(found.Groups[2].Value));

    private static string Proven(string written, bool withCards)
    {
        var number = Bare(written);
        if (number.Length == 18 && Checksum.IdNumber(number) || number.Length == 15 && IsOldIdNumber(number)) return IdNumber(number);
        return withCards && IsCard(number) && IsInFours(written) ? Account(number) : written;
    }

    private static bool IsOldIdNumber(string number) =>
        number.All(char.IsAsciiDigit) && number[0] is >= '1' and <= '8' && number[6] >= OldestDecade
        && DateOnly.TryParseExact($"19{number.AsSpan(6, 6)}", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsCard(string number) =>
        number.Length is >= 16 and <= 19 && number.All(char.IsAsciiDigit) && CardBeginnings.Any(b => number.StartsWith(b, StringComparison.Ordinal)) && Checksum.Luhn(number);

    // Groups of four, as cards are written: two dates beside each other are none.
    private static bool IsInFours(string written) =>
        written.Split(written.FirstOrDefault(c => !char.IsLetterOrDigit(c), ' ')) is var groups && (groups.Length == 1 || groups.SkipLast(1).All(g => g.Length == 4));

    private static string Bare(string written) =>
        string.Concat(written.Where(char.IsLetterOrDigit).Select(c => c is >= '０' and <= '９' or 'Ｘ' or 'ｘ' ? (char)(c - FullWidth) : c)).ToUpperInvariant();

    private static string AllButLast(string written)
    {
        var shown = written.ToCharArray();
        var left = written.Count(char.IsLetterOrDigit) - IdTail;
        for (var i = 0; i < shown.Length && left > 0; i++)
        {
            if (char.IsLetterOrDigit(shown[i])) left--;
            shown[i] = '*';
        }
        return new(shown);
    }

    private static string Middle(string text, int head, int tail) =>
        text.Length <= head + tail ? new string('*', text.Length) : $"{text[..head]}{new string('*', text.Length - head - tail)}{text[^tail..]}";

    // Nearly every text has none: the first look costs a few nanoseconds.
    private static bool HasLongNumber(string text)
    {
        var (digits, apart) = (0, 0);
        foreach (var character in text)
        {
            if (character is >= '0' and <= '9' or >= '０' and <= '９')
            {
                if (++digits >= Shortest) return true;
                apart = 0;
            }
            else if (++apart > 1) digits = 0;
        }
        return false;
    }

    // Telephone numbers have 11 digits, identity numbers 15 or 18 with a letter at the end perhaps, accounts 8 to 30, in groups at times. An amount never has so many.
    [GeneratedRegex("(?<![0-9０-９A-Za-z-])[0-9０-９](?:[ \u00A0\u3000－-]?[0-9０-９]){9,}[ \u00A0\u3000－-]?[0-9０-９XxＸｘ](?![0-9０-９A-Za-z])")]
    private static partial Regex LongNumbers();

    [GeneratedRegex("((?:账号|帐号|账户|帐户|卡号|[Aa]ccount(?: no\\.?)?)[ :：为是]{0,3})([0-9０-９](?:[ \u00A0\u3000－-]?[0-9０-９]){7,29})(?![0-9０-９A-Za-z])")]
    private static partial Regex AccountWords();
}
