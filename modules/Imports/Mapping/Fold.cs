namespace SunLedger.Imports.Mapping;

/// <summary>Full-width letters, digits and signs as half-width, for reading numbers and for comparing headers; the original text is kept elsewhere.</summary>
internal static class Fold
{
    /// <summary>Folded, with all white space taken out.</summary>
    public static string Tight(string text)
    {
        if (IsTight(text)) return text;
        Span<char> folded = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
            if (!char.IsWhiteSpace(c) && c is not '\u200B' and not '\uFEFF') folded[length++] = Half(c);
        return new(folded[..length]);
    }

    private static bool IsTight(string text)
    {
        foreach (var c in text)
            if (c is <= ' ' or >= '\u0080') return false;
        return true;
    }

    private static char Half(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        '−' or '–' or '—' => '-',
        '￥' => '¥',
        _ => c,
    };
}
