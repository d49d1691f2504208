namespace SunLedger.Categories;

/// <summary>At least one condition holds.</summary>
public sealed class Or : Condition
{
    internal Or(Condition left, Condition right) => (Left, Right) = (left, right);

    /// <summary>The first condition.</summary>
    public Condition Left { get; }
    /// <summary>The second condition.</summary>
    public Condition Right { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [Left, Right];
}
