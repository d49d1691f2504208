using System.Data.Common;
using System.Globalization;

namespace SunLedger.Faults;

/// <summary>Compares the database with what clients were told, and every running balance with the sum of its lines; in SQL of its own, for the product's code is on trial.</summary>
internal sealed class Check(Place place, Told told)
{
    private const int Pay = 6; // the movement in the journal

    private static readonly string[] Lines = ["payments", "releases", "assignments", "reservations"];

    /// <summary>Everything that does not fit.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(HostProcess host)
    {
        await using var connection = await place.OpenAsync();
        var findings = new List<string>(told.Breaches.Distinct());
        findings.AddRange(await FindAsync(connection));
        var (exitCode, output) = await host.VerifyAsync();
        if (exitCode != 0) findings.Add($"verify ended with {exitCode}: {output.Trim()}");
        return findings;
    }

    /// <summary>What does not fit in the tables, as this connection sees them.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(DbConnection connection)
    {
        var findings = await LinesAsync(connection);
        foreach (var (what, sql) in Balances())
            if (await NumberAsync(connection, sql) is var wrong and not 0) findings.Add($"{what}: {wrong}");
        return findings;
    }

    private async Task<List<string>> LinesAsync(DbConnection connection)
    {
        var (findings, times) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        await using var command = connection.CreateCommand();
        command.CommandText = string.Join(" UNION ALL ", Lines.Select(table => $"SELECT id, amount_fen, '{table}' FROM {place.Ledger(table)} WHERE id <> '{Client.BooksAssignment}'"));
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var (id, fen, table) = (rows.GetString(0), rows.GetInt64(1), rows.GetString(2));
            times[id] = times.GetValueOrDefault(id) + 1;
            if (!told.Sent.TryGetValue(id, out var sent)) findings.Add($"{id} is in the ledger and was never sent");
            else if (sent != (fen, table)) findings.Add($"{id} is in {table} with {fen} fen and was sent to {sent.Table} with {sent.Fen}");
        }
        findings.AddRange(told.Acknowledged.Where(id => !times.ContainsKey(id)).Select(id => $"{id} was acknowledged and is lost"));
        findings.AddRange(times.Where(t => t.Value > 1).Select(t => $"{t.Key} is in the ledger {t.Value} times"));
        return findings;
    }

    // Each counts what is wrong; 0 is right.
    private IEnumerable<(string What, string Sql)> Balances()
    {
        string indicators = place.Ledger("indicators"), payments = place.Ledger("payments"), assignments = place.Ledger("assignments"), shares = place.Ledger("project_shares"),
            releases = place.Ledger("releases"), reservations = place.Ledger("reservations"), holds = place.Ledger("holds"), journal = place.Ledger("journal"), totals = place.Ledger("totals"), batches = place.Ledger("batches");
        string paid = $"coalesce((SELECT sum(amount_fen) FROM {payments} p WHERE p.indicator_key = x.indicator_key AND p.project_key = x.project_key), 0)";
        yield return ("indicators whose paid money is not the sum of their payments",
            $"SELECT count(*) FROM {indicators} i WHERE paid_fen <> coalesce((SELECT sum(amount_fen) FROM {payments} p WHERE p.indicator_key = i.key), 0)");
        yield return ("indicators whose assigned money is not the sum of their assignments",
            $"SELECT count(*) FROM {indicators} i WHERE assigned_fen <> coalesce((SELECT sum(amount_fen) FROM {assignments} a WHERE a.indicator_key = i.key), 0)");
        yield return ("indicators whose released money is not the sum of their releases",
            $"SELECT count(*) FROM {indicators} i WHERE released_fen <> coalesce((SELECT sum(amount_fen) FROM {releases} r WHERE r.from_key = i.key), 0)");
        yield return ("indicators that hold another amount than their release brought",
            $"SELECT count(*) FROM {releases} r WHERE amount_fen <> coalesce((SELECT amount_fen FROM {indicators} i WHERE i.key = r.child_key), -1)");
        yield return ("indicators whose reserved money is not the sum of their reservations",
            $"SELECT count(*) FROM {indicators} i WHERE reserved_fen <> coalesce((SELECT sum(amount_fen) FROM {reservations} v WHERE v.indicator_key = i.key), 0)");
        yield return ("reservations that hold nothing", $"SELECT count(*) FROM {reservations} v WHERE NOT EXISTS (SELECT 1 FROM {holds} h WHERE h.reservation_no = v.no)");
        yield return ("project shares whose paid money is not the sum of their payments", $"SELECT count(*) FROM {shares} x WHERE paid_fen <> {paid}");
        yield return ("fen between the running totals and the payments",
            $"SELECT coalesce((SELECT sum(paid_fen) FROM {totals}), 0) - coalesce((SELECT sum(amount_fen) FROM {payments}), 0)");
        yield return ("payments between the running totals and the lines", $"SELECT coalesce((SELECT sum(payments) FROM {totals}), 0) - (SELECT count(*) FROM {payments})");
        yield return ("fen between the journal and the payments",
            $"SELECT coalesce((SELECT sum(amount_fen) FROM {journal} WHERE movement = {Pay}), 0) - coalesce((SELECT sum(amount_fen) FROM {payments}), 0)");
        yield return ("journal entries that do not begin where the one before ended",
            $"SELECT count(*) FROM {journal} a JOIN {journal} b ON b.indicator_key = a.indicator_key AND b.version = a.version + 1 WHERE a.unspent_after_fen <> b.unspent_before_fen OR a.undistributed_after_fen <> b.undistributed_before_fen");
        yield return ("accounts whose journal has a gap",
            $"SELECT count(*) FROM {indicators} i WHERE version <> (SELECT count(*) FROM {journal} j WHERE j.indicator_key = i.key) OR version <> (SELECT max(version) FROM {journal} j WHERE j.indicator_key = i.key)");
        yield return ("accounts that do not end where their journal ends",
            $"SELECT count(*) FROM {indicators} i JOIN {journal} j ON j.indicator_key = i.key AND j.version = i.version WHERE j.unspent_after_fen <> i.amount_fen + i.carried_in_fen - i.recalled_fen - i.carried_out_fen - i.released_fen - i.paid_fen - i.reserved_fen");
        yield return ("lines between the batches and the payments", $"SELECT coalesce((SELECT sum(lines) FROM {batches} WHERE kind = 'payments'), 0) - (SELECT count(*) FROM {payments})");
    }

    private static async Task<long> NumberAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
