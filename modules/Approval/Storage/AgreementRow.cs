using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SunLedger.Approval.Domain;

namespace SunLedger.Approval.Storage;

/// <summary>An agreement that stands while its document is on its way. The history keeps those that no longer do.</summary>
internal sealed class AgreementRow
{
    public const string Table = "agreements";

    public required long DocumentNo { get; init; }
    public required int Place { get; init; }
    public required int Step { get; init; }
    public required string Role { get; init; }
    public required string ById { get; init; }
    public string? ForId { get; init; }

    public Agreement Value => new(Step, Role, ById, ForId);

    public static AgreementRow Of(long documentNo, int place, Agreement a) =>
        new() { DocumentNo = documentNo, Place = place, Step = a.Step, Role = a.Role, ById = a.ById, ForId = a.ForId };

    public static void Map(EntityTypeBuilder<AgreementRow> map, Dialect dialect)
    {
        map.InModule(dialect, ApprovalMap.Module, Table);
        // Nobody agrees twice, whatever else fails.
        map.HasKey(a => new { a.DocumentNo, a.ById });
        map.Property(a => a.Role).HasMaxLength(32);
        map.Property(a => a.ById).HasMaxLength(80);
        map.Property(a => a.ForId).HasMaxLength(80);
        map.InSnakeCase();
    }
}
