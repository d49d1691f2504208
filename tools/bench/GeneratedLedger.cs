using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Bench;

/// <summary>
/// A province's year, written straight into the tables by the database itself: what would take hours to post is there in minutes. Every county holds the
/// same number of funds, every indicator the same number of payments; journal, accounts, shares and totals are sums of the payments, as the ledger keeps them.
/// </summary>
internal sealed class GeneratedLedger(Site site)
{
    public const string Province = "370000";
    public const int Indicators = 20_000;

    private const int Funds = 20;
    private const int Projects = 200;
    private const int BatchLines = 1_000;
    private const int Days = 200;
    private const int First = 1_000; // the first batch and the first indicator: what the host numbered itself lies before
    private const long AmountFen = 90_000_000_000;
    private const string Pay = "6"; // MovementKind.Pay

    private readonly BesideTheHost _database = new(site);

    /// <summary>When everything was posted.</summary>
    public static readonly DateTimeOffset PostedAt = new(2018, 10, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How the database is reached.</summary>
    public string ConnectionString => site.Connection;

    /// <summary>The id of an indicator.</summary>
    public static string Id(int indicator) => $"G-I{indicator}";

    /// <summary>Spells a table of the ledger.</summary>
    public string Table(string name) => _database.Table("ledger", name);

    /// <summary>A connection of its own.</summary>
    public Task<DbConnection> OpenAsync() => _database.OpenAsync();

    /// <summary>How many rows a table of the ledger has.</summary>
    public Task<long> CountAsync(string table) => _database.CountAsync("ledger", table);

    /// <summary>Fills the empty ledger of the site.</summary>
    public async Task FillAsync(long rows)
    {
        await site.ImportStandingAsync(Projects);
        await using var connection = await OpenAsync();
        await BesideTheHost.ExecuteAsync(connection, $"CREATE TABLE places (n int PRIMARY KEY, code text, path text, fund text, category text, department text); INSERT INTO places VALUES {Places()}");
        await BesideTheHost.ExecuteAsync(connection, _database.IsPostgres
            ? $"ALTER TABLE {Table("payments")} SET UNLOGGED; SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'"
            : "PRAGMA cache_size = -400000; PRAGMA synchronous = OFF");
        var indexes = await TakeIndexesAsync(connection);
        var project = Convert.ToInt64(await BesideTheHost.ScalarAsync(connection, $"SELECT min(project_key) FROM {Table("project_shares")}"), CultureInfo.InvariantCulture);

        await PaymentsAsync(rows, project);
        foreach (var index in indexes) await BesideTheHost.ExecuteAsync(connection, index); // sorting an index once is a tenth of keeping it up to date row by row
        await JournalAsync(connection, rows);
        await AccountsAsync(connection, project);
        await TotalsAsync(connection);
        await BesideTheHost.ExecuteAsync(connection, _database.IsPostgres ? "VACUUM ANALYZE" : "ANALYZE");
    }

    // Each county holds each fund.
    private string Places()
    {
        var (divisions, day) = (site.App.Services.GetRequiredService<IDivisions>(), new DateOnly(2018, 12, 31));
        var funds = site.App.Services.GetRequiredService<IFunds>().All.Take(Funds).ToArray();
        var counties = divisions.Children(Province, day).SelectMany(city => divisions.Children(city.Code, day));
        var rows = counties.SelectMany(county => funds.Select(fund => (county, fund)))
            .Select((p, n) => $"({n}, '{p.county.Code}', '{p.county.Path}', '{p.fund.Code}', '{p.fund.CategoryCode}', '{p.fund.ResponsibleDepartment}')");
        return string.Join(", ", rows);
    }

    private async Task PaymentsAsync(long rows, long project)
    {
        // SQLite has one writer; two of PostgreSQL's keep both processors busy.
        var parts = _database.IsPostgres ? 2 : 1;
        await Task.WhenAll(Enumerable.Range(0, parts).Select(async part =>
        {
            await using var connection = await OpenAsync();
            await BesideTheHost.ExecuteAsync(connection,
                $"""
                INSERT INTO {Table("payments")} (no, id, content_hash, indicator_key, project_key, amount_fen, paid_before_fen, paid_before_on_project_fen, paid_on,
                    payee_name, payee_key, payee_last4, payee_kind, purpose, function_subject, settle_mode)
                WITH RECURSIVE s(i) AS (SELECT CAST({rows * part / parts} AS bigint) UNION ALL SELECT i + 1 FROM s WHERE i + 1 < {rows * (part + 1) / parts}),
                    p AS (SELECT i, i / {BatchLines} AS batch, i % {BatchLines} AS line, (i / {BatchLines} * 100 + i % {BatchLines} / 10) % {Indicators} AS indicator, i * 104729 % 100000 AS payee FROM s)
                SELECT (({First} + batch) << 20) + line + 1, 'G-' || i, i, {First} + indicator, {project} + indicator % {Projects}, 10000 + i * 7919 % 4000000, 0, 0,
                    {DayAfter($"i * {Days} / {rows}")}, '滕州市第' || payee || '建筑工程有限公司', payee, '0001', '供应商', '村内道路硬化工程进度款', '2130504', '转账' FROM p
                """);
        }));
    }

    private async Task JournalAsync(DbConnection connection, long rows)
    {
        await BesideTheHost.ExecuteAsync(connection,
            $"""
            INSERT INTO {Table("batches")} (no, kind, posted_at, by_id, by_name, lines)
            WITH RECURSIVE s(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM s WHERE i + 1 < {(rows + BatchLines - 1) / BatchLines})
            SELECT {First} + i, 'payments', {Instant(PostedAt)}, 'bench', 'bench', {BatchLines} FROM s
            """);
        await BesideTheHost.ExecuteAsync(connection,
            $"""
            INSERT INTO {Table("journal")} (indicator_key, version, batch_no, movement, lines, amount_fen,
                undistributed_before_fen, undistributed_after_fen, unspent_before_fen, unspent_after_fen, moved_on)
            SELECT indicator_key, row_number() OVER w, batch, {Pay}, lines, fen, 0, 0, {AmountFen} - sum(fen) OVER w + fen, {AmountFen} - sum(fen) OVER w, day
            FROM (SELECT indicator_key, no >> 20 AS batch, count(*) AS lines, CAST(sum(amount_fen) AS bigint) AS fen, max(paid_on) AS day FROM {Table("payments")} GROUP BY 1, 2) AS e
            WINDOW w AS (PARTITION BY indicator_key ORDER BY batch)
            """);
    }

    private async Task AccountsAsync(DbConnection connection, long project)
    {
        await BesideTheHost.ExecuteAsync(connection,
            $"""
            INSERT INTO {Table("indicators")} (key, id, content_hash, fund_code, category_code, department, year, origin_year, division_code, division_path, level, is_executable,
                doc_no, doc_date, registered_on, poverty_fen, amount_fen, carried_in_fen, recalled_fen, released_fen, assigned_fen, reserved_fen, paid_fen, returned_fen,
                carried_out_fen, pledged_fen, version)
            WITH e AS (SELECT indicator_key, sum(amount_fen) AS fen, max(version) AS version FROM {Table("journal")} WHERE movement = {Pay} GROUP BY indicator_key)
            SELECT e.indicator_key, 'G-I' || (e.indicator_key - {First}), e.indicator_key, p.fund, p.category, p.department, 2018, 2018, p.code, p.path, 4, true,
                '鲁财农〔2018〕' || e.indicator_key || '号', {DayAfter("-50")}, {DayAfter("-50")}, {AmountFen}, {AmountFen}, 0, 0, 0, {AmountFen}, 0, e.fen, 0, 0, 0, e.version
            FROM e JOIN places AS p ON p.n = (e.indicator_key - {First}) % (SELECT count(*) FROM places)
            """);
        await BesideTheHost.ExecuteAsync(connection,
            $"""
            INSERT INTO {Table("project_shares")} (indicator_key, project_key, first_assigned_on, assigned_fen, paid_fen, reserved_fen)
            SELECT key, {project} + (key - {First}) % {Projects}, {DayAfter("-28")}, assigned_fen, paid_fen, 0 FROM {Table("indicators")} WHERE key >= {First}
            """);
    }

    private async Task TotalsAsync(DbConnection connection)
    {
        const string Columns = "year, division_path, fund_code, department, level, registered_fen, received_fen, released_own_fen, released_passed_fen, in_transit_fen, assigned_fen, paid_fen, paid_final_fen, paid_passed_fen, paid_special_fen, paid_retained_fen, payments, open_indicators, updated_at";
        var now = Instant(DateTimeOffset.UnixEpoch);
        await BesideTheHost.ExecuteAsync(connection,
            $"""
            INSERT INTO {Table("totals")} ({Columns})
            SELECT year, division_path, fund_code, department, level, sum(amount_fen), 0, 0, 0, 0, sum(assigned_fen), sum(paid_fen), sum(paid_fen), 0, 0, 0, sum(p.lines), 0, {now}
            FROM {Table("indicators")} JOIN (SELECT indicator_key, count(*) AS lines FROM {Table("payments")} GROUP BY 1) AS p ON p.indicator_key = key
            WHERE key >= {First} GROUP BY 1, 2, 3, 4, 5
            """);
        await BesideTheHost.ExecuteAsync(connection,
            $"""
            INSERT INTO {Table("paid_months")} (year, division_path, month, paid_fen)
            SELECT i.year, i.division_path, p.month, sum(p.fen)
            FROM (SELECT indicator_key, {MonthOf("paid_on")} AS month, sum(amount_fen) AS fen FROM {Table("payments")} GROUP BY 1, 2) AS p
            JOIN {Table("indicators")} AS i ON i.key = p.indicator_key WHERE i.key >= {First} GROUP BY 1, 2, 3
            """);
    }

    /// <summary>The month of a date column.</summary>
    public string MonthOf(string column) => _database.IsPostgres ? $"CAST(extract(month FROM {column}) AS int)" : $"CAST(substr({column}, 6, 2) AS int)";

    private string DayAfter(string days) => _database.IsPostgres ? $"DATE '2018-03-01' + CAST({days} AS int)" : $"date('2018-03-01', ({days}) || ' days')";

    private string Instant(DateTimeOffset at) => _database.IsPostgres ? $"TIMESTAMPTZ '{at:O}'" : at.UtcTicks.ToString(CultureInfo.InvariantCulture);

    // Drops the indexes of payments, and answers what makes them again.
    private async Task<List<string>> TakeIndexesAsync(DbConnection connection)
    {
        var sql = _database.IsPostgres
            ? "SELECT 'DROP INDEX ' || indexrelid::regclass, pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = 'ledger.payments'::regclass AND NOT indisprimary"
            : "SELECT 'DROP INDEX \"' || name || '\"', sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'ledger_payments' AND sql IS NOT NULL";
        var (drops, creates) = (new List<string>(), new List<string>());
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                drops.Add(reader.GetString(0));
                creates.Add(reader.GetString(1));
            }
        }
        foreach (var drop in drops) await BesideTheHost.ExecuteAsync(connection, drop);
        return creates;
    }
}
