using System.Data.Common;
using SunLedger.Host.Demo;

namespace SunLedger.Bench;

/// <summary>
/// The sample year, with everything that moves in it copied so many times by the database itself: real divisions, funds and fields of all categories, and payees of each copy's own, so that
/// no copy is another's double. There are more copies of projects than of payments; the projects of the later ones stand on the indicators of the earlier.
/// </summary>
internal sealed class MultipliedYear(Site site)
{
    private const long Keys = 1_000_000; // between one copy's keys and the next one's
    // What tells one place from another among the fields of projects: a copy lies elsewhere. Points stay points, other degrees east: what is none could not be judged, and would be a warning for each.
    private static readonly string[] Points = ["start_xy", "end_xy", "site_xy"];
    private const string Degrees = "(70 + n % 60) || '.' || (n / 60)";

    private const long Batches = 1_000;

    private readonly BesideTheHost _database = new(site);

    /// <summary>Loads the year and copies it until there are at least so many payments, projects and lines of persons.</summary>
    public async Task FillAsync(long payments, long projects, long persons)
    {
        await SampleYear.LoadAsync(site.App.Services, CancellationToken.None);
        await using var connection = await _database.OpenAsync();
        var copies = (payments - 1) / await CountAsync("ledger", "payments");
        var works = (projects - 1) / await CountAsync("projects", "projects");
        var lists = Math.Max(0, persons - 1) / Math.Max(1, await CountAsync("persons", "lines"));

        (string, string)[] line = [Line("no"), Renamed("id")];
        await CopyAsync(connection, "ledger", "batches", copies, ("no", $"no + n * {Batches}"));
        await CopyAsync(connection, "ledger", "indicators", copies, Key("key"), Renamed("id"), Key("parent_key"), Renamed("track_code"), Renamed("project_code"));
        await CopyAsync(connection, "ledger", "journal", copies, Key("indicator_key"), ("batch_no", $"batch_no + n * {Batches}"));
        await CopyAsync(connection, "ledger", "releases", copies, [.. line, Key("from_key"), Key("child_key")]);
        await CopyAsync(connection, "ledger", "receipts", copies, [.. line, Key("indicator_key")]);
        await CopyAsync(connection, "ledger", "assignments", copies, [.. line, Key("indicator_key"), Key("project_key")]);
        await CopyAsync(connection, "ledger", "payments", copies, [.. line, Key("indicator_key"), Key("project_key"), Key("payee_key"), Line("returns_no"), Renamed("invoice_no"), Renamed("person_batch_id"), Key("contract_key")]);
        var (colon, kind) = _database.IsPostgres ? (": ", "jsonb") : (":", "text");
        string Moved(string text, string field, string from, string to) => $"replace({text}, '\"{field}\"{colon}\"{from}', '\"{field}\"{colon}\"' || {to})";
        var village = Moved("CAST(fields AS text)", "village_code", "", "n || '~'");
        var fields = Points.SelectMany(point => new[] { (Point: point, From: "116."), (Point: point, From: "117.") }).Aggregate(village, (text, at) => Moved(text, at.Point, at.From, Degrees));
        await CopyAsync(connection, "projects", "projects", works,
            Key("key"), Renamed("code"), Renamed("name"), Village("division_code"), Renamed("unit_code"), Renamed("implement_unit"), ("fields", $"CAST({fields} AS {kind})"));
        await CopyAsync(connection, "projects", "contracts", works, Key("key"), Renamed("code"), Key("project_key"));
        await CopyAsync(connection, "projects", "contract_versions", works, Renamed("code"));
        await CopyAsync(connection, "ledger", "project_shares", works, ("indicator_key", $"indicator_key + n % {copies + 1} * {Keys}"), Key("project_key"));
        await CopyAsync(connection, "observations", "observations", works, Key("key"), Renamed("id"), Renamed("subject_id"));
        // Each copy is of other persons; its lists lie on the indicators, projects and payments of a copy that is there.
        (string, string) Standing(string column) => (column, $"CASE WHEN n % {copies + 1} = 0 THEN {column} ELSE {column} || '~' || (n % {copies + 1}) END");
        await CopyAsync(connection, "persons", "lines", lists,
            Key("key"), Renamed("id"), Standing("batch_id"), Standing("indicator_id"), Standing("payment_id"), Renamed("account_name"), Key("replaces"), Other("person_key"), Other("account_key"), Other("household_key"));
        await BesideTheHost.ExecuteAsync(connection, _database.IsPostgres ? "VACUUM ANALYZE" : "ANALYZE");
    }

    /// <summary>How many rows a table has.</summary>
    public Task<long> CountAsync(string module, string table) => _database.CountAsync(module, table);

    private async Task CopyAsync(DbConnection connection, string module, string table, long copies, params (string Column, string Value)[] changes)
    {
        var name = _database.Table(module, table);
        var changed = changes.ToDictionary(c => c.Column, c => c.Value);
        var columns = await ColumnsAsync(connection, name);
        await BesideTheHost.ExecuteAsync(connection,
            $"""
            INSERT INTO {name} ({string.Join(", ", columns)})
            WITH RECURSIVE k(n) AS (SELECT CAST(1 AS bigint) UNION ALL SELECT n + 1 FROM k WHERE n < {copies})
            SELECT {string.Join(", ", columns.Select(c => changed.GetValueOrDefault(c, c)))} FROM k CROSS JOIN {name}
            """);
    }

    private static (string Column, string Value) Key(string column) => (column, $"{column} + n * {Keys}");

    private static (string Column, string Value) Line(string column) => (column, $"{column} + n * {Batches << 20}"); // a line's number is its batch's, and its place in it

    // Another digest, and none that is out of range.
    private static (string Column, string Value) Other(string column) => (column, $"CASE WHEN {column} > 0 THEN {column} - n ELSE {column} + n END");

    // A village of its own, so that works of one village are as many as in the sample; counties stay the real ones.
    private static (string Column, string Value) Village(string column) => (column, $"CASE WHEN length({column}) = 12 THEN (100 + n) || substr({column}, 4) ELSE {column} END");

    private static (string Column, string Value) Renamed(string column) => (column, $"{column} || '~' || n");

    private static async Task<IReadOnlyList<string>> ColumnsAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} WHERE 1 = 0";
        await using var reader = await command.ExecuteReaderAsync();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }
}
