using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Ledger.Storage;

/// <summary>Which key files this ledger was written with. With another one, payee accounts could not be read and equal payees would differ.</summary>
internal sealed class SealMark
{
    public const string Table = "seal_marks";

    /// <summary>1: the key of payees' accounts; 2: the key that signs blocks with ECDSA; 3: the one that signs them with SM2.</summary>
    public required int No { get; init; }

    /// <summary>Digest of the key.</summary>
    public required string Fingerprint { get; init; }

    public static void Map(EntityTypeBuilder<SealMark> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(m => m.No);
        map.Property(m => m.No).ValueGeneratedNever();
        map.InSnakeCase();
    }
}
