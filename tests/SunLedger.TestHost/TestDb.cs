using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using SunLedger.Modules;

namespace SunLedger.TestHost;

/// <summary>The composed model over whichever modules the test names.</summary>
internal abstract class TestDb(DbContextOptions options, Dialect dialect, IReadOnlyList<IEntityMap> maps) : SunLedgerDb(options, dialect, maps)
{
    private static readonly ConcurrentDictionary<(Dialect Dialect, string Shape), Lazy<Task<byte[]>>> Files = new();
    private static readonly ConcurrentDictionary<(Dialect Dialect, string Shape), string> Scripts = new();

    // What tells this model from that of another test with other modules.
    private readonly string _shape = string.Join(',', maps.Select(m => m.GetType().FullName));

    /// <summary>A context on the database that the options name.</summary>
    public static TestDb Open(DbContextOptions options, Dialect dialect, IReadOnlyList<IEntityMap> maps) =>
        dialect == Dialect.Sqlite ? new SqliteTestDb(options, maps) : new PostgresTestDb(options, maps);

    /// <summary>
    /// Makes the tables of a new database. What makes them is worked out once for every choice of modules, and sent whole; on SQLite it is run once, too, and every other database
    /// is a copy of the file: hundreds of databases of a test run would otherwise each compare a model with nothing, and make its tables one by one.
    /// </summary>
    public async Task CreateTablesAsync()
    {
        if (Dialect == Dialect.Postgres)
        {
            await this.GetService<IRelationalDatabaseCreator>().CreateAsync();
            await RunScriptAsync();
            return;
        }
        var file = await Files.GetOrAdd((Dialect, _shape), _ => new(MakeFileAsync)).Value;
        await File.WriteAllBytesAsync(FileName, file);
    }

    private string FileName => new SqliteConnectionStringBuilder(Database.GetConnectionString()).DataSource;

    // All that was written is in the file itself once its log has been emptied.
    private async Task<byte[]> MakeFileAsync()
    {
        await this.GetService<IRelationalDatabaseCreator>().CreateAsync();
        await RunScriptAsync();
        await Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await using (var connection = new SqliteConnection(Database.GetConnectionString())) SqliteConnection.ClearPool(connection);
        return await File.ReadAllBytesAsync(FileName);
    }

    private async Task RunScriptAsync()
    {
        var script = Scripts.GetOrAdd((Dialect, _shape), _ => Database.GenerateCreateScript());
        await Database.OpenConnectionAsync();
        await using var command = Database.GetDbConnection().CreateCommand();
        command.CommandText = script;
        await command.ExecuteNonQueryAsync();
        await Database.CloseConnectionAsync();
    }

    /// <summary>EF keeps one model per context type; here each choice of modules has one of its own.</summary>
    internal sealed class ModelKey : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.GetType(), ((TestDb)context)._shape, designTime);
    }

    private sealed class SqliteTestDb(DbContextOptions options, IReadOnlyList<IEntityMap> maps) : TestDb(options, Dialect.Sqlite, maps);

    private sealed class PostgresTestDb(DbContextOptions options, IReadOnlyList<IEntityMap> maps) : TestDb(options, Dialect.Postgres, maps);
}
