using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Ledger.Storage;

/// <summary>A payment that people agreed to let pass although a rule stops it (支付例外): this one, up to that amount and day. Never changed, never deleted.</summary>
internal sealed class PaymentException
{
    public const string Table = "payment_exceptions";

    /// <summary>Id of the payment that may pass.</summary>
    public required string PaymentId { get; init; }

    /// <summary>Its number: of the batch that it was entered in, and its row there.</summary>
    public required long No { get; init; }

    public required string IndicatorId { get; init; }
    public string? ProjectCode { get; init; }
    public required string PayeeName { get; init; }
    public required long AmountFen { get; init; }
    public required DateOnly ValidUntil { get; init; }

    /// <summary>The document that was agreed to.</summary>
    public required string DocumentId { get; init; }
    public required DateTimeOffset GrantedAt { get; init; }

    public static void Map(EntityTypeBuilder<PaymentException> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(e => e.PaymentId);
        map.HasIndex(e => e.No).IsUnique();
        map.Property(e => e.PayeeName).HasMaxLength(120);
        map.InSnakeCase();
        map.Holds("payment_exceptions_amount", "amount_fen > 0");
    }
}
