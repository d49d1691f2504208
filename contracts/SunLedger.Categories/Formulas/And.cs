namespace SunLedger.Categories;

/// <summary>Both conditions hold.</summary>
public sealed class And : Condition
{
    internal And(Condition left, Condition right) => (Left, Right) = (left, right);

    /// <summary>The first condition.</summary>
    public Condition Left { get; }
    /// <summary>The second condition.</summary>
    public Condition Right { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [Left, Right];
}
