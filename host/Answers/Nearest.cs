namespace SunLedger.Host.Answers;

/// <summary>The name that somebody may have meant.</summary>
internal static class Nearest
{
    /// <summary>The one with the fewest letters to change; a dash when there is none.</summary>
    public static string To(string sent, IReadOnlyCollection<string> names) => names.MinBy(name => Changes(sent.ToLowerInvariant(), name.ToLowerInvariant())) ?? "-";

    /// <summary>All of them as a sentence lists them.</summary>
    public static string Listed(IReadOnlyCollection<string> names) => names.Count == 0 ? "-" : string.Join('、', names);

    // Levenshtein's distance, one row at a time.
    private static int Changes(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
