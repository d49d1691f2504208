namespace SunLedger.Categories;

/// <summary>The smaller or the greater of two numbers.</summary>
public sealed class Extreme : Number
{
    internal Extreme(bool isMax, Number left, Number right) => (IsMax, Left, Right) = (isMax, left, right);

    /// <summary>Whether the greater is meant.</summary>
    public bool IsMax { get; }
    /// <summary>The first number.</summary>
    public Number Left { get; }
    /// <summary>The second number.</summary>
    public Number Right { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [Left, Right];
}
