namespace SunLedger.Categories;

/// <summary>A day recorded about a subject.</summary>
public sealed class DateField : DateValue, IField
{
    internal DateField(FieldTerms terms) => Terms = terms;

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

    /// <summary>The day is not before that of another field of the same subject.</summary>
    public DateField NotBefore(DateField other)
    {
        Terms.Limit(other);
        return this;
    }
}
