namespace SunLedger.Categories;

/// <summary>A value that items can be grouped by and that no formula can read, such as an account or a person.</summary>
public sealed class KeyField : Formula, IField
{
    internal KeyField(FieldTerms terms) => Terms = terms;

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

    /// <summary>Whether it stands in a register, in any of these states; say on which day.</summary>
    public RegisterQuestion In(Register register, params string[] states) => new(this, register, states);
}
