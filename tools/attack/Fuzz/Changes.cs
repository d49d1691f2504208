using System.Data.Common;

namespace SunLedger.Attack.Fuzz;

/// <summary>
/// Which tables somebody wrote to since it was last asked: triggers that the tool puts into the attacked database, and that whoever writes sets off, the host or somebody past it. They say where
/// to look and nothing else. At the end of a run every table is read once more, so that a write that set off none is found, too.
/// </summary>
internal sealed class Changes
{
    /// <summary>What everything in the database begins with that is the tool's.</summary>
    public const string Prefix = "attack_";

    // Writers on SQLite come one after another, and so do the rows. On PostgreSQL a transaction may commit after one that began later: asked for is what no earlier look can have seen.
    private const string SqliteSince = "SELECT DISTINCT of_table FROM attack_changes WHERE no > {0}";
    private const string SqliteMark = "SELECT COALESCE(MAX(no), 0) FROM attack_changes";
    private const string PostgresSince = "SELECT DISTINCT of_table FROM attack_changes WHERE by_transaction >= '{0}'::xid8";
    private const string PostgresMark = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text";

    private readonly DbConnection _connection;
    private readonly bool _isSqlite;
    private string _mark = "0";

    private Changes(DbConnection connection, bool isSqlite) => (_connection, _isSqlite) = (connection, isSqlite);

    /// <summary>Puts the triggers on these tables; the mark is that of this moment.</summary>
    /// <param name="writing">A connection that may write.</param>
    /// <param name="reading">The connection that is asked afterwards.</param>
    /// <param name="tables">The tables, as the database spells them.</param>
    /// <param name="isSqlite">Which database.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<Changes> WatchAsync(DbConnection writing, DbConnection reading, IEnumerable<string> tables, bool isSqlite, CancellationToken ct)
    {
        await using var command = writing.CreateCommand();
        command.CommandText = string.Join('\n', isSqlite ? Sqlite(tables) : Postgres(tables));
        await command.ExecuteNonQueryAsync(ct);
        var changes = new Changes(reading, isSqlite);
        await changes.SinceLastAsync(ct);
        return changes;
    }

    /// <summary>How a write to a table is made that sets off no trigger: of the control.</summary>
    public static string Blinding(string table, bool isSqlite) => isSqlite ? $"DROP TRIGGER {Prefix}{table}_update" : $"ALTER TABLE {table} DISABLE TRIGGER attack_note";

    /// <summary>The tables that were written to since the last time.</summary>
    public async Task<IReadOnlyList<string>> SinceLastAsync(CancellationToken ct)
    {
        // The mark first: what is written in between is named again the next time, never not at all.
        var mark = (await ReadAsync(_isSqlite ? SqliteMark : PostgresMark, ct))[0];
        var tables = await ReadAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, _isSqlite ? SqliteSince : PostgresSince, _mark), ct);
        _mark = mark;
        return tables;
    }

    private static IEnumerable<string> Sqlite(IEnumerable<string> tables) =>
    [
        "CREATE TABLE IF NOT EXISTS attack_changes (no INTEGER PRIMARY KEY AUTOINCREMENT, of_table TEXT NOT NULL);",
        .. from table in tables
           from verb in new[] { "insert", "update", "delete" }
           select $"CREATE TRIGGER IF NOT EXISTS {Prefix}{table}_{verb} AFTER {verb} ON \"{table}\" BEGIN INSERT INTO attack_changes (of_table) VALUES ('{table}'); END;",
    ];

    private static IEnumerable<string> Postgres(IEnumerable<string> tables) =>
    [
        "CREATE TABLE IF NOT EXISTS attack_changes (of_table text NOT NULL, by_transaction xid8 NOT NULL DEFAULT pg_current_xact_id());",
        "CREATE INDEX IF NOT EXISTS attack_changes_by ON attack_changes (by_transaction);",
        "CREATE OR REPLACE FUNCTION attack_note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO public.attack_changes (of_table) VALUES (TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME); RETURN NULL; END $$;",
        .. tables.Select(table => $"CREATE OR REPLACE TRIGGER attack_note AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION public.attack_note();"),
    ];

    private async Task<IReadOnlyList<string>> ReadAsync(string sql, CancellationToken ct)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = sql;
        var read = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) read.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        return read;
    }
}
