using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Approval.Storage;

/// <summary>That in this division documents of this kind must be submitted. Where there is no row, they need not.</summary>
internal sealed class DemandRow
{
    public const string Table = "demands";

    public required string Kind { get; init; }
    public required string DivisionCode { get; init; }
    public required DateTimeOffset SetAt { get; init; }
    public required string SetById { get; init; }

    public static void Map(EntityTypeBuilder<DemandRow> map, Dialect dialect)
    {
        map.InModule(dialect, ApprovalMap.Module, Table).HasKey(d => new { d.Kind, d.DivisionCode });
        map.Property(d => d.Kind).HasMaxLength(Identifier.MaxLength);
        map.Property(d => d.DivisionCode).HasMaxLength(12);
        map.Property(d => d.SetById).HasMaxLength(80);
        map.InSnakeCase();
    }
}
