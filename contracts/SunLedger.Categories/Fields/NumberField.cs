namespace SunLedger.Categories;

/// <summary>A number recorded about a subject: money, a quantity, a count or a ratio.</summary>
public sealed class NumberField : Number, IField
{
    internal NumberField(FieldTerms terms) => Terms = terms;

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
    /// <summary>Its unit.</summary>
    public Unit Unit => Terms.Unit!;

    /// <summary>The value lies between two limits, both included.</summary>
    public NumberField Between(decimal min, decimal max)
    {
        Terms.Limit(min, max);
        return this;
    }

    /// <summary>The value is at most that of another field of the same subject.</summary>
    public NumberField NotAbove(NumberField other)
    {
        Terms.Limit(other);
        return this;
    }
}
