using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Ledger.Storage;

/// <summary>
/// A batch that waits to be sealed. It is noted in the batch's own transaction and goes in the transaction that seals it: numbers may commit
/// out of order, and none is passed over.
/// </summary>
internal sealed class UnsealedBatch
{
    public const string Table = "unsealed_batches";

    public required long BatchNo { get; init; }

    public static void Map(EntityTypeBuilder<UnsealedBatch> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(b => b.BatchNo);
        map.Property(b => b.BatchNo).ValueGeneratedNever();
        map.InSnakeCase();
    }
}
