using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Ledger.Storage;

/// <summary>Money of an indicator matched to a project (项目对应). Several may add up to one <see cref="ProjectShare"/>.</summary>
internal sealed class Assignment
{
    public const string Table = "assignments";

    public required long No { get; init; }
    public required string Id { get; init; }
    public required long ContentHash { get; init; }
    public required long IndicatorKey { get; init; }
    public required long ProjectKey { get; init; }
    public required long AmountFen { get; init; }
    public required DateOnly AssignedOn { get; init; }

    public static void Map(EntityTypeBuilder<Assignment> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(a => a.No);
        map.Property(a => a.No).ValueGeneratedNever();
        map.HasIndex(a => a.Id).IsUnique();
        map.HasIndex(a => a.IndicatorKey);
        map.HasIndex(a => a.ProjectKey);
        map.InSnakeCase();
        map.Holds("assignments_amount", "amount_fen > 0");
    }
}
