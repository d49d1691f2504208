using Microsoft.Data.Sqlite;
using Npgsql;

namespace SunLedger.Modules.Tests;

/// <summary>What real databases throw when the machine is out of order, and what they throw when it is not.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task A_connection_that_was_cut_is_an_outage_and_the_next_write_gets_through()
    {
        await using var test = await TestDatabase.CreateAsync(Dialect.Postgres, new ShelfModule());

        var error = await Record.ExceptionAsync(() => test.Database.WriteAsync(async (db, ct) =>
        {
            await db.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pg_backend_pid())", ct);
            return await PutAsync(db, "a", ct);
        }, default));
        await test.Database.WriteAsync((db, ct) => PutAsync(db, "b", ct), default);

        Assert.Equal(Outage.Unreachable, error?.Outage());
        await using var db = test.Database.Read();
        Assert.Equal(["b"], await db.Set<Thing>().Select(t => t.Id).ToListAsync());
    }

    [Fact]
    public async Task A_file_that_cannot_grow_is_a_full_disk_and_nothing_was_written()
    {
        await using var test = await TestDatabase.CreateAsync(Dialect.Sqlite, new ShelfModule());

        var error = await Record.ExceptionAsync(() => test.Database.WriteAsync(async (db, ct) =>
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1", ct); // as many as there are
            for (var i = 0; i < 1000; i++) await PutAsync(db, $"{i:D4}{new string('x', 500)}", ct);
            return 0;
        }, default));

        Assert.Equal(Outage.DiskFull, error?.Outage());
        await using var db = test.Database.Read();
        Assert.Empty(await db.Set<Thing>().ToListAsync());
    }

    [Fact]
    public void A_server_that_is_not_there_is_an_outage()
    {
        using var connection = new NpgsqlConnection("Host=127.0.0.1;Port=1;Username=nobody;Timeout=5;Pooling=False");

        var error = Record.Exception(connection.Open);

        Assert.Equal(Outage.Unreachable, error?.Outage());
    }

    public static TheoryData<Exception, Outage?> Errors => new()
    {
        { new PostgresException("", "", "", PostgresErrorCodes.DiskFull), Outage.DiskFull },
        { new PostgresException("", "", "", PostgresErrorCodes.CannotConnectNow), Outage.Unreachable },
        { new PostgresException("could not write init file", "FATAL", "FATAL", PostgresErrorCodes.InternalError), Outage.Unreachable },
        { new PostgresException("cache lookup failed", "ERROR", "ERROR", PostgresErrorCodes.InternalError), null },
        { new PostgresException("", "", "", PostgresErrorCodes.UniqueViolation), null },
        { new PostgresException("", "", "", PostgresErrorCodes.SerializationFailure), Outage.Contention },
        { new DbUpdateException("", new PostgresException("", "", "", PostgresErrorCodes.DeadlockDetected)), Outage.Contention },
        { new SqliteException("", 5), Outage.Contention },
        { new SqliteException("", 6), Outage.Contention },
        { new SqliteException("", 10), Outage.Unreachable },
        { new SqliteException("", 19), null },
        { new IOException("", 28), Outage.DiskFull },
        { new IOException(), null },
        { new InvalidOperationException("wrapped", new DbUpdateException("", new SqliteException("", 13))), Outage.DiskFull },
        { new InvalidOperationException(), null },
    };

    [Theory, MemberData(nameof(Errors), DisableDiscoveryEnumeration = true)]
    public void An_outage_is_told_from_a_fault_of_ours(Exception error, Outage? outage) => Assert.Equal(outage, error.Outage());

    private static async Task<int> PutAsync(SunLedgerDb db, string id, CancellationToken ct)
    {
        db.Add(new Thing { Id = id, Count = 1 });
        return await db.SaveChangesAsync(ct);
    }
}
