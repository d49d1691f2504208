using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Ledger.Storage;

/// <summary>
/// What the treasury or its agent bank cleared of a payment voucher on a day, or refused of it (清算回单). A voucher may have several. Never changed, never deleted: a correction names what
/// it corrects, and one without amounts takes it back.
/// </summary>
internal sealed class ClearingNote
{
    public const string Table = "clearing_notes";

    public required string Id { get; init; }

    /// <summary>Its number: of the batch that it was entered in, and its row there.</summary>
    public required long No { get; init; }

    /// <summary>The division whose treasury (国库主体) cleared it.</summary>
    public required string DivisionCode { get; init; }
    public required string DivisionPath { get; init; }
    public required string VoucherNo { get; init; }
    public required DateOnly ClearedOn { get; init; }

    /// <summary>Went out.</summary>
    public required long ClearedFen { get; init; }

    /// <summary>Came back under the same voucher: refused by the payee's bank, or returned.</summary>
    public required long RefusedFen { get; init; }

    /// <summary>The note that it corrects.</summary>
    public string? Corrects { get; init; }

    /// <summary>Why it corrects.</summary>
    public string? Reason { get; init; }

    [Recorded]
    public required DateTimeOffset EnteredAt { get; init; }
    public required string EnteredBy { get; init; }

    public static void Map(EntityTypeBuilder<ClearingNote> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(n => n.Id);
        map.Property(n => n.Id).HasMaxLength(64);
        map.HasIndex(n => n.No).IsUnique();
        map.Property(n => n.VoucherNo).HasMaxLength(64);
        map.Property(n => n.Reason).HasMaxLength(300);
        // A note is corrected once: of two at the same moment the index lets one through.
        map.HasIndex(n => n.Corrects).IsUnique();
        map.HasIndex(n => new { n.DivisionPath, n.VoucherNo });
        map.InSnakeCase();
        map.Holds("clearing_notes_amounts", "cleared_fen >= 0 AND refused_fen >= 0 AND (corrects IS NOT NULL OR cleared_fen + refused_fen > 0)");
    }
}
