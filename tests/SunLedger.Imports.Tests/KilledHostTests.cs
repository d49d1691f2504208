using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace SunLedger.Imports.Tests;

/// <summary>The real host is killed in the middle of an import of payments, as a power cut would.</summary>
public sealed class KilledHostTests
{
    private const int Rows = 30_000; // three transactions of a partial import

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_partial_import_goes_on_and_every_row_is_there_once(Dialect dialect)
    {
        await using var host = await RunningHost.StartAsync(dialect);
        await OpenBooksAsync(host.Client);
        var id = (await SendAsync(host.Client, "payments", Payments(), "&mode=partial")).Str("id")!;

        var acknowledged = await KillInTheMiddleAsync(host, id);
        await host.StartAsync();
        var job = await EndAsync(host.Client, id);
        var again = await EndAsync(host.Client, (await SendAsync(host.Client, "payments", Payments(), "&mode=partial")).Str("id")!);

        Assert.InRange(acknowledged, 1, Rows - 1);
        Assert.Equal(("done", Rows, 0, 0, 1), (job.Str("state"), job.Int("accepted"), job.Int("duplicates"), job.Int("refused"), job.Int("restarts")));
        Assert.Equal((0, Rows), (again.Int("accepted"), again.Int("duplicates")));
        Assert.Equal(Rows * 1.01m, job["totals"]!.Yuan("amount"));
        Assert.Equal(Rows * 1.01m, await PaidAsync(host.Client));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_all_or_nothing_import_begins_again_and_every_row_is_there_once(Dialect dialect)
    {
        await using var host = await RunningHost.StartAsync(dialect);
        await OpenBooksAsync(host.Client);
        var id = (await SendAsync(host.Client, "payments", Payments(), "&mode=all")).Str("id")!;

        await KillInTheMiddleAsync(host, id);
        await host.StartAsync();
        var job = await EndAsync(host.Client, id);

        Assert.Equal(("done", Rows, 0, 0, 1), (job.Str("state"), job.Int("accepted"), job.Int("duplicates"), job.Int("refused"), job.Int("restarts")));
        Assert.Equal(Rows * 1.01m, await PaidAsync(host.Client));
    }

    /// <summary>Kills the host once some rows are done, and answers how many the host had said are done.</summary>
    private static async Task<int> KillInTheMiddleAsync(RunningHost host, string id)
    {
        for (var i = 0; i < 6000; i++)
        {
            var job = await ReadAsync(host.Client, $"/api/v1/imports/{id}");
            Assert.True(job.Str("state") is "queued" or "running", $"The import ended before the host could be killed: {job.ToJsonString()}");
            if (job.Int("done") is > 0 and var done)
            {
                host.Kill();
                return done;
            }
            await Task.Delay(10);
        }
        throw new TimeoutException("The import did not begin within a minute.");
    }

    private static async Task OpenBooksAsync(HttpClient client)
    {
        await ImportAsync(client, "indicators", "指标编号,资金代码,年度,区划代码,发文日期,金额,文号,fields.fund_component\nI-1,P19,2018,370481,2018-01-01,1000000,鲁财农指〔2018〕3号,扶贫发展\n");
        await ImportAsync(client, "projects", "项目代码,项目名称,资金类别,区划代码,年度,总预算,fields.sub_direction\nP-1,雨露计划,special-poverty,370481,2018,1000000,雨露计划\n");
        await ImportAsync(client, "assignments", "安排编号,指标编号,项目代码,金额,日期\nA-1,I-1,P-1,1000000,2018-01-02\n");
    }

    private static byte[] Payments()
    {
        var file = new StringBuilder("支付编号,指标编号,项目代码,支付金额,支付日期,收款人,收款账号,用途\n");
        for (var i = 1; i <= Rows; i++) file.Append(CultureInfo.InvariantCulture, $"Z-{i:D6},I-1,P-1,1.01,2018-06-15,收款人{i},{6222000000000000 + i},雨露计划补助\n");
        return Encoding.UTF8.GetBytes(file.ToString());
    }

    private static async Task ImportAsync(HttpClient client, string kind, string text)
    {
        var job = await EndAsync(client, (await SendAsync(client, kind, Encoding.UTF8.GetBytes(text), "")).Str("id")!);
        Assert.True(job.Str("state") == "done", $"{kind}: {job.ToJsonString()} {await client.GetStringAsync($"/api/v1/imports/{job.Str("id")}/rows")}");
    }

    private static async Task<JsonNode> SendAsync(HttpClient client, string kind, byte[] file, string query)
    {
        var body = new ByteArrayContent(file);
        body.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var answer = await client.PostAsync($"/api/v1/imports?kind={kind}&fileName={kind}.csv{query}", body);
        Assert.True((int)answer.StatusCode == 202, await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    private static async Task<JsonNode> EndAsync(HttpClient client, string id)
    {
        for (var i = 0; i < 3000; i++)
        {
            var job = await ReadAsync(client, $"/api/v1/imports/{id}");
            if (job.Str("state") is not ("queued" or "running")) return job;
            await Task.Delay(100);
        }
        throw new TimeoutException($"Import {id} did not end within five minutes.");
    }

    private static async Task<decimal> PaidAsync(HttpClient client) =>
        (await ReadAsync(client, "/api/v1/overview?year=2018&division=370481"))["totals"]!.Yuan("paid");

    private static async Task<JsonNode> ReadAsync(HttpClient client, string path) => await (await client.GetAsync(path)).JsonAsync();
}
