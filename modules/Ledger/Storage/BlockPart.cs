using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SunLedger.Ledger.Blocks;

namespace SunLedger.Ledger.Storage;

/// <summary>The rows of one table in a block: what names each, and its digest, so that a check names the very row that does not fit.</summary>
internal sealed class BlockPart
{
    public const string Table = "block_parts";

    public required string Ledger { get; init; }
    public required long BlockNo { get; init; }

    /// <summary>Which table; see <see cref="SealedTables"/>.</summary>
    public required int TableNo { get; init; }

    // The key of the first row: parts are read in the order in which their rows stand in the table.
    public required long FirstA { get; init; }
    public required long FirstB { get; init; }
    public required long FirstC { get; init; }

    /// <summary>How many rows.</summary>
    public required int Rows { get; init; }

    /// <summary>Keys and digests, as <see cref="Blocks.Leaves"/> writes them.</summary>
    public required byte[] Leaves { get; init; }

    public static void Map(EntityTypeBuilder<BlockPart> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(p => new { p.Ledger, p.BlockNo, p.TableNo });
        map.HasIndex(p => new { p.TableNo, p.FirstA, p.FirstB, p.FirstC });
        map.InSnakeCase();
    }
}
