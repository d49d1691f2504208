using System.Globalization;

namespace SunLedger.Categories;

/// <summary>The check digits of the numbers that public money is paid by.</summary>
public static class Checksum
{
    private const string IdCheck = "10X98765432";
    private const string UsccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly System.Buffers.SearchValues<char> OrganisationAlphabet = System.Buffers.SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly int[] IdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] UsccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>公民身份号码, GB 11643: 17 digits with a real birthday and a check character, X in capitals.</summary>
    public static bool IdNumber(string text)
    {
        if (text.Length != 18 || !IsDigits(text.AsSpan(0, 17))) return false;
        if (!DateOnly.TryParseExact(text.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return false;
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (text[i] - '0') * IdWeights[i];
        return text[17] == IdCheck[sum % 11];
    }

    /// <summary>统一社会信用代码, GB 32100: both the check of the whole and that of the organisation code inside.</summary>
    public static bool Uscc(string text)
    {
        if (text.Length != 18) return false;
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            var value = UsccAlphabet.IndexOf(text[i], StringComparison.Ordinal);
            if (value < 0) return false;
            sum += value * UsccWeights[i];
        }
        return text[17] == UsccAlphabet[(31 - sum % 31) % 31] && Organisation(text.AsSpan(8, 9));
    }

    /// <summary>组织机构代码, GB 11714: eight characters and a check character, without the hyphen.</summary>
    public static bool OrganisationCode(string text) => text.Length == 9 && text.AsSpan(0, 8).IndexOfAnyExcept(OrganisationAlphabet) < 0 && Organisation(text);

    /// <summary>The Luhn check of bank cards. Some issuers fail it, so that it may only warn.</summary>
    public static bool Luhn(string digits)
    {
        if (digits.Length == 0 || !IsDigits(digits)) return false;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            if (i % 2 == 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
    }

    private static bool Organisation(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var i = 0; i < 8; i++) sum += (char.IsAsciiDigit(code[i]) ? code[i] - '0' : code[i] - 'A' + 10) * OrganisationWeights[i];
        var check = (11 - sum % 11) % 11;
        return code[8] == (check == 10 ? 'X' : (char)('0' + check));
    }

    internal static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
