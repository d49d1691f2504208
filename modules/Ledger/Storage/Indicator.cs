using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SunLedger.Ledger.Domain;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Storage;

/// <summary>A budget indicator (预算指标): what its notice says, which never changes, and the buckets of its account, which postings move.</summary>
internal sealed class Indicator
{
    public const string Table = "indicators";

    public required long Key { get; init; }
    public required string Id { get; init; }
    public required long ContentHash { get; init; }

    /// <summary>The indicator it was released from; null when it was registered here.</summary>
    public long? ParentKey { get; init; }

    public required string FundCode { get; init; }
    public required string CategoryCode { get; init; }
    public required string Department { get; init; }
    public required int Year { get; init; }
    public required int OriginYear { get; init; }
    public required string DivisionCode { get; init; }
    public required string DivisionPath { get; init; }
    public required DivisionLevel Level { get; init; }
    public string? AgencyCode { get; init; }
    public required bool IsExecutable { get; init; }
    public required string DocNo { get; init; }
    public string? DocTitle { get; init; }
    public required DateOnly DocDate { get; init; }
    public string? SupDocNo { get; init; }
    public required DateOnly RegisteredOn { get; init; }
    public string? FunctionSubject { get; init; }
    public string? FundNature { get; init; }
    public string? FundOrigin { get; init; }
    public string? TrackCode { get; init; }

    /// <summary>The project that its notice names, when it names one; assignment is another thing.</summary>
    public string? ProjectCode { get; init; }

    /// <summary>The release that it came by demands money of the division's own; null when nobody said, or when it was registered here.</summary>
    public bool? MatchingDemanded { get; init; }

    /// <summary>Category fields as canonical JSON.</summary>
    public string? Fields { get; init; }

    // From here on: what postings move.

    /// <summary>When the receiver acknowledged it; null while in transit or when it was registered here.</summary>
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>The poverty share of what arrived.</summary>
    public required long PovertyFen { get; set; }

    public required long AmountFen { get; set; }
    public long CarriedInFen { get; set; }
    public long RecalledFen { get; set; }
    public long ReleasedFen { get; set; }
    public long AssignedFen { get; set; }
    public long ReservedFen { get; set; }
    public long PaidFen { get; set; }
    public long ReturnedFen { get; set; }
    public long CarriedOutFen { get; set; }
    public long PledgedFen { get; set; }

    /// <summary>Journal entries so far.</summary>
    public required long Version { get; set; }

    /// <summary>What came in, whatever became of it.</summary>
    public long ArrivedFen => AmountFen + CarriedInFen;

    /// <summary>The account as it stands in the row.</summary>
    public Account Account => new(
        new Balances(new(AmountFen), new(CarriedInFen), new(RecalledFen), new(ReleasedFen), new(AssignedFen), new(ReservedFen), new(PaidFen), new(ReturnedFen),
            new(CarriedOutFen), new(PledgedFen)),
        Version, new(PovertyFen));

    public static void Map(EntityTypeBuilder<Indicator> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(i => i.Key);
        map.Property(i => i.Key).ValueGeneratedNever();
        map.Ignore(i => i.Account);
        map.Ignore(i => i.ArrivedFen);
        if (dialect == Dialect.Postgres) map.Property(i => i.Fields).HasColumnType("jsonb");
        map.HasIndex(i => i.Id).IsUnique();
        map.HasIndex(i => i.ParentKey);
        map.HasIndex(i => new { i.Year, i.DivisionPath });
        map.HasIndex(i => new { i.TrackCode, i.Year }).HasFilter("track_code IS NOT NULL");
        // What is registered with a track code below a division: few rows, which every overview asks for.
        map.HasIndex(i => new { i.Year, i.DivisionPath }, "ix_indicators_registered_track").HasFilter("track_code IS NOT NULL AND parent_key IS NULL");
        map.InSnakeCase();

        map.Holds("indicators_buckets",
            "amount_fen >= 0 AND carried_in_fen >= 0 AND recalled_fen >= 0 AND released_fen >= 0 AND assigned_fen >= 0 AND reserved_fen >= 0 AND paid_fen >= 0 AND returned_fen >= 0 "
            + "AND carried_out_fen >= 0 AND pledged_fen >= 0 AND pledged_fen <= reserved_fen");
        map.Holds("indicators_distributed", "released_fen + assigned_fen + pledged_fen <= amount_fen + carried_in_fen - recalled_fen - carried_out_fen");
        map.Holds("indicators_spent", "paid_fen + reserved_fen <= amount_fen + carried_in_fen - recalled_fen - carried_out_fen - released_fen");
        map.Holds("indicators_poverty", "poverty_fen >= 0 AND poverty_fen <= amount_fen + carried_in_fen");
    }
}
