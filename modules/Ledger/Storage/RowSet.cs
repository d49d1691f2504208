using System.Text.Encodings.Web;
using System.Text.Json;

namespace SunLedger.Ledger.Storage;

/// <summary>Rows sent to the database as one parameter and read there as a table, so that a set is one statement however many rows it has.</summary>
internal static class RowSet
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The parameter.</summary>
    public static string Of<T>(IEnumerable<T> rows) => JsonSerializer.Serialize(rows, Json);

    /// <summary>The table, for a FROM clause: parameter 0 read as columns of these types.</summary>
    public static string Table(Dialect dialect, string alias, params (string Name, string Type)[] columns) => Table(dialect, alias, 0, columns);

    /// <summary>The table of another parameter.</summary>
    public static string Table(Dialect dialect, string alias, int parameter, params (string Name, string Type)[] columns) => dialect == Dialect.Postgres
        ? $"json_to_recordset({{{parameter}}}::json) AS {alias}({string.Join(", ", columns.Select(c => $"{c.Name} {c.Type}"))})"
        : $"(SELECT {string.Join(", ", columns.Select(c => $"value->>'{c.Name}' AS {c.Name}"))} FROM json_each({{{parameter}}})) AS {alias}";
}
