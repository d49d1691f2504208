namespace SunLedger.Categories;

/// <summary>The days that an item of a group takes, both of them included: a subsidy from March to May, a class from Monday to Friday.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record ItemPeriod(DateValue From, DateValue To)
{
    /// <summary>The period of one item as day numbers; null when one of its days is unknown, or it ends before it begins: it then overlaps with nothing.</summary>
    public (int First, int Last)? Of(IFacts item) =>
        Judge.Date(From, item) is { } from && Judge.Date(To, item) is { } to && from <= to ? (from.DayNumber, to.DayNumber) : null;
}
