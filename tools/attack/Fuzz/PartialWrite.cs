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

    public static async Task PlantAsync(string connectionString, CancellationToken ct)
    {
        var isSqlite = connectionString.StartsWith("Data Source", StringComparison.OrdinalIgnoreCase);
        await using DbConnection connection = isSqlite ? new SqliteConnection(connectionString) : new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE {(isSqlite ? Table.Replace('.', '_') : Table)} SET name = name || '区' WHERE code = '370481'";
        if (await command.ExecuteNonQueryAsync(ct) == 0) throw new InvalidOperationException($"There is nothing in {Table} to plant.");
    }
}
