namespace SunLedger.Categories;

/// <summary>A literal number. It fits any unit.</summary>
public sealed class NumberConstant : Number
{
    // Dividing by a one with all its zeros drops those of the value: 0.50 and 0.5 are one constant.
    internal NumberConstant(decimal value) => Value = value == 0 ? 0 : value / 1.0000000000000000000000000000m;

    /// <summary>The number.</summary>
    public decimal Value { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [];
}
