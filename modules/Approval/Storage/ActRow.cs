using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SunLedger.Approval.Domain;

namespace SunLedger.Approval.Storage;

/// <summary>One act in the history of a document, with its signature: who, in which role, when, from where, and what exactly they saw. Never changed, never deleted.</summary>
internal sealed class ActRow
{
    public const string Table = "acts";

    public long No { get; init; }
    public required long DocumentNo { get; init; }
    public required int Round { get; init; }

    /// <summary>Step at which it was done; 0 for whoever submitted it.</summary>
    public required int Step { get; init; }
    public required ActKind Kind { get; init; }

    /// <summary>Step to which it was returned.</summary>
    public int? ToStep { get; init; }
    public required string ById { get; init; }
    public required string ByName { get; init; }
    public string? Role { get; init; }

    /// <summary>For whom, when as a delegate.</summary>
    public string? ForId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Network address that the act came from; null for the host's own.</summary>
    public string? Address { get; init; }

    /// <summary>SHA-256 of the content that was seen, or of the file that was attached.</summary>
    public required string ContentHash { get; init; }
    public string? Reason { get; init; }

    public static void Map(EntityTypeBuilder<ActRow> map, Dialect dialect)
    {
        map.InModule(dialect, ApprovalMap.Module, Table).HasKey(a => a.No);
        map.Property(a => a.No).ValueGeneratedOnAdd();
        map.Property(a => a.ById).HasMaxLength(80);
        map.Property(a => a.ByName).HasMaxLength(100);
        map.Property(a => a.Role).HasMaxLength(32);
        map.Property(a => a.ForId).HasMaxLength(80);
        map.Property(a => a.Address).HasMaxLength(64);
        map.Property(a => a.ContentHash).HasMaxLength(64);
        map.Property(a => a.Reason).HasMaxLength(500);
        map.HasIndex(a => a.DocumentNo);
        map.HasIndex(a => new { a.ById, a.No });
        map.InSnakeCase();
    }
}
