using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SunLedger.Approval.Domain;

namespace SunLedger.Approval.Storage;

/// <summary>A document as it stands. What was done to it is in <see cref="ActRow"/>, and that is never changed.</summary>
internal sealed class DocumentRow
{
    public const string Table = "documents";

    public long No { get; init; }
    public required string Id { get; init; }
    public required string Kind { get; init; }
    public required string Title { get; set; }
    public required string DivisionCode { get; set; }
    public required string DivisionPath { get; set; }
    public string? CategoryCode { get; set; }
    public long? AmountFen { get; set; }
    public string? ParentId { get; set; }

    /// <summary>What it says, in canonical JSON: the text that is signed.</summary>
    public required string Content { get; set; }
    public required string ContentHash { get; set; }

    /// <summary>What it would change, as it was printed when it was submitted.</summary>
    public required string Changes { get; set; }
    public required long ChainKey { get; set; }
    public required DocumentState State { get; set; }
    public required int Round { get; set; }

    /// <summary>Step at which it waits, from 1; 0 when it waits at none.</summary>
    public required int Step { get; set; }
    public required DateTimeOffset Since { get; set; }
    public DateOnly? DueOn { get; set; }
    public bool IsEscalated { get; set; }
    public string? ReceivedById { get; set; }
    public required DateTimeOffset ExpiresAt { get; set; }
    public required string SubmittedById { get; init; }
    public required string SubmittedByName { get; init; }

    /// <summary>Budget unit of whoever submitted it, or that it is about; null when it is no unit's.</summary>
    public string? OrganisationCode { get; set; }
    public required DateTimeOffset SubmittedAt { get; init; }

    public static void Map(EntityTypeBuilder<DocumentRow> map, Dialect dialect)
    {
        map.InModule(dialect, ApprovalMap.Module, Table).HasKey(d => d.No);
        map.Property(d => d.No).ValueGeneratedOnAdd();
        map.Property(d => d.Id).HasMaxLength(Identifier.MaxLength);
        map.Property(d => d.Kind).HasMaxLength(Identifier.MaxLength);
        map.Property(d => d.Title).HasMaxLength(300);
        map.Property(d => d.DivisionCode).HasMaxLength(12);
        map.Property(d => d.DivisionPath).HasMaxLength(80);
        map.Property(d => d.CategoryCode).HasMaxLength(Identifier.MaxLength);
        map.Property(d => d.ParentId).HasMaxLength(Identifier.MaxLength);
        map.Property(d => d.ContentHash).HasMaxLength(64);
        map.Property(d => d.ReceivedById).HasMaxLength(80);
        map.Property(d => d.SubmittedById).HasMaxLength(80);
        map.Property(d => d.SubmittedByName).HasMaxLength(100);
        map.Property(d => d.OrganisationCode).HasMaxLength(Identifier.MaxLength);
        map.HasIndex(d => d.Id).IsUnique();
        map.HasIndex(d => new { d.SubmittedById, d.No });
        map.HasIndex(d => d.ParentId);
        map.HasIndex(d => new { d.State, d.ExpiresAt });
        map.InSnakeCase();
    }
}
