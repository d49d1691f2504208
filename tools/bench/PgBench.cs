using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace SunLedger.Bench;

/// <summary>PostgreSQL's own load generator, with 16 clients, on a database of its own on the same server.</summary>
internal sealed class PgBench : IAsyncDisposable
{
    private const int Clients = 16;
    private const int Scale = 20; // more branches than clients, so that nobody waits for one; 2,000,000 accounts

    // After the published idea of pgledger: both accounts locked in one order, checked, moved; each entry holds the balance before and after and the account's version.
    private const string Schema =
        """
        CREATE TABLE account (id bigint PRIMARY KEY, balance bigint NOT NULL, version bigint NOT NULL, may_be_negative boolean NOT NULL);
        CREATE TABLE transfer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, from_id bigint NOT NULL REFERENCES account, to_id bigint NOT NULL REFERENCES account,
            amount bigint NOT NULL CHECK (amount > 0), created_at timestamptz NOT NULL, event_at timestamptz NOT NULL);
        CREATE INDEX ON transfer (from_id);
        CREATE INDEX ON transfer (to_id);
        CREATE TABLE entry (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account_id bigint NOT NULL REFERENCES account, transfer_id bigint NOT NULL REFERENCES transfer,
            amount bigint NOT NULL, balance_before bigint NOT NULL, balance_after bigint NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL);
        CREATE INDEX ON entry (account_id, version);
        CREATE INDEX ON entry (transfer_id);

        CREATE FUNCTION move(p_from bigint, p_to bigint, p_amount bigint) RETURNS bigint LANGUAGE plpgsql AS $$
        DECLARE
            giver account; taker account; made bigint; at timestamptz := clock_timestamp();
        BEGIN
            IF p_amount <= 0 THEN RAISE EXCEPTION 'The amount must be positive.'; END IF;
            IF p_from = p_to THEN RAISE EXCEPTION 'A transfer needs two accounts.'; END IF;
            PERFORM 1 FROM account WHERE id IN (p_from, p_to) ORDER BY id FOR UPDATE;
            SELECT * INTO STRICT giver FROM account WHERE id = p_from;
            SELECT * INTO STRICT taker FROM account WHERE id = p_to;
            IF giver.balance < p_amount AND NOT giver.may_be_negative THEN RAISE EXCEPTION 'Account % holds %.', p_from, giver.balance; END IF;
            INSERT INTO transfer (from_id, to_id, amount, created_at, event_at) VALUES (p_from, p_to, p_amount, at, at) RETURNING id INTO made;
            UPDATE account SET balance = balance - p_amount, version = version + 1 WHERE id = p_from;
            INSERT INTO entry (account_id, transfer_id, amount, balance_before, balance_after, version, created_at)
                VALUES (p_from, made, -p_amount, giver.balance, giver.balance - p_amount, giver.version + 1, at);
            UPDATE account SET balance = balance + p_amount, version = version + 1 WHERE id = p_to;
            INSERT INTO entry (account_id, transfer_id, amount, balance_before, balance_after, version, created_at)
                VALUES (p_to, made, p_amount, taker.balance, taker.balance + p_amount, taker.version + 1, at);
            RETURN made;
        END $$;
        """;

    private readonly NpgsqlConnectionStringBuilder _database;
    private readonly string _server;
    private readonly int _accounts;

    private PgBench(string server, string database, int accounts) =>
        (_server, _database, _accounts) = (server, new NpgsqlConnectionStringBuilder(server) { Database = database }, accounts);

    /// <param name="server">The server, by a connection to any of its databases.</param>
    /// <param name="accounts">Accounts of the double-entry ledger: as many as the other side has.</param>
    public static async Task<PgBench> OpenAsync(string server, int accounts)
    {
        var bench = new PgBench(server, $"pgbench_{Guid.CreateVersion7():N}", accounts);
        await ExecuteAsync(server, $"CREATE DATABASE {bench._database.Database}");
        return bench;
    }

    /// <summary>Transactions in a second of pgbench's simple update: one account moved, one line of history, durable.</summary>
    public async Task<double> SimpleUpdateAsync(int seconds)
    {
        await RunAsync("-i", "-q", "-s", $"{Scale}");
        return await MeasureAsync(seconds, "-N", "-n");
    }

    /// <summary>Transfers in a second of the plain-SQL double-entry ledger.</summary>
    public async Task<double> DoubleEntryAsync(int seconds)
    {
        await ExecuteAsync(_database.ToString(), Schema);
        await ExecuteAsync(_database.ToString(), $"INSERT INTO account SELECT i, 0, 0, true FROM generate_series(1, {_accounts}) AS i");
        return await TransfersAsync(seconds, "SELECT move(:a, :b, :m)");
    }

    /// <summary>Transfers in a second of pgledger, from the files of its own sources in the order in which they are loaded: what makes ULIDs, and <c>pgledger.sql</c>.</summary>
    public async Task<double> PgLedgerAsync(int seconds, IEnumerable<string> sources)
    {
        foreach (var source in sources) await ExecuteAsync(_database.ToString(), await File.ReadAllTextAsync(source));
        // Ids of the same length as its own, that a script can spell.
        await ExecuteAsync(_database.ToString(), $"INSERT INTO pgledger_accounts SELECT {PgLedgerId("i")}, 'account', 'CNY', 0, 0, true, true, now(), now() FROM generate_series(1, {_accounts}) AS i");
        return await TransfersAsync(seconds, $"SELECT id FROM pgledger_create_transfer({PgLedgerId(":a")}, {PgLedgerId(":b")}, :m)");
    }

    private static string PgLedgerId(string number) => $"'pgla_' || lpad(({number})::text, 26, '0')";

    // Between two accounts by chance, which are never the same.
    private async Task<double> TransfersAsync(int seconds, string statement)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, $"\\set a random(1, {_accounts})\n\\set b 1 + (:a + random(0, {_accounts - 2})) % {_accounts}\n\\set m random(10000, 4000000)\n{statement};\n");
            return await MeasureAsync(seconds, "-n", "-f", script);
        }
        finally
        {
            File.Delete(script);
        }
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(_server, $"DROP DATABASE {_database.Database} WITH (FORCE)");
    }

    private async Task<double> MeasureAsync(int seconds, params string[] options)
    {
        var said = await RunAsync([.. options, "-c", $"{Clients}", "-j", "2", "-T", $"{seconds}"]);
        return double.Parse(Regex.Match(said, @"tps = ([\d.]+)").Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private async Task<string> RunAsync(params string[] options)
    {
        var start = new ProcessStartInfo(Executable(), ["-h", _database.Host!, "-p", $"{_database.Port}", "-U", _database.Username!, .. options, _database.Database!])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PGPASSWORD"] = _database.Password },
        };
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await said : throw new InvalidOperationException($"pgbench failed: {await complained}");
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    // Debian keeps the programs of each version apart and out of PATH.
    private static string Executable() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateFiles("/usr/lib/postgresql", "pgbench", SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault() ?? "pgbench"
            : "pgbench";
}
