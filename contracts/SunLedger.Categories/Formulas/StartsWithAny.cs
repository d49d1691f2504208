namespace SunLedger.Categories;

/// <summary>A text begins with one of these.</summary>
public sealed class StartsWithAny : Condition
{
    internal StartsWithAny(TextValue text, IReadOnlyList<string> prefixes)
    {
        Text = text;
        Prefixes = [.. prefixes];
    }

    /// <summary>The text.</summary>
    public TextValue Text { get; }
    /// <summary>The beginnings that count.</summary>
    public IReadOnlyList<string> Prefixes { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [Text];
}
