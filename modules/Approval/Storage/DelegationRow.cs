using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Approval.Storage;

/// <summary>Somebody stands in for somebody else until a day (委托).</summary>
internal sealed class DelegationRow
{
    public const string Table = "delegations";

    public required Guid Id { get; init; }
    public required string FromId { get; init; }
    public required string FromName { get; init; }
    public required string ToId { get; init; }
    public required string ToName { get; init; }

    /// <summary>Codes of roles, separated by spaces.</summary>
    public required string Roles { get; init; }
    public required string DivisionCode { get; init; }
    public required DateOnly FromOn { get; init; }
    public required DateOnly UntilOn { get; init; }
    public string? Reason { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was ended before its day; null else.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public static void Map(EntityTypeBuilder<DelegationRow> map, Dialect dialect)
    {
        map.InModule(dialect, ApprovalMap.Module, Table).HasKey(d => d.Id);
        map.Property(d => d.Id).ValueGeneratedNever();
        map.Property(d => d.FromId).HasMaxLength(80);
        map.Property(d => d.FromName).HasMaxLength(100);
        map.Property(d => d.ToId).HasMaxLength(80);
        map.Property(d => d.ToName).HasMaxLength(100);
        map.Property(d => d.Roles).HasMaxLength(400);
        map.Property(d => d.DivisionCode).HasMaxLength(12);
        map.Property(d => d.Reason).HasMaxLength(500);
        map.HasIndex(d => new { d.ToId, d.UntilOn });
        map.HasIndex(d => d.FromId);
        map.InSnakeCase();
    }
}
