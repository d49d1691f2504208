using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.Batches;

/// <summary>Names a cell of the totals.</summary>
internal readonly record struct TotalKey(int Year, string DivisionPath, DivisionLevel Level, string FundCode, string Department, int Month) : IComparable<TotalKey>
{
    /// <summary>The cell of an indicator's money in a month.</summary>
    public static TotalKey Of(Indicator i, int month) => new(i.Year, i.DivisionPath, i.Level, i.FundCode, i.Department, month);

    /// <summary>The order in which cells are locked, the same in every transaction.</summary>
    public int CompareTo(TotalKey other)
    {
        var order = Year.CompareTo(other.Year);
        if (order == 0) order = string.CompareOrdinal(DivisionPath, other.DivisionPath);
        if (order == 0) order = string.CompareOrdinal(FundCode, other.FundCode);
        if (order == 0) order = string.CompareOrdinal(Department, other.Department);
        return order != 0 ? order : Month.CompareTo(other.Month);
    }
}
