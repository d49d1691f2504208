namespace SunLedger.Imports.Reading;

/// <summary>Finds the separator of a delimited file from its first lines.</summary>
internal static class Delimiters
{
    private static readonly char[] Known = [',', '\t', ';', '|'];

    /// <summary>
    /// The separator that cuts most lines into the same number of fields; of two that do, the one that makes more fields. A comma when none does,
    /// for a file of one column has no separator.
    /// </summary>
    public static char Of(IReadOnlyList<string> lines) => Known.MaxBy(d => Score(lines, d));

    private static (int Alike, int Fields) Score(IReadOnlyList<string> lines, char delimiter)
    {
        var usual = lines.Select(l => Count(l, delimiter)).Where(n => n > 0).GroupBy(n => n).MaxBy(g => (g.Count(), g.Key));
        return usual is null ? (0, 0) : (usual.Count(), usual.Key);
    }

    private static int Count(string line, char delimiter)
    {
        var count = 0;
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == delimiter && !quoted) count++;
        }
        return count;
    }
}
