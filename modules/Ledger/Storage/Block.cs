using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SunLedger.Ledger.Blocks;

namespace SunLedger.Ledger.Storage;

/// <summary>
/// A sealed block (区块) of one division's ledger: the Merkle root of rows that were posted, chained to the block before and signed. What the
/// rows were is in its <see cref="BlockPart"/>s.
/// </summary>
internal sealed class Block
{
    public const string Table = "blocks";

    /// <summary>Code of the division whose indicators the rows belong to.</summary>
    public required string Ledger { get; init; }

    /// <summary>From 1, without a gap.</summary>
    public required long No { get; init; }

    /// <summary>Hash of the block before; zeros for the first.</summary>
    public required byte[] Previous { get; init; }

    /// <summary>Merkle root of the leaves of all parts.</summary>
    public required byte[] Root { get; init; }

    /// <summary>Rows in this block.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows in this block and all before it.</summary>
    public required long Total { get; init; }

    public required DateTimeOffset SealedAt { get; init; }

    /// <summary>SHA-256 or SM3: what every digest of this block is made with.</summary>
    public required string Algorithm { get; init; }

    /// <summary>Hash of all of the above: what the next block is chained to.</summary>
    public byte[] Hash { get; set; } = [];

    /// <summary>ECDSA-P256 or SM2: what the signature is made with.</summary>
    public required string SignedWith { get; init; }

    /// <summary>Signature of the checkpoint that the block is.</summary>
    public byte[] Signature { get; set; } = [];

    public static void Map(EntityTypeBuilder<Block> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(b => new { b.Ledger, b.No });
        map.Property(b => b.SignedWith).HasDefaultValue(BlockSignature.Ecdsa); // of blocks from before there was a choice
        map.InSnakeCase();
    }
}
