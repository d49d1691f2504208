using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Ledger.Storage;

/// <summary>
/// What is known of a division's budget of a year (预算批准登记): the day on which the congress approved it, or what is expected to be transferred of one fund.
/// Never changed, never deleted: a correction names what it corrects.
/// </summary>
internal sealed class BudgetEntry
{
    public const string Table = "budget_entries";

    public required string Id { get; init; }

    /// <summary>Its number: of the batch that it was entered in, and its row there.</summary>
    public required long No { get; init; }
    public required string DivisionCode { get; init; }
    public required string DivisionPath { get; init; }
    public required int Year { get; init; }

    /// <summary>The fund of expected transfers; empty for the approval.</summary>
    public required string FundCode { get; init; }

    /// <summary>The day of the approval.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>Expected transfers of the fund.</summary>
    public long? ExpectedFen { get; init; }

    /// <summary>The resolution or notice that says so.</summary>
    public required string DocNo { get; init; }

    /// <summary>The entry that it corrects.</summary>
    public string? Corrects { get; init; }

    /// <summary>Why it corrects.</summary>
    public string? Reason { get; init; }

    [Recorded]
    public required DateTimeOffset EnteredAt { get; init; }
    public required string EnteredBy { get; init; }

    public static void Map(EntityTypeBuilder<BudgetEntry> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(b => b.Id);
        map.Property(b => b.Id).HasMaxLength(64);
        map.HasIndex(b => b.No).IsUnique();
        map.Property(b => b.DocNo).HasMaxLength(60);
        map.Property(b => b.Reason).HasMaxLength(300);
        map.HasIndex(b => b.Corrects).IsUnique();
        // What is said first is said once; everything later corrects what is there, and an entry is corrected once.
        map.HasIndex(b => new { b.Year, b.DivisionPath, b.FundCode }).IsUnique().HasFilter("corrects IS NULL");
        map.InSnakeCase();
        map.Holds("budget_entries_kind", "(fund_code = '') = (approved_on IS NOT NULL) AND (fund_code = '') = (expected_fen IS NULL)");
    }
}
