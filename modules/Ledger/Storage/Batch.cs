using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Ledger.Storage;

/// <summary>One call that wrote something: who posted, and when. A single posting is a batch of one.</summary>
internal sealed class Batch
{
    public const string Table = "batches";

    /// <summary>A line's number is its batch's number and its row in one: lines of a batch lie side by side, and numbers grow in posting order.</summary>
    public const int RowBits = 20;

    public required long No { get; init; }

    /// <summary>indicators, releases, receipts, assignments or payments.</summary>
    public required string Kind { get; init; }

    [Recorded]
    public required DateTimeOffset PostedAt { get; init; }
    public required string ById { get; init; }
    public required string ByName { get; init; }

    /// <summary>Lines written.</summary>
    public required int Lines { get; init; }

    /// <summary>The number of a line of a batch.</summary>
    public static long LineNo(long batchNo, int row) =>
        row < 1 << RowBits ? (batchNo << RowBits) + row : throw new ArgumentOutOfRangeException(nameof(row), row, $"A batch holds at most {(1 << RowBits) - 1} rows.");

    public static void Map(EntityTypeBuilder<Batch> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(b => b.No);
        map.Property(b => b.No).ValueGeneratedNever();
        map.InSnakeCase();
    }
}
