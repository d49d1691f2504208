using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Approval.Storage;

/// <summary>What waits for a role of a division: one row per document and role, gone when it is done. An inbox is a range of these.</summary>
internal sealed class TaskRow
{
    public const string Table = "tasks";

    /// <summary>Stands for no deadline, after every other.</summary>
    public static readonly DateOnly NoDeadline = new(9999, 12, 31);

    public required long DocumentNo { get; init; }
    public required string Role { get; init; }
    public required string DivisionCode { get; init; }
    public required DateOnly DueOn { get; init; }

    /// <summary>Who cannot do it.</summary>
    public required string SubmittedById { get; init; }

    public static void Map(EntityTypeBuilder<TaskRow> map, Dialect dialect)
    {
        map.InModule(dialect, ApprovalMap.Module, Table).HasKey(t => new { t.DocumentNo, t.Role });
        map.Property(t => t.Role).HasMaxLength(32);
        map.Property(t => t.DivisionCode).HasMaxLength(12);
        map.Property(t => t.SubmittedById).HasMaxLength(80);
        map.HasIndex(t => new { t.DivisionCode, t.Role, t.DueOn, t.DocumentNo });
        map.HasIndex(t => t.DueOn);
        map.InSnakeCase();
    }
}
