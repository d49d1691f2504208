using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using SunLedger.Host.Verify;

namespace SunLedger.Host.Tests;

/// <summary>The auditor's check: a process of its own, beside the host that serves.</summary>
public sealed class VerifyVerbTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Verify_runs_beside_the_host_says_what_does_not_fit_and_answers_by_its_exit_code(Dialect dialect)
    {
        await using var host = await RunningHost.StartAsync(dialect);
        var office = new Office(host.Client);
        await office.PostsAsync("indicators", new { id = "I-1", fundCode = "C13", year = 2018, divisionCode = "370481", docNo = "鲁财建〔2018〕8号", docDate = "2018-01-10", amount = 1000.00 });
        while ((await office.ReadAsync("ledger/verification")).GetProperty("sealing").GetProperty("unsealedRows").GetInt64() > 0) await Task.Delay(50);
        var kept = Path.GetTempFileName();
        await File.WriteAllTextAsync(kept, (await office.ReadAsync("ledger/checkpoints")).GetRawText());

        var (fits, said) = await host.RunAsync("verify", "--checkpoint", kept);
        Assert.True(fits == 0, said);
        Assert.Contains("不符 findings        0", said, StringComparison.Ordinal);

        await TamperAsync(host, dialect, dialect == Dialect.Postgres ? "UPDATE ledger.indicators SET doc_no = '1'" : "UPDATE ledger_indicators SET doc_no = '1'");
        var (differs, named) = await host.RunAsync("verify");
        Assert.True(differs == 1, named);
        Assert.Contains("Edited indicators 1 I-1", named, StringComparison.Ordinal);
        File.Delete(kept);
    }

    [Fact]
    public async Task What_it_could_not_look_at_is_not_called_right() => Assert.Equal(2, await VerifyVerb.RunAsync(["--checkpoint", "/nowhere/kept.json"]));

    private static async Task TamperAsync(RunningHost host, Dialect dialect, string sql)
    {
        await using DbConnection connection = dialect == Dialect.Postgres ? new NpgsqlConnection(host.ConnectionString) : new SqliteConnection(host.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
