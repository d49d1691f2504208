using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SunLedger.Ledger.Domain;

namespace SunLedger.Ledger.Storage;

/// <summary>
/// What a batch did to one account in one kind of movement. It holds the balances before and after, so that a statement is read and never
/// summed; versions of an account follow each other without a gap.
/// </summary>
internal sealed class JournalEntry
{
    public const string Table = "journal";

    public required long IndicatorKey { get; init; }
    public required long Version { get; init; }
    public required long BatchNo { get; init; }
    public required MovementKind Movement { get; init; }

    /// <summary>How many lines of the batch it sums.</summary>
    public required int Lines { get; init; }

    /// <summary>Their sum, never negative; the movement says which way it went.</summary>
    public required long AmountFen { get; init; }

    public required long UndistributedBeforeFen { get; init; }
    public required long UndistributedAfterFen { get; init; }
    public required long UnspentBeforeFen { get; init; }
    public required long UnspentAfterFen { get; init; }

    /// <summary>The latest business day of its lines.</summary>
    public required DateOnly MovedOn { get; init; }

    /// <summary>The document of its lines; null when they have several or none.</summary>
    public string? Document { get; init; }

    public static void Map(EntityTypeBuilder<JournalEntry> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(e => new { e.IndicatorKey, e.Version });
        map.HasIndex(e => new { e.BatchNo, e.IndicatorKey, e.Version }); // in posting order, as entries are sealed and checked
        map.InSnakeCase();
        map.Holds("journal_amount", "amount_fen >= 0 AND lines > 0");
    }
}
