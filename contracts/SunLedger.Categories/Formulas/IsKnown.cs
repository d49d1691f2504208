namespace SunLedger.Categories;

/// <summary>A field has a value. Never unknown.</summary>
public sealed class IsKnown : Condition
{
    internal IsKnown(IField field) => Field = field;

    /// <summary>The field.</summary>
    public IField Field { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [(Formula)Field];
}
