namespace SunLedger.Categories;

/// <summary>The option of a choice is one of these.</summary>
public sealed class IsChoice : Condition
{
    internal IsChoice(ChoiceField field, IReadOnlyList<string> options)
    {
        Field = field;
        Options = [.. options];
    }

    /// <summary>The choice.</summary>
    public ChoiceField Field { get; }
    /// <summary>The options that count.</summary>
    public IReadOnlyList<string> Options { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [Field];
}
