namespace SunLedger.Categories;

/// <summary>The calendar year of a day.</summary>
public sealed class YearOf : Number
{
    internal YearOf(DateValue date) => Date = date;

    /// <summary>The day.</summary>
    public DateValue Date { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [Date];
}
