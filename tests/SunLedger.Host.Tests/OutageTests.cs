using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;

namespace SunLedger.Host.Tests;

/// <summary>The connections to PostgreSQL are cut under the real host. (What happens to money meanwhile is the business of tools/faults.)</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task While_the_database_is_away_callers_are_asked_to_come_again_and_then_served()
    {
        await using var host = await RunningHost.StartAsync(Dialect.Postgres);

        using var refused = await CutAsync(host);
        using var served = await ComeAgainAsync(host);

        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "database_unreachable"), (refused.StatusCode, problem.GetProperty("code").GetString()));
        Assert.NotNull(refused.Headers.RetryAfter?.Delta);
        Assert.True(served.IsSuccessStatusCode, await served.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Whom_others_keep_out_is_asked_to_come_again_and_then_served()
    {
        await using var host = await RunningHost.StartAsync(Dialect.Postgres);
        await using var connection = new NpgsqlConnection(host.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        await ExecuteAsync(connection, """
            CREATE FUNCTION ledger.victim() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'deadlock' USING ERRCODE = '40P01'; END $$;
            CREATE TRIGGER victim BEFORE INSERT ON ledger.indicators FOR EACH STATEMENT EXECUTE FUNCTION ledger.victim();
            """);
        var indicator = new { id = "T-1", fundCode = "C13", year = 2018, divisionCode = "370481", docNo = "滕财指〔2018〕1号", docDate = "2018-03-01", amount = 100 };

        using var refused = await host.Client.PostAsJsonAsync("/api/v1/indicators", indicator);
        await ExecuteAsync(connection, "DROP TRIGGER victim ON ledger.indicators");
        using var served = await host.Client.PostAsJsonAsync("/api/v1/indicators", indicator);

        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "database_busy"), (refused.StatusCode, problem.GetProperty("code").GetString()));
        Assert.NotNull(refused.Headers.RetryAfter?.Delta);
        Assert.True(served.StatusCode == HttpStatusCode.Created, await served.Content.ReadAsStringAsync());
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    // Each connection of the pool may have to be found out.
    private static async Task<HttpResponseMessage> ComeAgainAsync(RunningHost host)
    {
        for (var i = 0; ; i++)
        {
            var answer = await host.Client.GetAsync("/api/v1/indicators");
            if (answer.IsSuccessStatusCode || i == 20) return answer;
            answer.Dispose();
            await Task.Delay(100);
        }
    }

    // A background job may meet the cut first and make the connections new; then it is cut once more.
    private static async Task<HttpResponseMessage> CutAsync(RunningHost host)
    {
        await using var connection = new NpgsqlConnection(host.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        for (var i = 0; i < 50; i++)
        {
            await using var command = new NpgsqlCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", connection);
            await command.ExecuteScalarAsync();
            var answer = await host.Client.GetAsync("/api/v1/indicators");
            if (!answer.IsSuccessStatusCode) return answer;
            answer.Dispose();
        }
        throw new InvalidOperationException("The host never noticed that its connections were cut.");
    }
}
