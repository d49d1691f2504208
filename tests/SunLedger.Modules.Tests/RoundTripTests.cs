using System.Data.Common;

namespace SunLedger.Modules.Tests;

/// <summary>Statements that go to the database together are what they would be one by one.</summary>
public sealed class RoundTripTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Each_statement_sees_what_those_before_it_wrote_and_says_how_many_rows_it_wrote(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new ShelfModule());

        var (put, before, raised, after) = await test.Database.WriteAsync(
            async (db, ct) =>
            {
                var things = db.Table("shelf", "things");
                var trip = new RoundTrip(db);
                var put = trip.Write($"INSERT INTO {things} (id, count) VALUES ($1, $2), ($3, $2)", "a", 1, "b");
                var before = trip.Ask($"SELECT id, count, seen_at FROM {things} ORDER BY id", Read);
                var raised = trip.Write($"UPDATE {things} SET count = count + $1 WHERE id = $2", 5, "b");
                var after = trip.Ask($"SELECT id, count, seen_at FROM {things} WHERE count > $1", Read, 1);
                await trip.GoAsync(ct);
                return (put(), before, raised(), after);
            },
            default);

        Assert.Equal((2, 1), (put, raised));
        Assert.Equal([("a", 1, true), ("b", 1, true)], before);
        Assert.Equal([("b", 6, true)], after);
        await using var read = test.Database.Read();
        Assert.Equal(7, await read.Set<Thing>().SumAsync(t => t.Count));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_finds_nothing_answers_nothing_and_the_next_answers_its_own(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new ShelfModule());
        await using var db = test.Database.Read();
        var things = db.Table("shelf", "things");
        var trip = new RoundTrip(db);

        var nothing = trip.Ask($"SELECT id, count, seen_at FROM {things}", Read);
        var changed = trip.Write($"UPDATE {things} SET count = 0");
        var one = trip.Ask("SELECT 41 + $1", row => row.GetInt32(0), 1);
        await trip.GoAsync(default);

        Assert.Empty(nothing);
        Assert.Equal(0, changed());
        Assert.Equal([42], one);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task One_that_fails_fails_them_all(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new ShelfModule());

        await Assert.ThrowsAnyAsync<DbException>(() => test.Database.WriteAsync(
            async (db, ct) =>
            {
                var trip = new RoundTrip(db);
                trip.Write($"INSERT INTO {db.Table("shelf", "things")} (id, count) VALUES ($1, $2)", "a", 1);
                trip.Write($"INSERT INTO {db.Table("shelf", "things")} (id, count) VALUES ($1, $2)", "b", -1); // the CHECK constraint says no
                await trip.GoAsync(ct);
                return 0;
            },
            default));

        await using var read = test.Database.Read();
        Assert.Empty(await read.Set<Thing>().ToListAsync());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Without_a_statement_nobody_travels(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new ShelfModule());
        await using var db = test.Database.Read();

        await new RoundTrip(db).GoAsync(default);

        Assert.Equal(System.Data.ConnectionState.Closed, db.Database.GetDbConnection().State);
    }

    private static (string Id, int Count, bool IsUnseen) Read(DbDataReader row) => (row.GetString(0), row.GetInt32(1), row.IsDBNull(2));
}
