namespace SunLedger.Categories;

/// <summary>Any number of several options, recorded about a subject.</summary>
public sealed class ChoicesField : Formula, IField
{
    internal ChoicesField(FieldTerms terms) => Terms = terms;

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
    /// <summary>How many options are chosen.</summary>
    public Number Count => new ChoicesCount(this);

    /// <summary>The option is among the chosen.</summary>
    public Condition Has(string option) => new HasChoice(this, option);
}
