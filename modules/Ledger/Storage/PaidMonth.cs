using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Ledger.Storage;

/// <summary>A running total: what a division paid in one month of a budget year.</summary>
internal sealed class PaidMonth
{
    public const string Table = "paid_months";

    /// <summary>The month of what is dated before the budget year began.</summary>
    public const int BeforeYear = 0;

    /// <summary>The month of what is dated after the budget year ended: payments of it that came back, or were corrected, later.</summary>
    public const int AfterYear = 13;

    public required int Year { get; init; }
    public required string DivisionPath { get; init; }

    /// <summary>1 to 12, <see cref="BeforeYear"/> or <see cref="AfterYear"/>.</summary>
    public required int Month { get; init; }

    /// <summary>Returns deducted.</summary>
    public required long PaidFen { get; init; }

    /// <summary>The month of a budget year in which a day lies.</summary>
    public static int Of(int year, DateOnly day) => day.Year < year ? BeforeYear : day.Year > year ? AfterYear : day.Month;

    public static void Map(EntityTypeBuilder<PaidMonth> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(m => new { m.Year, m.DivisionPath, m.Month });
        map.InSnakeCase();
    }
}
