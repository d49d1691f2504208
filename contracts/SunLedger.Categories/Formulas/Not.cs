namespace SunLedger.Categories;

/// <summary>The condition does not hold.</summary>
public sealed class Not : Condition
{
    internal Not(Condition of) => Of = of;

    /// <summary>The condition.</summary>
    public Condition Of { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [Of];
}
