namespace SunLedger.Categories;

/// <summary>The month of a day, from 1 to 12.</summary>
public sealed class MonthOf : Number
{
    internal MonthOf(DateValue date) => Date = date;

    /// <summary>The day.</summary>
    public DateValue Date { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [Date];
}
