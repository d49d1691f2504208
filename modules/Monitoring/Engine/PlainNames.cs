using System.Text;
using System.Text.RegularExpressions;

namespace SunLedger.Monitoring.Engine;

/// <summary>Names without what people write differently: width, case, spaces, punctuation and the year. Two names that say the same are then the same text.</summary>
internal static partial class PlainNames
{
    /// <summary>The name for comparison only; null when nothing is left of it.</summary>
    public static string? Of(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in Year().Replace(TextFold.Fold(name), ""))
            if (char.IsLetterOrDigit(c)) plain.Append(c);
        return plain.Length == 0 ? null : plain.ToString();
    }

    [GeneratedRegex("(?:19|20)[0-9]{2}(?:年度|年)?", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
