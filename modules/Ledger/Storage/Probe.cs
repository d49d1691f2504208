using System.Data.Common;
using System.Text.Json;
using SunLedger.Ledger.Batches;

namespace SunLedger.Ledger.Storage;

/// <summary>
/// Looks thousands of keys up in a table of millions through its index, whatever the planner believes about their number: while a file is
/// loaded it knows nothing of the rows before it, and would rather read them all.
/// </summary>
internal static class Probe
{
    private const string Asked = "asked";
    private const int Few = 100;

    /// <summary>The payments that fit any of the rows asked for, each once. The condition calls a payment p and a row asked for d.</summary>
    public static async Task<IReadOnlyList<Payment>> PaymentsAsync(SunLedgerDb db, ProbeRows asked, string condition, CancellationToken ct)
    {
        // One connection for all of it, also where nobody holds a transaction: what is put aside belongs to the connection.
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            return await FindAsync(db, asked, condition, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>
    /// Asks on the way of other statements what stands in a table of lines under the ids. Once the trip is over it answers, or null when that is not known yet: then <see cref="EachTwinAsync"/> is asked.
    /// </summary>
    public static Func<IReadOnlyList<Twin>?> Twins(this RoundTrip trip, Dialect dialect, string table, IReadOnlyCollection<string> ids)
    {
        if (ids.Count == 0) return () => [];
        var name = dialect.Table(Columns.Module, table);
        if (ids.Count <= Few)
        {
            var found = trip.Ask(TwinsOf(dialect, name), ReadTwin, dialect == Dialect.Postgres ? ids.ToArray() : JsonSerializer.Serialize(ids));
            return () => found;
        }
        // A file counts its rows as a rule, and so does a program, and what was there before has other numbers: one look at the stretch of the index from the least id to the greatest
        // says so.
        var between = trip.Ask(
            $"SELECT p.id, p.content_hash FROM {name} AS p WHERE p.id >= $1 AND p.id <= $2 ORDER BY p.id LIMIT {Few + 1}", ReadTwin, ids.Min(StringComparer.Ordinal)!, ids.Max(StringComparer.Ordinal)!);
        return () => between.Count <= Few ? between : null;
    }

    /// <summary>What stands in a table of lines under the ids.</summary>
    public static async Task<IReadOnlyList<Twin>> TwinsAsync(SunLedgerDb db, string table, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var trip = new RoundTrip(db);
        var twins = trip.Twins(db.Dialect, table, ids);
        await trip.GoAsync(ct);
        return twins() ?? await EachTwinAsync(db, table, ids, ct);
    }

    /// <summary>The same, each looked up by itself: where more than is worth reading stands between them.</summary>
    public static async Task<IReadOnlyList<Twin>> EachTwinAsync(SunLedgerDb db, string table, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var trip = new RoundTrip(db);
        var found = trip.Ask(TwinsOf(db.Dialect, db.Dialect.Table(Columns.Module, table)), ReadTwin, db.Dialect == Dialect.Postgres ? ids.ToArray() : JsonSerializer.Serialize(ids));
        await trip.GoAsync(ct);
        return found;
    }

    private static Twin ReadTwin(DbDataReader row) => new(row.GetString(0), row.GetInt64(1));

    private static string TwinsOf(Dialect dialect, string name) => "SELECT p.id, p.content_hash FROM " + (dialect == Dialect.Postgres
        ? $"unnest($1) AS d(id) CROSS JOIN LATERAL (SELECT p.id, p.content_hash FROM {name} AS p WHERE p.id = d.id OFFSET 0) AS p"
        : $"json_each($1) AS d CROSS JOIN {name} AS p WHERE p.id = d.value");

    private static async Task<List<Payment>> FindAsync(SunLedgerDb db, ProbeRows asked, string condition, CancellationToken ct)
    {
        var table = db.Table(Columns.Module, Payment.Table);
        var isPostgres = db.Dialect == Dialect.Postgres;
        if (!isPostgres) await PutAsideAsync(db, asked, ct);
        // CROSS JOIN is SQLite's word for "in this order"; OFFSET 0 is PostgreSQL's for "by itself, for each row".
        var found = isPostgres
            ? $"{Unnested(asked)} CROSS JOIN LATERAL (SELECT p.no FROM {table} AS p WHERE {condition} OFFSET 0) AS p"
            : $"{db.Table(Columns.Module, Asked)} AS d CROSS JOIN {table} AS p WHERE {condition}";
        var sql = $"SELECT * FROM {table} WHERE no IN (SELECT p.no FROM {found})";
        return await db.Set<Payment>().FromSqlRaw(sql, isPostgres ? Arrays(asked) : []).AsNoTracking().ToListAsync(ct);
    }

    private static string Unnested(ProbeRows asked) =>
        $"unnest({string.Join(", ", asked.Columns.Select((c, i) => $"{{{i}}}::{c.Type}[]"))}) AS d({string.Join(", ", asked.Columns.Select(c => c.Name))})";

    private static object[] Arrays(ProbeRows asked) => [.. Enumerable.Range(0, asked.Columns.Count).Select(asked.Array)];

    // A table of this connection alone: reading JSON would cost SQLite more than the probes themselves.
    private static async Task PutAsideAsync(SunLedgerDb db, ProbeRows asked, CancellationToken ct)
    {
        var (table, names) = (db.Table(Columns.Module, Asked), asked.Columns.Select(c => c.Name).ToArray());
        var sql = $"DROP TABLE IF EXISTS temp.{table}; CREATE TEMP TABLE {table} ({string.Join(", ", names)})";
        await db.Database.ExecuteSqlRawAsync(sql, ct);
        await using var insert = await BulkInsert.OpenAsync(db, Columns.Module, Asked, names, ct);
        for (var row = 0; row < asked.Count; row++)
        {
            asked.Write(insert, row);
            await insert.EndRowAsync(ct);
        }
        await insert.CompleteAsync(ct);
    }
}
