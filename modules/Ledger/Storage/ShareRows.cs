using System.Data.Common;
using System.Text.Json;

namespace SunLedger.Ledger.Storage;

/// <summary>Project shares past EF: every posting of payments reads them.</summary>
internal static class ShareRows
{
    private static readonly Spelt OfProjects = new(dialect =>
        $"SELECT indicator_key, project_key, first_assigned_on, assigned_fen, paid_fen, reserved_fen FROM {dialect.Table(Columns.Module, ProjectShare.Table)} WHERE project_key "
        + (dialect == Dialect.Postgres ? "= ANY($1)" : "IN (SELECT value FROM json_each($1))"));

    /// <summary>Asks for every share of these projects, on whichever indicator.</summary>
    public static IReadOnlyList<ProjectShare> SharesOf(this RoundTrip trip, Dialect dialect, long[] projectKeys) =>
        trip.Ask(OfProjects.In(dialect), Read, dialect == Dialect.Postgres ? projectKeys : JsonSerializer.Serialize(projectKeys));

    private static ProjectShare Read(DbDataReader row) => new()
    {
        IndicatorKey = row.GetInt64(0), ProjectKey = row.GetInt64(1), FirstAssignedOn = row.GetFieldValue<DateOnly>(2), AssignedFen = row.GetInt64(3), PaidFen = row.GetInt64(4), ReservedFen = row.GetInt64(5),
    };
}
