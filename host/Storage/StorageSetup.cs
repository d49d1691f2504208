using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SunLedger.Modules;

namespace SunLedger.Host.Storage;

/// <summary>Opens the database that the office chose and brings its schema up to date.</summary>
internal static class StorageSetup
{
    /// <summary>The door to the chosen database.</summary>
    public static Database Open(HostOptions options, string dataDirectory, bool demo, IEnumerable<IEntityMap> maps) => Open(options, dataDirectory, demo, readOnly: false, maps);

    /// <summary>The same, over connections that the database itself keeps from writing.</summary>
    public static Database OpenReadOnly(HostOptions options, string dataDirectory, bool demo, IEnumerable<IEntityMap> maps) => Open(options, dataDirectory, demo, readOnly: true, maps);

    private static Database Open(HostOptions options, string dataDirectory, bool demo, bool readOnly, IEnumerable<IEntityMap> maps)
    {
        var all = maps.ToArray();
        if (options.Dialect == Dialect.Postgres)
        {
            if (options.ConnectionString.Length == 0)
                throw new InvalidOperationException("SunLedger:Database is postgres, but SunLedger:ConnectionString is empty. Set it, for example: Host=localhost;Database=sunledger;Username=sunledger;Password=…");
            var server = demo ? Beside(options.ConnectionString) : options.ConnectionString;
            var postgres = new DbContextOptionsBuilder<PostgresDb>().UsePostgres(readOnly ? ReadOnly(server) : server).Options;
            return new Database(Dialect.Postgres, () => new PostgresDb(postgres, all));
        }

        var connection = options.ConnectionString.Length > 0 && !demo
            ? options.ConnectionString
            : $"Data Source={Path.Combine(dataDirectory, demo ? "demo.db" : "sunledger.db")}";
        if (readOnly && new SqliteConnectionStringBuilder(connection).DataSource is var file && !File.Exists(file))
            throw new InvalidOperationException($"There is no database at {file}. Set SunLedger:DataDirectory or SunLedger:ConnectionString as the host has them.");
        var sqlite = new DbContextOptionsBuilder<SqliteDb>().UseSqliteFile(readOnly ? $"{connection};Mode=ReadOnly" : connection).Options;
        return new Database(Dialect.Sqlite, () => new SqliteDb(sqlite, all));
    }

    // The sample year never mixes with an office's own ledger: it gets a database of its own on the same server.
    private static string Beside(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        parts.Database += "_demo";
        return parts.ToString();
    }

    private static string ReadOnly(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        parts.Options = $"{parts.Options} -c default_transaction_read_only=on".Trim();
        return parts.ToString();
    }

    /// <summary>Creates the database or applies the migrations that it lacks.</summary>
    public static async Task MigrateAsync(IDatabase database, CancellationToken ct)
    {
        await using var db = database.Read();
        await MigrateAsync(db, ct);
    }

    /// <summary>The same for a context. A database that has every migration is left alone: EF would build and compare two models first, which is what a test does.</summary>
    public static async Task MigrateAsync(SunLedgerDb db, CancellationToken ct)
    {
        if (await HasAllAsync(db, ct)) return;
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToArray();
        if (applied.Except(db.Database.GetMigrations(), StringComparer.Ordinal).ToArray() is { Length: > 0 } unknown)
            throw new InvalidOperationException($"The database was brought up to date by a newer version of SunLedger, which this one does not know ({string.Join(", ", unknown)}). Start that version; nothing was changed.");
        if (applied.Length == 0) await NewSchema.CreateAsync(db, ct);
        if (!await HasAllAsync(db, ct)) await db.Database.MigrateAsync(ct); // an older one; or the script lags behind
    }

    private static async Task<bool> HasAllAsync(SunLedgerDb db, CancellationToken ct) =>
        (await db.Database.GetAppliedMigrationsAsync(ct)).SequenceEqual(db.Database.GetMigrations(), StringComparer.Ordinal);
}
