using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.Batches;

/// <summary>Names a cell of the totals.</summary>
internal readonly record struct TotalKey(int Year, string DivisionPath, DivisionLevel Level, string FundCode, string Department) : IComparable<TotalKey>
{
    /// <summary>The cell of an indicator's money.</summary>
    public static TotalKey Of(Indicator i) => new(i.Year, i.DivisionPath, i.Level, i.FundCode, i.Department);

    /// <summary>The order in which cells are locked, the same in every transaction.</summary>
    public int CompareTo(TotalKey other)
    {
        var order = Year.CompareTo(other.Year);
        if (order == 0) order = string.CompareOrdinal(DivisionPath, other.DivisionPath);
        if (order == 0) order = string.CompareOrdinal(FundCode, other.FundCode);
        return order != 0 ? order : string.CompareOrdinal(Department, other.Department);
    }
}
