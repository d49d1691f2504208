namespace SunLedger.Categories;

/// <summary>The working days from a day to the day of judging.</summary>
public sealed class WorkingDaysAgo : Number
{
    internal WorkingDaysAgo(DateValue date) => Date = date;

    /// <summary>The day.</summary>
    public DateValue Date { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [Date];
}
