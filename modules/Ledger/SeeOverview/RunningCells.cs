using System.Data.Common;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.SeeOverview;

/// <summary>The cells of now, from the running totals: two statements, however many payments there are. They are written by hand, to go to the database with others. (docs/decisions/0174)</summary>
internal static class RunningCells
{
    // In the order in which they are read.
    private static readonly string Sums = string.Join(", ", new[]
    {
        "registered_fen", "received_fen", "released_own_fen", "released_passed_fen", "in_transit_fen", "assigned_fen",
        "paid_fen", "paid_final_fen", "paid_passed_fen", "paid_special_fen", "paid_retained_fen", "open_indicators",
    }.Select(Sum));

    /// <summary>Asks for them. They are there when the trip is over.</summary>
    public static Func<Cells> Ask(RoundTrip trip, Dialect dialect, Sight sight, int year)
    {
        var (division, reach, branches) = (sight.Division, sight.Reach, Cells.LengthOfBranches(sight.Division));
        // The database groups by branch, unless a division went from one branch to another.
        var hasMoved = reach.Moved.Any(path => Cells.Cut(path, branches) != Cells.Cut(reach.Place(path), branches));
        var branch = hasMoved ? "division_path" : $"substr(division_path, 1, {branches})";
        var byBranch = Sum($"CASE WHEN length(division_path) IN ({division.Path.Length}, {branches + 1}) THEN released_passed_fen ELSE 0 END");
        List<object> values = [year];
        var within = reach.In("division_path", values);

        var cells = trip.Ask(
            $"SELECT {branch}, fund_code, {Sums}, {byBranch}, max(updated_at) FROM {dialect.Table(Columns.Module, Total.Table)} WHERE year = $1 AND {within} GROUP BY 1, 2",
            row => Read(row, dialect), [.. values]);
        var months = trip.Ask(
            $"SELECT month, {Sum("paid_fen")} FROM {dialect.Table(Columns.Module, PaidMonth.Table)} WHERE year = $1 AND {within} GROUP BY 1",
            row => (Month: row.GetInt32(0), Paid: row.GetInt64(1)), [.. values]);
        return () => new Cells(division, hasMoved ? Cells.ByBranch(division, reach, cells) : cells, months.ToDictionary(m => m.Month, m => m.Paid));
    }

    // PostgreSQL sums whole numbers to a numeric.
    private static string Sum(string what) => $"CAST(sum({what}) AS bigint)";

    private static Cell Read(DbDataReader row, Dialect dialect) => new()
    {
        Branch = row.GetString(0),
        FundCode = row.GetString(1),
        Registered = row.GetInt64(2),
        Received = row.GetInt64(3),
        ReleasedOwn = row.GetInt64(4),
        ReleasedPassed = row.GetInt64(5),
        InTransit = row.GetInt64(6),
        Assigned = row.GetInt64(7),
        Paid = row.GetInt64(8),
        PaidFinal = row.GetInt64(9),
        PaidPassed = row.GetInt64(10),
        PaidSpecial = row.GetInt64(11),
        PaidRetained = row.GetInt64(12),
        Open = row.GetInt64(13),
        PassedByBranch = row.GetInt64(14),
        UpdatedAt = dialect == Dialect.Sqlite ? new DateTimeOffset(row.GetInt64(15), TimeSpan.Zero) : row.GetFieldValue<DateTimeOffset>(15),
    };
}
