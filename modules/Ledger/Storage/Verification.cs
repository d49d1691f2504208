using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Ledger.Storage;

/// <summary>What a verification inside the host came to, to be shown. Whoever doubts it runs one of his own: <c>SunLedger.Host verify</c>.</summary>
internal sealed class Verification
{
    public const string Table = "verifications";

    public required Guid Id { get; init; }
    public required string ByName { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset FinishedAt { get; init; }
    public required long Rows { get; init; }
    public required int Ledgers { get; init; }
    public required long Blocks { get; init; }
    public required long UnsealedRows { get; init; }
    public required long FindingCount { get; init; }

    /// <summary>The findings as JSON; of very many the first.</summary>
    public required string Findings { get; init; }

    public static void Map(EntityTypeBuilder<Verification> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(v => v.Id);
        map.Property(v => v.Id).ValueGeneratedNever();
        map.HasIndex(v => v.FinishedAt);
        map.InSnakeCase();
    }
}
