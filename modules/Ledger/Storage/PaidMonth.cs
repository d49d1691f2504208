using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Ledger.Storage;

/// <summary>A running total: what a division paid in one month of a budget year.</summary>
internal sealed class PaidMonth
{
    public const string Table = "paid_months";

    public required int Year { get; init; }
    public required string DivisionPath { get; init; }

    /// <summary>1 to 12; 0 before the budget year began, 13 after it ended.</summary>
    public required int Month { get; init; }

    /// <summary>Returns deducted.</summary>
    public required long PaidFen { get; init; }

    public static void Map(EntityTypeBuilder<PaidMonth> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(m => new { m.Year, m.DivisionPath, m.Month });
        map.InSnakeCase();
    }
}
