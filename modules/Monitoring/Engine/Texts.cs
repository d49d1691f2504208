using System.Buffers;

namespace SunLedger.Monitoring.Engine;

/// <summary>Questions about texts, made once and asked a million times.</summary>
internal static class Texts
{
    /// <summary>The text is one of these.</summary>
    public static Func<string, bool> IsAny(IReadOnlyList<string> values)
    {
        string[] all = [.. values];
        return text =>
        {
            foreach (var value in all)
                if (string.Equals(text, value)) return true;
            return false;
        };
    }

    /// <summary>The text begins with one of these.</summary>
    public static Func<string, bool> StartsWithAny(IReadOnlyList<string> prefixes)
    {
        string[] all = [.. prefixes];
        return text =>
        {
            foreach (var prefix in all)
                if (text.StartsWith(prefix, StringComparison.Ordinal)) return true;
            return false;
        };
    }

    /// <summary>The text contains one of these, width, case and spaces aside.</summary>
    public static Func<string, bool> ContainsAny(IReadOnlyList<string> words)
    {
        var folded = words.Select(TextFold.Fold).ToArray();
        // The empty word stands in every text; the vectorised search does not think so.
        if (folded.Contains("")) return _ => true;
        // A search for all words at once walks every text letter by letter; most texts hold none of the letters that a word begins with, which is seen at a glance.
        var beginnings = SearchValues.Create([.. folded.Select(word => word[0])]);
        // Most texts are as they should be already: nothing is copied for them.
        return text => Contains(IsFolded(text) ? text : TextFold.Fold(text), beginnings, folded);
    }

    /// <summary>How many of these the text contains, width, case and spaces aside. Most texts contain none, which is seen at a glance.</summary>
    public static Func<string, int> Hits(IReadOnlyList<string> words)
    {
        if (words.Count == 0) return _ => 0;
        var any = ContainsAny(words);
        return text => any(text) ? WordList.In(text, words).Count : 0;
    }

    private static bool Contains(ReadOnlySpan<char> text, SearchValues<char> beginnings, string[] words)
    {
        for (var at = text.IndexOfAny(beginnings); at >= 0; at = text.IndexOfAny(beginnings))
        {
            text = text[at..];
            foreach (var word in words)
                if (text.StartsWith(word, StringComparison.Ordinal)) return true;
            text = text[1..];
        }
        return false;
    }

    // Letters of Chinese have no case and no width; everything else is looked at closely.
    private static bool IsFolded(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u4e00' and <= '\u9fff' or >= 'a' and <= 'z' or >= '0' and <= '9') continue;
            if (c is >= '！' and <= '～' || char.IsWhiteSpace(c) || char.ToLowerInvariant(c) != c) return false;
        }
        return true;
    }
}
