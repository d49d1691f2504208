using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using SunLedger.Modules;

namespace SunLedger.Bench;

/// <summary>The database of a site, reached past its host: what the database writes or counts by itself.</summary>
internal sealed class BesideTheHost(Site site)
{
    public bool IsPostgres { get; } = site.Database.Dialect == Dialect.Postgres;

    /// <summary>Spells a table of a module.</summary>
    public string Table(string module, string name) => $"{module}{(IsPostgres ? '.' : '_')}{name}";

    /// <summary>A connection of its own.</summary>
    public async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = IsPostgres ? new NpgsqlConnection(site.Connection) : new SqliteConnection(site.Connection);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>How many rows a table has, or how many of them are <paramref name="what"/>.</summary>
    public async Task<long> CountAsync(string module, string table, string what = "*")
    {
        await using var connection = await OpenAsync();
        return Convert.ToInt64(await ScalarAsync(connection, $"SELECT count({what}) FROM {Table(module, table)}"), CultureInfo.InvariantCulture);
    }

    public static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<object?> ScalarAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
