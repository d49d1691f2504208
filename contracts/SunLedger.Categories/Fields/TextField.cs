namespace SunLedger.Categories;

/// <summary>A text, a code or a place recorded about a subject.</summary>
public sealed class TextField : TextValue, IField
{
    internal TextField(FieldTerms terms) => Terms = terms;

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
