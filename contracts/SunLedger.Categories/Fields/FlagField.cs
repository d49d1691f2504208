namespace SunLedger.Categories;

/// <summary>Yes or no, recorded about a subject. It is a condition by itself.</summary>
public sealed class FlagField : Condition, IField
{
    internal FlagField(FieldTerms terms) => Terms = terms;

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
    /// <summary>The answer is yes; the same as using the flag itself.</summary>
    public Condition IsTrue => this;
}
