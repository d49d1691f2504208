using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Tests;

/// <summary>Rows that are sent as parameters arrive as they are, in their order, on both databases.</summary>
public sealed class RowSetTests
{
    private static readonly RowSet<Row> Rows = new RowSet<Row>().Long("big", r => r.Big).Int("small", r => r.Small).Text("words", r => r.Words).Day("day", r => r.Day).Instant("at", r => r.At);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Every_value_arrives_as_it_was_sent(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        var at = new DateTimeOffset(2018, 12, 31, 23, 59, 59, 999, TimeSpan.Zero).AddMicroseconds(999);
        Row[] sent =
        [
            new(long.MaxValue, int.MinValue, "滕财指〔2018〕8号 'quoted' \"twice\" \\ {0} $1", new DateOnly(2018, 2, 28), at),
            new(long.MinValue, int.MaxValue, null, null, at.AddYears(-100)),
            new(0, 0, "", DateOnly.MinValue, DateTimeOffset.UnixEpoch),
            new(1, 1, "a,b}{", DateOnly.MaxValue, at),
        ];

        await using var db = office.Db.Database.Read();
        var trip = new RoundTrip(db);
        var arrived = trip.Ask(
            $"SELECT {Rows.Names()}, $1 FROM {Rows.Table(dialect, behind: 1)}",
            row => (new Row(row.GetInt64(0), row.GetInt32(1), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : DayOf(row), AtOf(row, dialect)), row.GetInt64(5)),
            Rows.Values(dialect, sent, 7L));
        await trip.GoAsync(default);

        Assert.Equal(sent, arrived.Select(r => r.Item1));
        Assert.All(arrived, r => Assert.Equal(7L, r.Item2));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task No_rows_are_no_rows(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var db = office.Db.Database.Read();
        var trip = new RoundTrip(db);

        var arrived = trip.Ask($"SELECT d.big FROM {Rows.Table(dialect)}", row => row.GetInt64(0), Rows.Values(dialect, []));
        await trip.GoAsync(default);

        Assert.Empty(arrived);
    }

    private static DateOnly DayOf(System.Data.Common.DbDataReader row) => row.GetFieldValue<DateOnly>(3);

    private static DateTimeOffset AtOf(System.Data.Common.DbDataReader row, Dialect dialect) =>
        dialect == Dialect.Postgres ? new(row.GetDateTime(4), TimeSpan.Zero) : new(row.GetInt64(4), TimeSpan.Zero);

    private sealed record Row(long Big, int Small, string? Words, DateOnly? Day, DateTimeOffset At);
}
