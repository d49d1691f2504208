using System.Text;

namespace SunLedger.Categories;

/// <summary>Makes texts comparable that people see as the same: full width becomes half width, capitals small, and spaces vanish.</summary>
public static class TextFold
{
    /// <summary>The text for comparison only; keep the original.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c)) folded.Append(char.ToLowerInvariant(c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c));
        return folded.ToString();
    }
}
