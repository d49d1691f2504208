using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Ledger.Storage;

/// <summary>
/// A treasury payment or a return (支付). The table of millions: numbers for what repeats, eight indexes, three of them over few rows, and no foreign keys, which the
/// posting path's locks make unnecessary and which would cost as much as an index each.
/// </summary>
internal sealed record Payment
{
    public const string Table = "payments";

    /// <summary>Number in posting order; see <see cref="Batch.LineNo"/>.</summary>
    public required long No { get; init; }

    public required string Id { get; init; }
    public required long ContentHash { get; init; }
    public required long IndicatorKey { get; init; }
    public required long ProjectKey { get; init; }

    /// <summary>Negative for a return.</summary>
    public required long AmountFen { get; init; }

    /// <summary>Paid from the indicator before this line, as it was judged.</summary>
    public required long PaidBeforeFen { get; init; }

    /// <summary>Paid for the project before this line, as it was judged.</summary>
    public required long PaidBeforeOnProjectFen { get; init; }

    public required DateOnly PaidOn { get; init; }
    public DateOnly? VoucherDate { get; init; }
    public string? VoucherNo { get; init; }
    public required string PayeeName { get; init; }

    /// <summary>Keyed digest of the account, else of the name: equal payees have equal keys.</summary>
    public required long PayeeKey { get; init; }

    /// <summary>The account, sealed.</summary>
    public byte[]? PayeeAccount { get; init; }

    /// <summary>The account's last four characters, to show.</summary>
    public string? PayeeLast4 { get; init; }

    public string? PayeeBank { get; init; }
    public string? PayeeKind { get; init; }
    public string? Purpose { get; init; }
    public string? FunctionSubject { get; init; }
    public string? GovEconomic { get; init; }
    public string? DepEconomic { get; init; }
    public string? InvoiceNo { get; init; }
    public string? SettleMode { get; init; }
    public string? PayType { get; init; }
    public string? PersonBatchId { get; init; }

    /// <summary>The payment that this one returns.</summary>
    public long? ReturnsNo { get; init; }

    /// <summary>Category fields as canonical JSON.</summary>
    public string? Fields { get; init; }

    /// <summary>The contract that it is paid on, by the register's key.</summary>
    public long? ContractKey { get; init; }

    public static void Map(EntityTypeBuilder<Payment> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(p => p.No);
        map.Property(p => p.No).ValueGeneratedNever();
        if (dialect == Dialect.Postgres) map.Property(p => p.Fields).HasColumnType("jsonb");
        map.HasIndex(p => p.Id).IsUnique();
        map.HasIndex(p => new { p.IndicatorKey, p.PaidOn });
        map.HasIndex(p => p.ProjectKey);
        map.HasIndex(p => new { p.PayeeKey, p.AmountFen });
        map.InSnakeCase();
        // Few payments are returns, carry an invoice number or name a contract: these cost nearly nothing.
        map.HasIndex(p => p.ReturnsNo).HasFilter("returns_no IS NOT NULL");
        map.HasIndex(p => p.InvoiceNo).HasFilter("invoice_no IS NOT NULL");
        map.HasIndex(p => p.ContractKey).HasFilter("contract_key IS NOT NULL");
        map.Holds("payments_amount", "amount_fen <> 0");
    }
}
