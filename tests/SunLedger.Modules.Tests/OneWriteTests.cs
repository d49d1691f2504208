namespace SunLedger.Modules.Tests;

/// <summary>Several writes as one transaction.</summary>
public sealed class OneWriteTests
{
    private static readonly Func<SunLedgerDb, CancellationToken, Task> Nothing = (_, _) => Task.CompletedTask;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Several_writes_are_one_and_see_each_other(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new ShelfModule());
        var told = new List<int>();

        var answer = await test.Database.AsOneAsync(
            Put("first"),
            async ct =>
            {
                await test.Database.WriteAsync(Put("a", 1), ct);
                await test.Database.AfterCommitAsync(async () => told.Add(await CountAsync(test)));
                // What fails leaves nothing behind, and takes nothing else with it.
                await Assert.ThrowsAsync<DbUpdateException>(() => test.Database.WriteAsync(Put("bad", -1), ct));
                await test.Database.TryAsync(Put("tried", 1), ct);
                await test.Database.WriteAsync(Put("b", 1), ct);
                Assert.Equal(3, await CountAsync(test));
                Assert.Equal(0, await Unrelated(() => CountAsync(test)));
                return "done";
            },
            said => Put($"last {said}"), default);

        Assert.Equal(("done", 4), (answer, await CountAsync(test)));
        Assert.Equal([4], told);
        await test.Database.AfterCommitAsync(async () => told.Add(await CountAsync(test)));
        Assert.Equal([4, 4], told); // outside of one write it is done at once
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task When_the_work_fails_or_is_rehearsed_nothing_was_written_and_nobody_told(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new ShelfModule());
        var told = 0;
        async Task<int> WorkAsync(CancellationToken ct)
        {
            await test.Database.WriteAsync(Put("a", 1), ct);
            await test.Database.AfterCommitAsync(() => Task.FromResult(told++));
            return test.Database.IsRehearsing ? 1 : throw new TimeoutException();
        }

        await Assert.ThrowsAsync<TimeoutException>(() => test.Database.AsOneAsync(Nothing, WorkAsync, _ => null, default));
        Assert.Equal(1, await test.Database.RehearseAsync(WorkAsync, default));

        Assert.Equal((0, 0), (await CountAsync(test), told));
        // Nothing is held: the next one writes.
        await test.Database.WriteAsync(Put("a", 1), default);
        Assert.Equal(1, await CountAsync(test));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Work_that_writes_nothing_opens_nothing_and_work_elsewhere_is_not_held_up(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new ShelfModule());

        await test.Database.AsOneAsync(
            (_, _) => throw new InvalidOperationException("Nothing is written."),
            async ct =>
            {
                await Unrelated(() => test.Database.WriteAsync(Put("elsewhere", 1), ct));
                return 0;
            },
            _ => null, default);

        Assert.Equal(1, await CountAsync(test));
    }

    private static async Task<int> CountAsync(TestDatabase test)
    {
        await using var db = test.Database.Read();
        return await db.Set<Thing>().CountAsync();
    }

    // As the queue of postings does: it serves everybody, and what flows along with one request is none of its business.
    private static Task<T> Unrelated<T>(Func<Task<T>> work)
    {
        using (ExecutionContext.SuppressFlow()) return Task.Run(work);
    }

    private static Func<SunLedgerDb, CancellationToken, Task> Put(string id) => (db, ct) => Put(id, 1)(db, ct);

    private static Func<SunLedgerDb, CancellationToken, Task<int>> Put(string id, int count) => (db, ct) =>
    {
        db.Add(new Thing { Id = id, Count = count });
        return db.SaveChangesAsync(ct);
    };
}
