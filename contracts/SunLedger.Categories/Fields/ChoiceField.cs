namespace SunLedger.Categories;

/// <summary>One of several options, recorded about a subject.</summary>
public sealed class ChoiceField : Formula, IField
{
    internal ChoiceField(FieldTerms terms) => Terms = terms;

    /// <inheritdoc/>
    public FieldTerms Terms { get; }
    /// <inheritdoc/>
    public Subject Subject => Terms.Subject;
    /// <inheritdoc/>
    public string Code => Terms.Code;
    /// <inheritdoc/>
    public string Name => Terms.Name;
    /// <inheritdoc/>
    public string English => Terms.English;
    /// <inheritdoc/>
    public string FullName => Terms.FullName;
    /// <inheritdoc/>
    public bool IsPlatform => Terms.IsPlatform;
    /// <inheritdoc/>
    public Condition IsKnown => new IsKnown(this);
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [];
    /// <summary>The options, in the order in which people see them.</summary>
    public IReadOnlyList<string> Options => Terms.Options;

    /// <summary>The option is this one.</summary>
    public Condition Is(string option) => new IsChoice(this, [option]);

    /// <summary>The option is one of these.</summary>
    public Condition IsAny(params string[] options) => new IsChoice(this, options);
}
