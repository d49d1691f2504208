using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SunLedger.Ledger.Domain;

namespace SunLedger.Ledger.Storage;

/// <summary>The running account of one project on one indicator. It is locked with its indicator.</summary>
internal sealed class ProjectShare
{
    public const string Table = "project_shares";

    public required long IndicatorKey { get; init; }
    public required long ProjectKey { get; init; }
    public required DateOnly FirstAssignedOn { get; init; }
    public required long AssignedFen { get; set; }
    public required long PaidFen { get; set; }
    public long ReservedFen { get; set; }

    /// <summary>The share as it stands in the row.</summary>
    public Share Share => new(new(AssignedFen), new(PaidFen), new(ReservedFen));

    public static void Map(EntityTypeBuilder<ProjectShare> map, Dialect dialect)
    {
        map.InModule(dialect, Columns.Module, Table);
        map.HasKey(s => new { s.IndicatorKey, s.ProjectKey });
        map.HasIndex(s => s.ProjectKey);
        map.Ignore(s => s.Share);
        map.InSnakeCase();
        map.Holds("project_shares_paid", "paid_fen >= 0 AND reserved_fen >= 0 AND paid_fen + reserved_fen <= assigned_fen");
    }
}
