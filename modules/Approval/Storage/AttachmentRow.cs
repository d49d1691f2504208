using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Approval.Storage;

/// <summary>A file that belongs to a document. The file itself lies in the data directory under a random name.</summary>
internal sealed class AttachmentRow
{
    public const string Table = "attachments";

    public required Guid Id { get; init; }
    public required long DocumentNo { get; init; }

    /// <summary>Name as it was sent; it is shown and never opened.</summary>
    public required string Name { get; init; }
    public required string MediaType { get; init; }
    public required long Bytes { get; init; }
    public required string Sha256 { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string ById { get; init; }
    public required string ByName { get; init; }

    /// <summary>Digests of the files of a document: they are part of what is signed.</summary>
    public static Task<List<string>> DigestsAsync(SunLedgerDb db, long documentNo, CancellationToken ct) =>
        db.Set<AttachmentRow>().Where(a => a.DocumentNo == documentNo).Select(a => a.Sha256).ToListAsync(ct);

    public static void Map(EntityTypeBuilder<AttachmentRow> map, Dialect dialect)
    {
        map.InModule(dialect, ApprovalMap.Module, Table).HasKey(a => a.Id);
        map.Property(a => a.Id).ValueGeneratedNever();
        map.Property(a => a.Name).HasMaxLength(255);
        map.Property(a => a.MediaType).HasMaxLength(100);
        map.Property(a => a.Sha256).HasMaxLength(64);
        map.Property(a => a.ById).HasMaxLength(80);
        map.Property(a => a.ByName).HasMaxLength(100);
        map.HasIndex(a => a.DocumentNo);
        map.InSnakeCase();
    }
}
