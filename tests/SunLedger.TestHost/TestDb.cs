using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SunLedger.Modules;

namespace SunLedger.TestHost;

/// <summary>The composed model over whichever modules the test names.</summary>
internal abstract class TestDb(DbContextOptions options, Dialect dialect, IReadOnlyList<IEntityMap> maps) : SunLedgerDb(options, dialect, maps)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> Files = new();
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Templates = new();

    // What tells this model from that of another test with other modules.
    private readonly string _shape = string.Join(',', maps.Select(m => m.GetType().FullName));

    /// <summary>A context on the database that the options name.</summary>
    public static TestDb Open(DbContextOptions options, Dialect dialect, IReadOnlyList<IEntityMap> maps) =>
        dialect == Dialect.Sqlite ? new SqliteTestDb(options, maps) : new PostgresTestDb(options, maps);

    /// <summary>
    /// Makes the tables of a new database, and what <paramref name="fill"/> writes into them. That is done once for every choice of modules; every other database is a copy, of the
    /// file on SQLite, of a template on PostgreSQL: hundreds of databases of a test run would otherwise each have their tables, indexes and lists made one by one.
    /// </summary>
    public async Task CreateTablesAsync(Func<Task>? fill)
    {
        var key = fill is null ? _shape : $"{_shape} filled";
        if (Dialect == Dialect.Postgres)
        {
            var template = await Templates.GetOrAdd(key, _ => new(() => MakeTemplateAsync(fill))).Value;
            await PostgresServer.ExecuteAsync($"CREATE DATABASE {Name} TEMPLATE {template} STRATEGY file_copy");
            return;
        }
        var file = await Files.GetOrAdd(key, _ => new(() => MakeFileAsync(fill))).Value;
        await File.WriteAllBytesAsync(Name, file);
    }

    // Of the file or of the database on the server.
    private string Name => Dialect == Dialect.Sqlite
        ? new SqliteConnectionStringBuilder(Database.GetConnectionString()).DataSource
        : new NpgsqlConnectionStringBuilder(Database.GetConnectionString()).Database!;

    // All that was written is in the file itself once its log has been emptied.
    private async Task<byte[]> MakeFileAsync(Func<Task>? fill)
    {
        await MakeAsync(fill);
        await Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await using (var connection = new SqliteConnection(Database.GetConnectionString())) SqliteConnection.ClearPool(connection);
        return await File.ReadAllBytesAsync(Name);
    }

    // The first database becomes the template. Nobody may be connected to what is copied.
    private async Task<string> MakeTemplateAsync(Func<Task>? fill)
    {
        await MakeAsync(fill);
        await using (var connection = new NpgsqlConnection(Database.GetConnectionString())) NpgsqlConnection.ClearPool(connection);
        return await PostgresServer.AsTemplateAsync(Name);
    }

    private async Task MakeAsync(Func<Task>? fill)
    {
        await this.GetService<IRelationalDatabaseCreator>().CreateAsync();
        await Database.OpenConnectionAsync();
        await using var command = Database.GetDbConnection().CreateCommand();
        command.CommandText = Database.GenerateCreateScript();
        await command.ExecuteNonQueryAsync();
        await Database.CloseConnectionAsync();
        if (fill is not null) await fill();
    }

    /// <summary>EF keeps one model per context type; here each choice of modules has one of its own.</summary>
    internal sealed class ModelKey : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.GetType(), ((TestDb)context)._shape, designTime);
    }

    private sealed class SqliteTestDb(DbContextOptions options, IReadOnlyList<IEntityMap> maps) : TestDb(options, Dialect.Sqlite, maps);

    private sealed class PostgresTestDb(DbContextOptions options, IReadOnlyList<IEntityMap> maps) : TestDb(options, Dialect.Postgres, maps);
}
