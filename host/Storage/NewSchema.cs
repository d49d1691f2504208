using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using SunLedger.Modules;

namespace SunLedger.Host.Storage;

/// <summary>
/// The schema of a new database: what all migrations say, in one script. Run one by one they make the same; but for each of them EF works out the whole model of its time,
/// which costs a fresh host half a second. <c>tools/migration</c> writes the scripts, and a test compares them with the migrations.
/// </summary>
internal static class NewSchema
{
    /// <summary>How a script is written: it is run in one transaction.</summary>
    public const MigrationsSqlGenerationOptions Options = MigrationsSqlGenerationOptions.NoTransactions;

    // Whether there is a list of migrations yet. EF finds that out by reading it, and on PostgreSQL reading what is not there ends the transaction.
    private const string ListOnPostgres = """SELECT count(*)::int AS "Value" FROM pg_class WHERE relname = '__EFMigrationsHistory'""";
    private const string ListOnSqlite = """SELECT count(*) AS "Value" FROM sqlite_master WHERE name = '__EFMigrationsHistory'""";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>What was written for a database.</summary>
    public static string Text(Dialect dialect)
    {
        using var stream = typeof(NewSchema).Assembly.GetManifestResourceStream($"NewSchema.{dialect}.sql") ?? throw new InvalidOperationException($"There is no script for {dialect}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    // EF ends its own statements, and sets each apart by an empty line; what a migration says in its own SQL ends as it was written.
    private static string Script(Dialect dialect) =>
        string.Join('\n', Text(dialect).Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(s => s.EndsWith(';') ? s : s + ";"));

    /// <summary>Makes the database where there is none, and everything in it; does nothing when another host was faster.</summary>
    public static async Task CreateAsync(SunLedgerDb db, CancellationToken ct)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(ct)) await creator.CreateAsync(ct);
        // SQLite lets one write at a time anyhow; on PostgreSQL what another host has made must be seen once the lock is ours.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);
        if (db.Dialect == Dialect.Postgres) await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(hashtext('sunledger new schema'))", ct);
        if (await db.Database.SqlQueryRaw<int>(db.Dialect == Dialect.Postgres ? ListOnPostgres : ListOnSqlite).SingleAsync(ct) > 0) return;

        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        command.CommandText = Script(db.Dialect);
        command.CommandTimeout = (int)Longest.TotalSeconds;
        await command.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
