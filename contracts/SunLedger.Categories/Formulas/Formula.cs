namespace SunLedger.Categories;

/// <summary>A formula over what is recorded about an item. It is data: it can be printed, hashed, checked for units and evaluated, and it holds no code of the plugin.</summary>
public abstract class Formula
{
    // A formula never changes, and what it is made of is asked for with every warning.
    private Formula[]? _all;

    // Only this assembly may derive: nothing of a plugin can hide in a formula.
    private protected Formula() { }

    /// <summary>The formulas that this one is directly made of.</summary>
    public abstract IReadOnlyList<Formula> Parts { get; }

    /// <summary>This formula and everything it is made of, outermost first.</summary>
    public IEnumerable<Formula> All() => _all ??= [.. Walk()];

    /// <summary>The condition that a text says, as <see cref="ToString"/> writes it.</summary>
    /// <exception cref="DefinitionException">The text is not a condition over what the scope knows; it says at which word, and what was expected.</exception>
    public static Condition Read(string text, FormulaScope scope) => new FormulaReader(text, scope).ReadCondition();

    /// <summary>The number that a text says, as <see cref="ToString"/> writes it.</summary>
    /// <exception cref="DefinitionException">The text is not a number over what the scope knows.</exception>
    public static Number ReadNumber(string text, FormulaScope scope) => new FormulaReader(text, scope).ReadNumber();

    /// <summary>The formula as text, which <see cref="Read"/> understands.</summary>
    public sealed override string ToString() => FormulaText.Write(this);

    private IEnumerable<Formula> Walk()
    {
        var waiting = new Stack<Formula>([this]);
        while (waiting.TryPop(out var formula))
        {
            yield return formula;
            var parts = formula.Parts;
            for (var i = parts.Count - 1; i >= 0; i--) waiting.Push(parts[i]);
        }
    }
}
