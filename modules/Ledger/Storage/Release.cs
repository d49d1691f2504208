using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Ledger.Storage;

/// <summary>Money sent one level down, or to a budget unit (指标下达).</summary>
internal sealed class Release
{
    public const string Table = "releases";

    public required long No { get; init; }
    public required string Id { get; init; }
    public required long ContentHash { get; init; }
    public required long FromKey { get; init; }
    public required long ChildKey { get; init; }
    public required long AmountFen { get; init; }
    public required long PovertyFen { get; init; }
    public required string DocNo { get; init; }
    public string? DistributionMode { get; init; }
    public required DateOnly ReleasedOn { get; init; }

    /// <summary>It went out before the budget year began (提前下达).</summary>
    public required bool IsAdvance { get; init; }

    /// <summary>Its notice demands money of the receiver's own (要求配套); null when nobody said.</summary>
    public bool? MatchingDemanded { get; init; }

    public static void Map(EntityTypeBuilder<Release> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(r => r.No);
        map.Property(r => r.No).ValueGeneratedNever();
        map.HasIndex(r => r.Id).IsUnique();
        map.HasIndex(r => r.FromKey);
        map.HasIndex(r => r.ChildKey).IsUnique();
        map.InSnakeCase();
        map.Holds("releases_amount", "amount_fen > 0 AND poverty_fen >= 0 AND poverty_fen <= amount_fen");
    }
}
