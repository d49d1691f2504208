using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Storage;

/// <summary>A pending movement that holds money until it is posted, voided or late (冻结). What became of it is a <see cref="ReservationEnd"/>.</summary>
internal sealed class Reservation
{
    public const string Table = "reservations";

    public required long No { get; init; }
    public required string Id { get; init; }
    public required long ContentHash { get; init; }
    public required PendingKind Kind { get; init; }
    public required long IndicatorKey { get; init; }

    /// <summary>The project of a payment or an assignment.</summary>
    public long? ProjectKey { get; init; }

    /// <summary>The division or budget unit of a release.</summary>
    public string? Receiver { get; init; }

    public required long AmountFen { get; init; }
    public required DateOnly ReservedOn { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public string? Reason { get; init; }

    public static void Map(EntityTypeBuilder<Reservation> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(r => r.No);
        map.Property(r => r.No).ValueGeneratedNever();
        map.HasIndex(r => r.Id).IsUnique();
        map.HasIndex(r => r.IndicatorKey);
        map.InSnakeCase();
        map.Holds("reservations_amount", "amount_fen > 0");
    }
}
