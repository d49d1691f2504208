using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using SunLedger.Modules;

namespace SunLedger.TestHost;

/// <summary>The place where one test's database lives, and how it is made to disappear.</summary>
internal abstract class Storage : IAsyncDisposable
{
    /// <summary>How to reach it outside EF.</summary>
    public abstract string ConnectionString { get; }

    /// <summary>A new, empty place.</summary>
    public static async Task<Storage> NewAsync(Dialect dialect)
    {
        if (dialect == Dialect.Sqlite) return new SqliteFile();
        var name = $"sl_{Guid.CreateVersion7():N}";
        return new PostgresDatabase(name, PostgresOptions.Prepared(await PostgresServer.NewDatabaseAsync(name)));
    }

    /// <summary>EF options for a context on it.</summary>
    public DbContextOptions Options()
    {
        var options = new DbContextOptionsBuilder().EnableSensitiveDataLogging().ReplaceService<IModelCacheKeyFactory, TestDb.ModelKey>();
        Use(options);
        return options.Options;
    }

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();

    /// <summary>Points a context at it.</summary>
    protected abstract void Use(DbContextOptionsBuilder options);

    private sealed class SqliteFile : Storage
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("sunledger-test-").FullName;

        public override string ConnectionString => $"Data Source={Path.Combine(_folder, "test.db")}";

        public override ValueTask DisposeAsync()
        {
            using (var connection = new SqliteConnection(ConnectionString)) SqliteConnection.ClearPool(connection);
            Directory.Delete(_folder, recursive: true);
            return ValueTask.CompletedTask;
        }

        protected override void Use(DbContextOptionsBuilder options) => SqliteOptions.Use(options, ConnectionString);
    }

    private sealed class PostgresDatabase(string name, string connectionString) : Storage
    {
        public override string ConnectionString => connectionString;

        public override async ValueTask DisposeAsync()
        {
            await using (var connection = new NpgsqlConnection(connectionString)) NpgsqlConnection.ClearPool(connection);
            await PostgresServer.ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }

        protected override void Use(DbContextOptionsBuilder options) => PostgresOptions.Use(options, connectionString);
    }
}
