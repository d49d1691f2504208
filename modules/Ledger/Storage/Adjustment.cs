using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SunLedger.Ledger.Domain;

namespace SunLedger.Ledger.Storage;

/// <summary>A recall, carry-over, supplement, reduction, virement, unassignment, correction or sending back (收回、结转、追加、追减、调剂、撤销安排、更正、退回).</summary>
internal sealed class Adjustment
{
    public const string Table = "adjustments";

    public required long No { get; init; }
    public required string Id { get; init; }
    public required long ContentHash { get; init; }
    public required AdjustmentKind Kind { get; init; }
    public required long IndicatorKey { get; init; }

    /// <summary>The other account: the parent of a recall, the receiver of a virement, the next year's indicator of a carry-over.</summary>
    public long? OtherKey { get; init; }

    public long? ProjectKey { get; init; }

    /// <summary>Always above zero; the kind says which way. Of a correction: what the corrected line had moved.</summary>
    public required long AmountFen { get; init; }

    public required long PovertyFen { get; init; }
    public required DateOnly MovedOn { get; init; }
    public string? DocNo { get; init; }
    public string? Reason { get; init; }

    /// <summary>The kind of line that it corrects.</summary>
    public CorrectedKind? CorrectsKind { get; init; }

    /// <summary>The id of the line that it corrects.</summary>
    public string? CorrectsId { get; init; }

    public static void Map(EntityTypeBuilder<Adjustment> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(a => a.No);
        map.Property(a => a.No).ValueGeneratedNever();
        map.HasIndex(a => a.Id).IsUnique();
        map.HasIndex(a => a.IndicatorKey);
        map.HasIndex(a => a.OtherKey);
        map.InSnakeCase();
        // A line is taken back once.
        map.HasIndex(a => new { a.CorrectsKind, a.CorrectsId }).IsUnique().HasFilter("corrects_id IS NOT NULL");
        map.Holds("adjustments_amount", "amount_fen > 0 AND poverty_fen >= 0 AND poverty_fen <= amount_fen");
    }
}
