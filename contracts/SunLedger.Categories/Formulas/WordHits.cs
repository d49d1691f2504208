namespace SunLedger.Categories;

/// <summary>How many words of a list a text contains; each word counts once, however often it stands there. Width, case and spaces do not matter.</summary>
public sealed class WordHits : Number
{
    internal WordHits(TextValue text, WordList words) => (Text, Words) = (text, words);

    /// <summary>The text.</summary>
    public TextValue Text { get; }
    /// <summary>The list.</summary>
    public WordList Words { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [Text];
}
