namespace SunLedger.Categories;

/// <summary>The days from a day to the day of judging.</summary>
public sealed class DaysAgo : Number
{
    internal DaysAgo(DateValue date) => Date = date;

    /// <summary>The day.</summary>
    public DateValue Date { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [Date];
}
