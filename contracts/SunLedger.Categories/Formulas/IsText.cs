namespace SunLedger.Categories;

/// <summary>A text is exactly one of these.</summary>
public sealed class IsText : Condition
{
    internal IsText(TextValue text, IReadOnlyList<string> values)
    {
        Text = text;
        Values = [.. values];
    }

    /// <summary>The text.</summary>
    public TextValue Text { get; }
    /// <summary>The texts that count.</summary>
    public IReadOnlyList<string> Values { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [Text];
}
