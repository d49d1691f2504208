using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Batches;

/// <summary>Names a month of a division's payments.</summary>
internal readonly record struct MonthKey(int Year, string DivisionPath, int Month) : IComparable<MonthKey>
{
    /// <summary>The month of payments from an indicator.</summary>
    public static MonthKey Of(Indicator i, int month) => new(i.Year, i.DivisionPath, month);

    /// <summary>The order in which months are locked, the same in every transaction.</summary>
    public int CompareTo(MonthKey other)
    {
        var order = Year.CompareTo(other.Year);
        if (order == 0) order = string.CompareOrdinal(DivisionPath, other.DivisionPath);
        return order != 0 ? order : Month.CompareTo(other.Month);
    }
}
