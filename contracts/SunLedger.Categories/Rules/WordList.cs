namespace SunLedger.Categories;

/// <summary>Words that a text must not contain, or must. A city may add words, never remove one.</summary>
public sealed class WordList : ISourced
{
    private readonly Draft _draft;
    private readonly List<string> _words;

    internal WordList(Draft draft, string code, string name, string english, IEnumerable<string> words)
    {
        _draft = draft;
        (Code, Name, English, _words) = (code, name, english, [.. words]);
        Sourcing = new Sourcing(draft);
    }

    /// <inheritdoc/>
    public string Code { get; }
    /// <inheritdoc/>
    public string Name { get; }
    /// <inheritdoc/>
    public string English { get; }
    /// <summary>The words.</summary>
    public IReadOnlyList<string> Words => _words;
    /// <inheritdoc/>
    public Sourcing Sourcing { get; }
    /// <summary>Whether a city may add words of its own.</summary>
    public bool IsOpenToCities { get; private set; }

    /// <summary>A city may add words of its own.</summary>
    public WordList CitiesMayAdd()
    {
        _draft.Change();
        IsOpenToCities = true;
        return this;
    }

    internal void Add(IEnumerable<string> words)
    {
        _draft.Change();
        _words.AddRange(words);
    }

    /// <summary>Those of the words that a text contains, each once; width, case and spaces do not matter.</summary>
    public static IReadOnlyList<string> In(string text, IEnumerable<string> words)
    {
        var folded = TextFold.Fold(text);
        return [.. words.DistinctBy(TextFold.Fold).Where(word => folded.Contains(TextFold.Fold(word), StringComparison.Ordinal))];
    }

    /// <summary>The first of the words that a text contains, or null; width, case and spaces do not matter.</summary>
    public static string? FirstIn(string text, IEnumerable<string> words)
    {
        var folded = TextFold.Fold(text);
        foreach (var word in words)
            if (folded.Contains(TextFold.Fold(word), StringComparison.Ordinal)) return word;
        return null;
    }
}
