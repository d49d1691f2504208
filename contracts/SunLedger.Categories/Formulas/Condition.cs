namespace SunLedger.Categories;

/// <summary>A formula that holds, does not hold, or cannot be judged. Write <c>&amp;</c>, <c>|</c> and <c>!</c>.</summary>
public abstract class Condition : Formula
{
    private protected Condition() { }

    /// <summary>Both hold.</summary>
    public static Condition operator &(Condition a, Condition b) => new And(a, b);
    /// <summary>At least one holds.</summary>
    public static Condition operator |(Condition a, Condition b) => new Or(a, b);
    /// <summary>It does not hold.</summary>
    public static Condition operator !(Condition a) => new Not(a);
}
