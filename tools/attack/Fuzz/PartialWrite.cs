using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace SunLedger.Attack.Fuzz;

/// <summary>
/// The control of a fuzz: what a refused request that writes half of something would leave. A division changes its name past the host: as many rows as before, and no amount
/// that differs. Whoever looks at the books and does not see it sees nothing.
/// </summary>
internal static class PartialWrite
{
    public const string Table = "catalogue.divisions";

    /// <param name="connectionString">The attacked database.</param>
    /// <param name="isUnseen">True when no trigger is to say that something was written.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task PlantAsync(string connectionString, bool isUnseen, CancellationToken ct)
    {
        var isSqlite = connectionString.StartsWith("Data Source", StringComparison.OrdinalIgnoreCase);
        await using DbConnection connection = isSqlite ? new SqliteConnection(connectionString) : new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        var table = isSqlite ? Table.Replace('.', '_') : Table;
        if (isUnseen)
        {
            command.CommandText = Changes.Blinding(table, isSqlite);
            await command.ExecuteNonQueryAsync(ct);
        }
        command.CommandText = $"UPDATE {table} SET name = name || '区' WHERE code = '370481'";
        if (await command.ExecuteNonQueryAsync(ct) == 0) throw new InvalidOperationException($"There is nothing in {Table} to plant.");
    }
}
