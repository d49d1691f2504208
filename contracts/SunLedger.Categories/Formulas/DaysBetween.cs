namespace SunLedger.Categories;

/// <summary>The days from one day to another.</summary>
public sealed class DaysBetween : Number
{
    internal DaysBetween(DateValue from, DateValue to) => (From, To) = (from, to);

    /// <summary>The day from which to count.</summary>
    public DateValue From { get; }
    /// <summary>The day to which to count.</summary>
    public DateValue To { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [From, To];
}
