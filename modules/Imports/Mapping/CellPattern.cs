using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SunLedger.Imports.Reading;

namespace SunLedger.Imports.Mapping;

/// <summary>A regular expression that somebody wrote into a mapping: without backtracking, and never longer at one cell than a moment.</summary>
internal sealed class CellPattern
{
    public const int Longest = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly Regex _regex;

    private CellPattern(string pattern) => _regex = new(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Patience);

    [return: NotNullIfNotNull(nameof(pattern))]
    public static CellPattern? Of(string? pattern) => pattern is null ? null : new(pattern);

    public bool Matches(string text) => Patiently(text, t => _regex.IsMatch(t));

    /// <summary>The text without what the pattern matches, trimmed.</summary>
    public string CutFrom(string text) => Patiently(text, t => _regex.Replace(t, "")).Trim();

    /// <summary>True when the pattern can be used.</summary>
    public static bool IsUsable(string pattern)
    {
        if (pattern.Length is 0 or > Longest) return false;
        try
        {
            return Of(pattern) is not null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            // The runtime has no other way to ask.
            return false;
        }
    }

    private T Patiently<T>(string text, Func<string, T> look)
    {
        try
        {
            return look(text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new FileRefusedException(ImportsRefusals.MappingMalformed, _regex, $"> {Patience.TotalMilliseconds} ms");
        }
    }
}
