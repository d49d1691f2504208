using System.Data.Common;

namespace SunLedger.Modules.Tests;

public sealed class DatabaseTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_a_write_commits_a_read_sees(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new ShelfModule());

        await test.Database.WriteAsync(Put("a", 1, test.Clock.Now), default);

        await using var db = test.Database.Read();
        var thing = await db.Set<Thing>().SingleAsync();
        Assert.Equal(("a", 1, test.Clock.Now), (thing.Id, thing.Count, thing.SeenAt));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_try_leaves_nothing_behind(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new ShelfModule());

        await test.Database.TryAsync(Put("a", 1), default);

        await using var db = test.Database.Read();
        Assert.Empty(await db.Set<Thing>().ToListAsync());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_write_that_fails_leaves_nothing_behind(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new ShelfModule());

        await Assert.ThrowsAsync<DbUpdateException>(() => test.Database.WriteAsync(
            async (db, ct) =>
            {
                await Put("a", 1)(db, ct);
                return await Put("b", -1)(db, ct); // the CHECK constraint says no
            },
            default));

        await using var db = test.Database.Read();
        Assert.Empty(await db.Set<Thing>().ToListAsync());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_the_database_says_against_a_bulk_insert_reaches_the_caller(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new ShelfModule());

        var error = await Assert.ThrowsAnyAsync<DbException>(() => test.Database.WriteAsync(
            async (db, ct) =>
            {
                await using var rows = await BulkInsert.OpenAsync(db, "shelf", "things", ["id", "count"], ct);
                await rows.Text("a").Int(-1).EndRowAsync(ct); // the CHECK constraint says no
                await rows.CompleteAsync(ct);
                return 0;
            },
            default));

        Assert.Contains("ck_things_count", error.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Forty_writers_at_once_all_get_through(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new ShelfModule());
        await test.Database.WriteAsync(Put("a", 0), default);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => test.Database.WriteAsync(
            (db, ct) => db.Set<Thing>().Where(t => t.Id == "a").ExecuteUpdateAsync(s => s.SetProperty(t => t.Count, t => t.Count + 1), ct), default)));

        await using var db = test.Database.Read();
        Assert.Equal(40, (await db.Set<Thing>().SingleAsync()).Count);
    }

    [Fact]
    public async Task A_twin_that_lost_the_race_runs_again_and_finds_the_winner()
    {
        await using var test = await TestDatabase.CreateAsync(Dialect.Postgres, new ShelfModule());
        var runs = 0;

        var found = await test.Database.WriteAsync(
            async (db, ct) =>
            {
                runs++;
                if (await db.Set<Thing>().FindAsync(["a"], ct) is { } winner) return winner.Count;
                if (runs == 1) await test.Database.WriteAsync(Put("a", 7), ct); // the other one, between our look and our write
                return await Put("a", 1)(db, ct);
            },
            default);

        Assert.Equal((7, 2), (found, runs));
    }

    [Fact]
    public async Task A_write_that_the_database_could_not_order_runs_again()
    {
        await using var test = await TestDatabase.CreateAsync(Dialect.Postgres, new ShelfModule());
        var runs = 0;

        await test.Database.WriteAsync(
            async (db, ct) =>
            {
                if (++runs > 1) return 0;
                await db.Database.ExecuteSqlRawAsync("CREATE FUNCTION pg_temp.again() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$", ct);
                return (await db.Database.SqlQueryRaw<int>("SELECT pg_temp.again() AS \"Value\"").ToListAsync(ct)).Count;
            },
            default);

        Assert.Equal(2, runs);
    }

    [Theory, InlineData("40001", 3, 4), InlineData("40001", 4, 4), InlineData("40P01", 4, 4), InlineData("22012", 1, 1)]
    public async Task What_others_keep_out_four_times_is_asked_to_come_again(string state, int failures, int expectedRuns)
    {
        await using var test = await TestDatabase.CreateAsync(Dialect.Postgres, new ShelfModule());
        var runs = 0;

        var error = await Record.ExceptionAsync(() => test.Database.WriteAsync(
            async (db, ct) =>
            {
                await Put("a", 1)(db, ct);
                if (++runs > failures) return 0;
                await db.Database.ExecuteSqlRawAsync("CREATE FUNCTION pg_temp.again(state text) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = state; END $$", ct);
                return (await db.Database.SqlQuery<int>($"SELECT pg_temp.again({state}) AS \"Value\"").ToListAsync(ct)).Count;
            },
            default));

        Assert.Equal(expectedRuns, runs);
        Assert.Equal(runs > failures, error is null);
        Assert.Equal(runs > failures || state == "22012" ? null : Outage.Contention, error?.Outage());
        await using var db = test.Database.Read();
        Assert.Equal(runs > failures ? 1 : 0, await db.Set<Thing>().CountAsync());
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "30000")]
    public async Task Every_SQLite_connection_is_opened_our_way(string pragma, string value)
    {
        await using var test = await TestDatabase.CreateAsync(Dialect.Sqlite, new ShelfModule());
        await using var db = test.Database.Read();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";

        Assert.Equal(value, Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Case_matters_in_a_prefix_search(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new ShelfModule());
        await test.Database.WriteAsync(Put("Ab", 1), default);

        await using var db = test.Database.Read();
        Assert.Empty(await db.Set<Thing>().Where(t => EF.Functions.Like(t.Id, "a%")).ToListAsync());
        Assert.Single(await db.Set<Thing>().Where(t => EF.Functions.Like(t.Id, "A%")).ToListAsync());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Each_choice_of_modules_has_a_model_of_its_own(Dialect dialect)
    {
        await using var shelf = await TestDatabase.CreateAsync(dialect, new ShelfModule());
        await using var both = await TestDatabase.CreateAsync(dialect, new ShelfModule(), new BoxModule());

        await using var one = shelf.Database.Read();
        await using var two = both.Database.Read();
        Assert.Null(one.Model.FindEntityType(typeof(Box)));
        Assert.Empty(await two.Set<Box>().ToListAsync());
    }

    private static Func<SunLedgerDb, CancellationToken, Task<int>> Put(string id, int count, DateTimeOffset? seenAt = null) => (db, ct) =>
    {
        db.Add(new Thing { Id = id, Count = count, SeenAt = seenAt });
        return db.SaveChangesAsync(ct);
    };
}
