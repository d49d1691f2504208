namespace SunLedger.Categories;

/// <summary>How many options of a set are chosen.</summary>
public sealed class ChoicesCount : Number
{
    internal ChoicesCount(ChoicesField field) => Field = field;

    /// <summary>The set.</summary>
    public ChoicesField Field { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [Field];
}
