using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SunLedger.Modules;

/// <summary>How every SQLite connection of ours is opened; what SQLite does by default would lose the last commits in a power cut and refuse a second writer at once.</summary>
public sealed class SqliteOpening : DbConnectionInterceptor
{
    // WAL: readers never wait for the writer. FULL: a commit is on the disk before it is acknowledged, also in WAL.
    // LIKE minds case, so that it means what it means on PostgreSQL and a path prefix may use its index.
    // A file of payments touches every page of its indexes again and again: 64 MB of them stay in memory, and 64 MB of log are written before
    // pages go back to their places, each once instead of with every commit.
    private const string Pragmas =
        "PRAGMA busy_timeout=30000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA case_sensitive_like=ON; "
        + "PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=16384; PRAGMA temp_store=MEMORY;";

    /// <summary>Opens a connection outside EF the same way.</summary>
    public static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        Prepare(connection);
        return connection;
    }

    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

    /// <inheritdoc />
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare(connection); // SQLite has no asynchronous work to await
        return Task.CompletedTask;
    }

    private static void Prepare(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
