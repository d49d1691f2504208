namespace SunLedger.Categories;

/// <summary>The working days from one day to another; negative when the other is earlier.</summary>
public sealed class WorkingDaysBetween : Number
{
    internal WorkingDaysBetween(DateValue from, DateValue to) => (From, To) = (from, to);

    /// <summary>The day from which to count.</summary>
    public DateValue From { get; }
    /// <summary>The day to which to count.</summary>
    public DateValue To { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [From, To];
}
