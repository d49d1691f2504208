using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Ledger.Storage;

/// <summary>What one run said about one identity. Never changed, never deleted.</summary>
internal sealed class Reconciliation
{
    public const string Table = "reconciliations";

    /// <summary>Ours, or <c>nightly-2026-11-23</c>: a night has one run, however many hosts there are.</summary>
    public required string RunId { get; init; }

    public required string Identity { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required string ById { get; init; }
    public required string ByName { get; init; }

    /// <summary>How many differences there were; the first of them are kept.</summary>
    public required int Differences { get; init; }

    public static void Map(EntityTypeBuilder<Reconciliation> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(r => new { r.RunId, r.Identity });
        map.HasIndex(r => r.StartedAt);
        map.InSnakeCase();
    }
}

/// <summary>A place where an identity did not hold. Never changed, never deleted.</summary>
internal sealed class ReconciliationDifference
{
    public const string Table = "reconciliation_differences";

    public required string RunId { get; init; }
    public required string Identity { get; init; }

    /// <summary>From 1.</summary>
    public required int No { get; init; }

    public required string DivisionPath { get; init; }
    public required string Subject { get; init; }
    public required long ExpectedFen { get; init; }
    public required long FoundFen { get; init; }

    public static void Map(EntityTypeBuilder<ReconciliationDifference> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(d => new { d.RunId, d.Identity, d.No });
        map.InSnakeCase();
    }
}
