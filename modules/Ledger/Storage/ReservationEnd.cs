using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SunLedger.Ledger.Domain;

namespace SunLedger.Ledger.Storage;

/// <summary>What became of a reservation: posted, voided or expired, once.</summary>
internal sealed class ReservationEnd
{
    public const string Table = "reservation_ends";

    /// <summary>Number of the reservation: it ends once.</summary>
    public required long ReservationNo { get; init; }

    /// <summary>Number of this line.</summary>
    public required long No { get; init; }

    public required ReservationState State { get; init; }
    public required DateOnly EndedOn { get; init; }

    /// <summary>The line that used the money.</summary>
    public string? PostedId { get; init; }

    public string? Reason { get; init; }

    public static void Map(EntityTypeBuilder<ReservationEnd> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(e => e.ReservationNo);
        map.Property(e => e.ReservationNo).ValueGeneratedNever();
        map.HasIndex(e => e.No).IsUnique();
        map.InSnakeCase();
    }
}
