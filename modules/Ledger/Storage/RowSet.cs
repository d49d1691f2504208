using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SunLedger.Ledger.Storage;

/// <summary>
/// How rows are sent to the database as parameters and read there as a table, so that a set is one statement however many rows it has: an array for each column on PostgreSQL, which
/// reads arrays as they are, one text of JSON on SQLite. Said once for a table, and used by every thread.
/// </summary>
internal sealed class RowSet<T>
{
    private readonly List<Column> _columns = [];

    /// <summary>A column of whole numbers.</summary>
    public RowSet<T> Long(string name, Func<T, long> of) => Add(new(name, "bigint", null, rows => Array(rows, of), (json, row) => json.WriteNumberValue(of(row))));

    /// <summary>A column of small whole numbers.</summary>
    public RowSet<T> Int(string name, Func<T, int> of) => Add(new(name, "int", null, rows => Array(rows, of), (json, row) => json.WriteNumberValue(of(row))));

    /// <summary>A column of texts.</summary>
    public RowSet<T> Text(string name, Func<T, string?> of) => Add(new(name, "text", null, rows => Array(rows, of), (json, row) => json.WriteStringValue(of(row))));

    /// <summary>A column of days. Sent as texts: a driver takes the first and the last day that it can say for no end at all.</summary>
    public RowSet<T> Day(string name, Func<T, DateOnly?> of) => Add(new(name, "date", "text", rows => Array(rows, row => Iso(of(row))), (json, row) => json.WriteStringValue(Iso(of(row)))));

    /// <summary>A column of instants.</summary>
    public RowSet<T> Instant(string name, Func<T, DateTimeOffset> of) =>
        Add(new(name, "timestamptz", null, rows => Array(rows, row => of(row).UtcDateTime), (json, row) => json.WriteNumberValue(of(row).UtcTicks)));

    /// <summary>The columns' names, in their order.</summary>
    public string Names(string alias = "d") => string.Join(", ", _columns.Select(c => $"{alias}.{c.Name}"));

    /// <summary>The table, for a FROM clause; its parameters stand behind so many others.</summary>
    public string Table(Dialect dialect, string alias = "d", int behind = 0) => dialect == Dialect.Postgres
        ? $"unnest({string.Join(", ", _columns.Select((c, i) => $"${behind + i + 1}::{(c.SentAs is { } sent ? $"{sent}[]::" : "")}{c.Type}[]"))}) AS {alias}({string.Join(", ", _columns.Select(c => c.Name))})"
        : $"(SELECT {string.Join(", ", _columns.Select((c, i) => $"value->>{i} AS {c.Name}"))} FROM json_each(${behind + 1})) AS {alias}";

    /// <summary>The parameters, behind others.</summary>
    public object[] Values(Dialect dialect, IReadOnlyList<T> rows, params ReadOnlySpan<object> others) =>
        dialect == Dialect.Postgres ? [.. others, .. _columns.Select(c => c.Array(rows))] : [.. others, Json(rows)];

    private RowSet<T> Add(Column column)
    {
        _columns.Add(column);
        return this;
    }

    private string Json(IReadOnlyList<T> rows)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartArray();
                foreach (var column in _columns) column.Write(json, row);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static TValue[] Array<TValue>(IReadOnlyList<T> rows, Func<T, TValue> of)
    {
        var values = new TValue[rows.Count];
        for (var i = 0; i < values.Length; i++) values[i] = of(rows[i]);
        return values;
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Column(string Name, string Type, string? SentAs, Func<IReadOnlyList<T>, object> Array, Action<Utf8JsonWriter, T> Write);
}
