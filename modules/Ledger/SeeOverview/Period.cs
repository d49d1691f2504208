namespace SunLedger.Ledger.SeeOverview;

/// <summary>Up to which month of a budget year totals are summed. Totals are kept by month, so that a day within one cannot be asked for.</summary>
/// <param name="AsOf">The last day that counts.</param>
/// <param name="LastMonth">The last cell that counts: 0 before the year, 13 after it.</param>
internal sealed record Period(DateOnly AsOf, int LastMonth)
{
    private const int AfterTheYear = 13;

    /// <summary>The period up to a day; null when the day is neither the last of a month nor today or later.</summary>
    public static Period? Of(int year, DateOnly? asked, DateOnly today)
    {
        if (asked is not { } asOf || asOf >= today) return new(today, AfterTheYear);
        if (asOf.AddDays(1).Day != 1) return null;
        if (asOf.Year < year) return new(asOf, 0);
        return new(asOf, asOf.Year > year ? AfterTheYear : asOf.Month);
    }
}
