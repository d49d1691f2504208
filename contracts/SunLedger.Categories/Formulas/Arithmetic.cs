namespace SunLedger.Categories;

/// <summary>Two numbers added, subtracted, multiplied or divided.</summary>
public sealed class Arithmetic : Number
{
    internal Arithmetic(ArithmeticOperator op, Number left, Number right) => (Operator, Left, Right) = (op, left, right);

    /// <summary>What is done.</summary>
    public ArithmeticOperator Operator { get; }
    /// <summary>The first number.</summary>
    public Number Left { get; }
    /// <summary>The second number.</summary>
    public Number Right { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [Left, Right];
}
