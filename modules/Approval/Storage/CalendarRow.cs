using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Approval.Storage;

/// <summary>A day on which the yearly notice says otherwise than the week does: a holiday, or a weekend day that is worked (调休).</summary>
internal sealed class CalendarRow
{
    public const string Table = "calendar_days";

    public required DateOnly Day { get; init; }
    public required bool IsWorking { get; init; }
    public required string Name { get; init; }

    /// <summary>The notice.</summary>
    public required string Source { get; init; }

    /// <summary>Whether somebody has read it there.</summary>
    public required Status Status { get; init; }

    public static void Map(EntityTypeBuilder<CalendarRow> map, Dialect dialect)
    {
        map.InModule(dialect, ApprovalMap.Module, Table).HasKey(d => d.Day);
        map.Property(d => d.Name).HasMaxLength(40);
        map.Property(d => d.Source).HasMaxLength(200);
        map.InSnakeCase();
    }
}
