using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Storage;

/// <summary>One version of a chain. A version never changes: a running document names the one that it started under.</summary>
internal sealed class ChainRow
{
    public const string Table = "chains";

    /// <summary>Whose division is every division's: chains from before they had one were everybody's.</summary>
    private static readonly SystemCaller Everywhere = new();

    public long Key { get; init; }

    /// <summary>For documents of this division and of those below it. Its own chain takes the place of the one with the same code from above.</summary>
    public required string DivisionCode { get; init; }
    public required string DivisionPath { get; init; }

    /// <summary>Code of the chain, the same for all its versions.</summary>
    public required string Code { get; init; }
    public required int Version { get; init; }
    public required string Kind { get; init; }
    public required string Name { get; init; }
    public required string English { get; init; }
    public string? CategoryCode { get; init; }
    public DivisionLevel? Level { get; init; }
    public long? FromFen { get; init; }
    public long? BelowFen { get; init; }

    /// <summary>The steps as JSON.</summary>
    public required string Steps { get; init; }

    /// <summary>Calendar days after which a document ends by itself.</summary>
    public required int ExpiresAfterDays { get; init; }
    public string? Source { get; init; }

    /// <summary>True when no document fixes its numbers.</summary>
    public required bool IsAssumed { get; init; }

    /// <summary>True for a version that takes no more documents: the chain was put out of use.</summary>
    public required bool IsRetired { get; init; }

    /// <summary>Document by which people agreed to it; null for what was shipped, and for what the first administrator set up.</summary>
    public string? DocumentId { get; init; }
    public required DateTimeOffset SavedAt { get; init; }
    public required string SavedById { get; init; }
    public required string SavedByName { get; init; }

    public static void Map(EntityTypeBuilder<ChainRow> map, Dialect dialect)
    {
        map.InModule(dialect, ApprovalMap.Module, Table).HasKey(c => c.Key);
        map.Property(c => c.Key).ValueGeneratedOnAdd();
        map.Property(c => c.DivisionCode).HasMaxLength(12).HasDefaultValue(Everywhere.DivisionCode);
        map.Property(c => c.DivisionPath).HasMaxLength(80).HasDefaultValue(Everywhere.DivisionPath);
        map.Property(c => c.DocumentId).HasMaxLength(Identifier.MaxLength);
        map.Property(c => c.Code).HasMaxLength(Identifier.MaxLength);
        map.Property(c => c.Kind).HasMaxLength(Identifier.MaxLength);
        map.Property(c => c.Name).HasMaxLength(100);
        map.Property(c => c.English).HasMaxLength(100);
        map.Property(c => c.CategoryCode).HasMaxLength(Identifier.MaxLength);
        map.Property(c => c.Source).HasMaxLength(500);
        map.Property(c => c.SavedById).HasMaxLength(80);
        map.Property(c => c.SavedByName).HasMaxLength(100);
        map.HasIndex(c => new { c.DivisionCode, c.Code, c.Version }).IsUnique();
        map.HasIndex(c => c.Kind);
        map.InSnakeCase();
        map.ToTable(t => t.HasCheckConstraint("ck_chains_days", "expires_after_days BETWEEN 1 AND 30"));
    }
}
