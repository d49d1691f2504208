using System.Data.Common;

namespace SunLedger.Faults;

/// <summary>Breaks the promise on purpose, directly in the database. A check that does not see it proves nothing.</summary>
internal sealed class Control(Place place, HostProcess host, Told told, Check check)
{
    public async Task<bool> RunAsync()
    {
        host.Kill(); // nobody else writes now
        var id = told.Acknowledged.First(i => i.StartsWith("S-", StringComparison.Ordinal));
        string payments = place.Ledger("payments"), lost = $"DELETE FROM {payments} WHERE id = '{id}'";
        var all = await SeesAsync("an acknowledged payment is lost", lost);
        all &= await SeesAsync("an acknowledged release is lost", $"DELETE FROM {place.Ledger("releases")} WHERE id = '{told.Acknowledged.First(i => told.Sent[i].Table == "releases")}'");
        all &= await SeesAsync("an amount was altered", $"UPDATE {payments} SET amount_fen = amount_fen + 1 WHERE id = '{id}'");
        all &= await SeesAsync("a payment is there twice, under another id", $"UPDATE {payments} SET id = id || '-again' WHERE id = (SELECT max(id) FROM {payments} WHERE id <> '{id}')");
        all &= await SeesAsync("a balance was doubled", $"UPDATE {place.Ledger("indicators")} SET paid_fen = paid_fen * 2");
        all &= await SeesAsync("the running totals were doubled", $"UPDATE {place.Ledger("totals")} SET paid_fen = paid_fen * 2");
        all &= await SeesAsync("a journal entry is lost", $"DELETE FROM {place.Ledger("journal")} WHERE version = 3");

        await using (var connection = await place.OpenAsync()) await ExecuteAsync(connection, lost);
        var (exitCode, _) = await host.VerifyAsync();
        Console.WriteLine($"  control: an acknowledged payment is lost, verify ends with {exitCode}");
        all &= exitCode == 1;
        Console.WriteLine(all ? "  CONTROL SEEN: every breach was reported" : "  CONTROL MISSED: a breach was not reported");
        return all;
    }

    private async Task<bool> SeesAsync(string breach, string sql)
    {
        await using var connection = await place.OpenAsync();
        await ExecuteAsync(connection, "BEGIN");
        await ExecuteAsync(connection, sql);
        var findings = await check.FindAsync(connection);
        await ExecuteAsync(connection, "ROLLBACK");
        Console.WriteLine($"  control: {breach}: {(findings.Count == 0 ? "NOT SEEN" : findings[0])}");
        return findings.Count > 0;
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
