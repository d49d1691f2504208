namespace SunLedger.Categories;

/// <summary>An option is among the chosen of a set.</summary>
public sealed class HasChoice : Condition
{
    internal HasChoice(ChoicesField field, string option) => (Field, Option) = (field, option);

    /// <summary>The set.</summary>
    public ChoicesField Field { get; }
    /// <summary>The option.</summary>
    public string Option { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [Field];
}
