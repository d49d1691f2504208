namespace SunLedger.Categories;

/// <summary>The bond of every formula, for reading, writing and explaining alike.</summary>
internal static class Bonds
{
    public static Bond Of(Formula formula) => formula switch
    {
        Or => Bond.Or,
        And => Bond.And,
        Not => Bond.Not,
        Comparison or IsKnown or IsChoice or HasChoice or ContainsAny or IsText or StartsWithAny or InRegister => Bond.Compare,
        Arithmetic { Operator: ArithmeticOperator.Plus or ArithmeticOperator.Minus } => Bond.Sum,
        Arithmetic => Bond.Product,
        _ => Bond.Atom,
    };
}
