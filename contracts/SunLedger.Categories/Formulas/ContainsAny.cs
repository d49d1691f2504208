namespace SunLedger.Categories;

/// <summary>A text contains a word of a list.</summary>
public sealed class ContainsAny : Condition
{
    internal ContainsAny(TextValue text, WordList words) => (Text, Words) = (text, words);

    /// <summary>The text.</summary>
    public TextValue Text { get; }
    /// <summary>The list.</summary>
    public WordList Words { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [Text];
}
