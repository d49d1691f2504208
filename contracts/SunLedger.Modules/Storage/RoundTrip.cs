using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace SunLedger.Modules;

/// <summary>
/// Statements that go to the database together: in one round trip to PostgreSQL, one after the other to SQLite. They are carried out in order, and each sees what was committed by the
/// time that its own turn comes: what stands behind a lock is read as the lock found it. It passes EF by: nothing is translated, and nothing is tracked. Values stand in the text as
/// <c>$1</c>, <c>$2</c> and so on. To be used once.
/// </summary>
/// <param name="db">Whose connection and transaction it uses.</param>
public sealed class RoundTrip(SunLedgerDb db)
{
    private readonly List<Statement> _statements = [];

    /// <summary>Adds a statement that writes. It answers how many rows it wrote once the trip is over.</summary>
    public Func<int> Write(string sql, params object[] values)
    {
        var statement = new Statement(sql, values, Read: null);
        _statements.Add(statement);
        return () => statement.Written;
    }

    /// <summary>Adds a question. The answer is filled when the trip is over.</summary>
    public IReadOnlyList<T> Ask<T>(string sql, Func<DbDataReader, T> read, params object[] values)
    {
        var rows = new List<T>();
        _statements.Add(new Statement(sql, values, reader => rows.Add(read(reader))));
        return rows;
    }

    /// <summary>Carries everything out.</summary>
    public async Task GoAsync(CancellationToken ct)
    {
        if (_statements.Count == 0) return;
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var connection = db.Database.GetDbConnection();
            if (connection is NpgsqlConnection postgres) await TogetherAsync(postgres, ct);
            else await OneByOneAsync((SqliteConnection)connection, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task TogetherAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in _statements)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            foreach (var value in statement.Values) command.Parameters.Add(new NpgsqlParameter { Value = value });
            batch.BatchCommands.Add(command);
        }
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            foreach (var read in _statements.Select(s => s.Read).OfType<Action<DbDataReader>>())
            {
                while (await reader.ReadAsync(ct)) read(reader);
                await reader.NextResultAsync(ct);
            }
        }
        for (var i = 0; i < _statements.Count; i++) _statements[i].Written = batch.BatchCommands[i].RecordsAffected;
    }

    private async Task OneByOneAsync(SqliteConnection connection, CancellationToken ct)
    {
        foreach (var statement in _statements)
        {
            await using var command = connection.CreateCommand();
            command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = statement.Sql;
            for (var i = 0; i < statement.Values.Count; i++) command.Parameters.AddWithValue($"${i + 1}", statement.Values[i]);
            if (statement.Read is not { } read)
            {
                statement.Written = await command.ExecuteNonQueryAsync(ct);
                continue;
            }
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct)) read(reader);
        }
    }

    private sealed record Statement(string Sql, IReadOnlyList<object> Values, Action<DbDataReader>? Read)
    {
        public int Written { get; set; }
    }
}
