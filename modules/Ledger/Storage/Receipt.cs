using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Ledger.Storage;

/// <summary>The receiver's word that a release arrived (指标接收).</summary>
internal sealed class Receipt
{
    public const string Table = "receipts";

    public required long No { get; init; }
    public required string Id { get; init; }
    public required long ContentHash { get; init; }
    public required long IndicatorKey { get; init; }
    public required DateOnly ReceivedOn { get; init; }

    public static void Map(EntityTypeBuilder<Receipt> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(r => r.No);
        map.Property(r => r.No).ValueGeneratedNever();
        map.HasIndex(r => r.Id).IsUnique();
        map.HasIndex(r => r.IndicatorKey).IsUnique();
        map.InSnakeCase();
    }
}
