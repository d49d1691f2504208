namespace SunLedger.Categories;

/// <summary>Two numbers compared. Unknown when one of them is.</summary>
public sealed class Comparison : Condition
{
    internal Comparison(ComparisonOperator op, Number left, Number right) => (Operator, Left, Right) = (op, left, right);

    /// <summary>How they are compared.</summary>
    public ComparisonOperator Operator { get; }
    /// <summary>The first number.</summary>
    public Number Left { get; }
    /// <summary>The second number.</summary>
    public Number Right { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [Left, Right];
}
