using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Ledger.Storage;

/// <summary>
/// A row of the correspondence table (资金名称对应表): at and below a division, what the level above calls the upper fund is called the lower one, from a day on.
/// Never changed, never deleted: another row names the one that it ends, and from which day.
/// </summary>
internal sealed class Correspondence
{
    public const string Table = "correspondences";

    public required string Id { get; init; }

    /// <summary>Its number: of the batch that it was entered in, and its row there.</summary>
    public required long No { get; init; }
    public required string DivisionCode { get; init; }
    public required string DivisionPath { get; init; }
    public required string UpperFund { get; init; }
    public required string LowerFund { get; init; }

    /// <summary>The first day on which it holds, or, of a row that ends another, no longer holds.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>The document that says so.</summary>
    public required string DocNo { get; init; }

    /// <summary>The row that it ends.</summary>
    public string? Ends { get; init; }

    /// <summary>Why it ends it.</summary>
    public string? Reason { get; init; }

    [Recorded]
    public required DateTimeOffset EnteredAt { get; init; }
    public required string EnteredBy { get; init; }

    public static void Map(EntityTypeBuilder<Correspondence> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(c => c.Id);
        map.Property(c => c.Id).HasMaxLength(64);
        map.HasIndex(c => c.No).IsUnique();
        map.Property(c => c.DocNo).HasMaxLength(60);
        map.Property(c => c.Reason).HasMaxLength(300);
        // A row is ended once, and begins once on a day.
        map.HasIndex(c => c.Ends).IsUnique();
        map.HasIndex(c => new { c.DivisionPath, c.UpperFund, c.LowerFund, c.EffectiveOn }).IsUnique().HasFilter("ends IS NULL");
        map.InSnakeCase();
        map.Holds("correspondences_kind", "(ends IS NULL) OR (reason IS NOT NULL)");
        map.Holds("correspondences_funds", "upper_fund <> lower_fund");
    }
}
