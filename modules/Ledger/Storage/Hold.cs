using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Ledger.Storage;

/// <summary>
/// A reservation that holds money at this moment. No line but part of the running accounts, moved with their buckets: a row comes with the
/// reservation and goes with its end, so that late ones are found among the few that are held and not among all that ever were.
/// </summary>
internal sealed class Hold
{
    public const string Table = "holds";

    public required long ReservationNo { get; init; }
    public required string ReservationId { get; init; }
    public required long IndicatorKey { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }

    public static void Map(EntityTypeBuilder<Hold> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(h => h.ReservationNo);
        map.Property(h => h.ReservationNo).ValueGeneratedNever();
        map.HasIndex(h => h.IndicatorKey);
        map.HasIndex(h => h.ExpiresAt);
        map.InSnakeCase();
    }
}
