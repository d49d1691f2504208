namespace SunLedger.Categories;

/// <summary>A formula whose value is a text.</summary>
public abstract class TextValue : Formula
{
    private protected TextValue() { }

    /// <summary>The text contains a word of the list; width, case and spaces do not matter.</summary>
    public Condition ContainsAny(WordList words) => new ContainsAny(this, words);

    /// <summary>How many words of a list the text contains, each once; width, case and spaces do not matter.</summary>
    public Number Hits(WordList words) => new WordHits(this, words);

    /// <summary>The text is exactly this one.</summary>
    public Condition Is(string value) => new IsText(this, [value]);

    /// <summary>The text is exactly one of these.</summary>
    public Condition IsAny(params string[] values) => new IsText(this, values);

    /// <summary>The text begins with one of these.</summary>
    public Condition StartsWithAny(params string[] prefixes) => new StartsWithAny(this, prefixes);
}
