using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.Storage;

/// <summary>
/// A running total: what moved, of one fund, at one division, in one budget year. The cells of a division and everything below it lie side by
/// side, so that an overview reads one range; what was paid by month stands in <see cref="PaidMonth"/>.
/// </summary>
internal sealed class Total
{
    public const string Table = "totals";

    public required int Year { get; init; }
    public required string DivisionPath { get; init; }
    public required string FundCode { get; init; }
    public required string Department { get; init; }

    public required DivisionLevel Level { get; init; }

    /// <summary>Registered here.</summary>
    public required long RegisteredFen { get; init; }

    /// <summary>Released to here from above.</summary>
    public required long ReceivedFen { get; init; }

    /// <summary>Released to the division below, out of what was registered here.</summary>
    public required long ReleasedOwnFen { get; init; }

    /// <summary>Released to the division below, out of what had come from above.</summary>
    public required long ReleasedPassedFen { get; init; }

    /// <summary>Released to here and not acknowledged.</summary>
    public required long InTransitFen { get; init; }

    public required long AssignedFen { get; init; }

    /// <summary>Paid, returns deducted.</summary>
    public required long PaidFen { get; init; }

    /// <summary>Of it, paid to final payees.</summary>
    public required long PaidFinalFen { get; init; }

    /// <summary>Of it, only moved on to another public account.</summary>
    public required long PaidPassedFen { get; init; }

    /// <summary>Of what was moved on, into special fiscal accounts.</summary>
    public required long PaidSpecialFen { get; init; }

    /// <summary>Of it, kept back as quality deposits.</summary>
    public required long PaidRetainedFen { get; init; }

    /// <summary>Payment lines, returns included.</summary>
    public required long Payments { get; init; }

    /// <summary>Indicators that still hold undistributed money: plus one when the last fen of it appears, minus one when it goes.</summary>
    public required long OpenIndicators { get; init; }

    [Recorded]
    public required DateTimeOffset UpdatedAt { get; init; }

    public static void Map(EntityTypeBuilder<Total> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(t => new { t.Year, t.DivisionPath, t.FundCode, t.Department });
        map.InSnakeCase();
    }
}
