namespace SunLedger.Categories;

/// <summary>A formula whose value is a number with a unit: money in yuan, a length in kilometres, a count, a ratio.</summary>
public abstract class Number : Formula
{
    private protected Number() { }

    /// <summary>A literal number fits any unit.</summary>
    public static implicit operator Number(int value) => new NumberConstant(value);
    /// <summary>A literal number fits any unit.</summary>
    public static implicit operator Number(decimal value) => new NumberConstant(value);

    /// <summary>The sum.</summary>
    public static Number operator +(Number a, Number b) => new Arithmetic(ArithmeticOperator.Plus, a, b);
    /// <summary>The difference.</summary>
    public static Number operator -(Number a, Number b) => new Arithmetic(ArithmeticOperator.Minus, a, b);
    /// <summary>The product.</summary>
    public static Number operator *(Number a, Number b) => new Arithmetic(ArithmeticOperator.Times, a, b);
    /// <summary>The quotient; unknown when divided by zero.</summary>
    public static Number operator /(Number a, Number b) => new Arithmetic(ArithmeticOperator.Over, a, b);

    /// <summary>More than.</summary>
    public static Condition operator >(Number a, Number b) => new Comparison(ComparisonOperator.More, a, b);
    /// <summary>Less than.</summary>
    public static Condition operator <(Number a, Number b) => new Comparison(ComparisonOperator.Less, a, b);
    /// <summary>At least.</summary>
    public static Condition operator >=(Number a, Number b) => new Comparison(ComparisonOperator.AtLeast, a, b);
    /// <summary>At most.</summary>
    public static Condition operator <=(Number a, Number b) => new Comparison(ComparisonOperator.AtMost, a, b);

    /// <summary>Exactly as much as another number.</summary>
    public Condition Same(Number other) => new Comparison(ComparisonOperator.Same, this, other);

    /// <summary>Not exactly as much as another number.</summary>
    public Condition Differs(Number other) => new Comparison(ComparisonOperator.Differs, this, other);

    /// <summary>The smaller of two numbers.</summary>
    public static Number Min(Number a, Number b) => new Extreme(isMax: false, a, b);

    /// <summary>The greater of two numbers.</summary>
    public static Number Max(Number a, Number b) => new Extreme(isMax: true, a, b);
}
