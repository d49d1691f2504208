namespace SunLedger.Categories;

/// <summary>What <see cref="Arithmetic"/> does.</summary>
public enum ArithmeticOperator
{
    /// <summary>+</summary>
    Plus,
    /// <summary>-</summary>
    Minus,
    /// <summary>*</summary>
    Times,
    /// <summary>/</summary>
    Over,
}
