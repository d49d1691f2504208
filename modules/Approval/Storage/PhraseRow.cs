using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Approval.Storage;

/// <summary>A phrase that somebody uses often (常用语).</summary>
internal sealed class PhraseRow
{
    public const string Table = "phrases";

    public required Guid Id { get; init; }
    public required string UserId { get; init; }
    public required string Text { get; init; }

    public static void Map(EntityTypeBuilder<PhraseRow> map, Dialect dialect)
    {
        map.InModule(dialect, ApprovalMap.Module, Table).HasKey(p => p.Id);
        map.Property(p => p.Id).ValueGeneratedNever();
        map.Property(p => p.UserId).HasMaxLength(80);
        map.Property(p => p.Text).HasMaxLength(200);
        map.HasIndex(p => new { p.UserId, p.Text }).IsUnique();
        map.InSnakeCase();
    }
}
