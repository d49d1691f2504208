using System.Net;
using System.Text.Json.Nodes;
using SunLedger.Attack.Fuzz;

namespace SunLedger.Host.Tests;

/// <summary>What holds for every address of the real host, found from its own document so that a new one cannot be forgotten.</summary>
public sealed class WebSecurityTests
{
    private const int Drawn = 1000;
    private const int Seed = 20181126;

    private static readonly string[] Pages = ["/", "/overview", "/nothing/at/all", "/swagger/index.html", "/swagger", "/openapi/v1.json", "/assets/none.js", "/sunledger.svg", "/api", "/api/v1/nothing"];

    // Signs nobody in and changes nothing: a page of another site may ask it for options that are worth nothing to it.
    private static readonly string[] Harmless = ["POST /api/v1/session/passkey/options"];

    [Fact]
    public async Task Every_address_carries_the_headers_and_nothing_under_api_is_kept_by_anybody()
    {
        await using var host = await RunningHost.StartAsync(Dialect.Sqlite);
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Client.BaseAddress };
        var operations = await OperationsAsync(host.Client);
        Assert.True(operations.Count > 90, $"only {operations.Count} calls were found");

        foreach (var (method, path) in operations.Select(o => (o.Method, o.Path)).Concat(Pages.Select(p => ("GET", p))).Append(("PATCH", "/api/v1/session")).Append(("GET", "/api/v1/users?limit=x")))
        {
            using var asked = new HttpRequestMessage(new HttpMethod(method), path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal));
            using var answer = await stranger.SendAsync(asked);

            var where = $"{method} {path} {(int)answer.StatusCode}";
            string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : $"{where} has no {name}";
            Assert.Equal("nosniff", Header("X-Content-Type-Options"));
            Assert.Equal("DENY", Header("X-Frame-Options"));
            Assert.Equal("same-origin", Header("Referrer-Policy"));
            Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
            Assert.DoesNotContain("'unsafe-inline'", Header("Content-Security-Policy").Split(';').Single(d => d.Contains("script-src", StringComparison.Ordinal)), StringComparison.Ordinal);
            if (path.StartsWith("/api", StringComparison.Ordinal)) Assert.True(answer.Headers.CacheControl?.NoStore, where);
        }
        var swagger = (await stranger.GetAsync("/swagger/index.html")).Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("'sha256-", swagger, StringComparison.Ordinal);

        // And no cookie of a signed-in person moves anything when a page of another site sent it.
        host.Client.DefaultRequestHeaders.Remove("X-Requested-With");
        host.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        foreach (var operation in operations.Where(o => o.Writes && !Harmless.Contains($"{o.Method} {o.Path}")))
        {
            using var asked = new HttpRequestMessage(new HttpMethod(operation.Method), operation.Path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal));
            if (operation.BodyTypes.Count > 0) asked.Content = new StringContent("{}", System.Text.Encoding.UTF8, operation.BodyTypes.FirstOrDefault(t => t == "application/json") ?? operation.BodyTypes.First());
            using var answer = await host.Client.SendAsync(asked);
            var problem = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden && problem.Contains("\"csrf\"", StringComparison.Ordinal), $"{operation.Method} {operation.Path}: {(int)answer.StatusCode} {problem}");
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Drawn_requests_get_no_5xx_always_a_code_and_write_nothing_when_refused(Dialect dialect)
    {
        await using var host = await RunningHost.StartAsync(dialect);
        using var stranger = new HttpClient { BaseAddress = host.Client.BaseAddress };
        await Standing.PostAsync(host.Client);
        await using var books = await Books.OpenAsync(host.ConnectionString, CancellationToken.None);

        var report = await new Fuzzer(host.Client, "admin", stranger, books).RunAsync(Drawn, Seed, CancellationToken.None);

        Assert.True(report.Findings.Count == 0, $"{report}\n{string.Join('\n', report.Findings)}");
        // The control: half of a write after a refusal, in a table whose rows are as many as before.
        var control = await new Fuzzer(host.Client, "admin", stranger, books, ct => PartialWrite.PlantAsync(host.ConnectionString, isUnseen: false, ct)).RunAsync(40, Seed, CancellationToken.None);
        Assert.StartsWith("written though refused", Assert.Single(control.Findings), StringComparison.Ordinal);
        Assert.Contains(books.Spelled(PartialWrite.Table), control.Findings[0], StringComparison.Ordinal);
        // And what sets off no trigger is found at the end.
        await PartialWrite.PlantAsync(host.ConnectionString, isUnseen: true, CancellationToken.None);
        var unseen = await new Fuzzer(host.Client, "admin", stranger, books).RunAsync(0, Seed, CancellationToken.None);
        Assert.StartsWith("written unseen", Assert.Single(unseen.Findings), StringComparison.Ordinal);
        Assert.True(report.Came.Count > 40 && report.Status(s => s < 300) > Drawn / 10, $"Most requests never came far: {report}");
    }

    private static async Task<IReadOnlyList<Operation>> OperationsAsync(HttpClient client) => Operation.Of(JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!);
}
