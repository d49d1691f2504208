using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace SunLedger.Faults;

/// <summary>
/// A program that uses the API as it should be used: it comes again with the same id when it is asked to. It notes what it was told, and every answer
/// that is neither an acknowledgement nor a 503 with a published code and a time to come again.
/// </summary>
internal sealed class Client(HostProcess host, IFault fault, Told told) : IDisposable
{
    /// <summary>The assignment that opens the books: nobody of the clients sent it as a line.</summary>
    public const string BooksAssignment = "A-1";

    private const string Password = "Sunlight-on-the-ledger-2018";
    private static readonly string[] Published = ["database_unreachable", "disk_full", "database_busy"];

    private readonly HttpClient _http = new() { BaseAddress = new Uri(host.Address), Timeout = TimeSpan.FromMinutes(2), DefaultRequestHeaders = { { "X-Requested-With", "SunLedger" } } };

    /// <summary>Signs in as the first administrator and opens the books: an indicator, a project, and its assignment.</summary>
    public async Task OpenBooksAsync()
    {
        await MustAsync("/api/v1/session", new { user = "admin", password = host.OneTimePassword });
        await MustAsync("/api/v1/session/password", new { current = host.OneTimePassword, password = Password });
        await ImportAsync("indicators", "指标编号,资金代码,年度,区划代码,发文日期,金额,文号,fields.fund_component\nI-1,P19,2018,370481,2018-01-01,900000000,鲁财农指〔2018〕3号,扶贫发展\n", "all");
        await ImportAsync("projects", "项目代码,项目名称,资金类别,区划代码,年度,总预算,fields.sub_direction\nP-1,雨露计划,special-poverty,370481,2018,900000000,雨露计划\n", "all");
        await ImportAsync("assignments", "安排编号,指标编号,项目代码,金额,日期\nA-1,I-1,P-1,900000000,2018-01-02\n", "all");
        await ImportAsync("indicators", "指标编号,资金代码,年度,区划代码,发文日期,金额,文号,fields.fund_component\nI-2,P19,2018,370400,2018-01-01,900000000,鲁财农指〔2018〕4号,扶贫发展\n", "all");
    }

    /// <summary>Posts one payment. True when it was acknowledged.</summary>
    public async Task<bool> PayAsync(string id, long fen)
    {
        var payment = new
        {
            id, indicatorId = "I-1", projectCode = "P-1", amount = fen / 100m, paidOn = "2018-06-15", payeeName = $"收款人{id}", payeeAccount = $"6222{id.GetHashCode(StringComparison.Ordinal):D12}",
            use = "雨露计划补助",
        };
        return await SendAsync("payments", id, fen, payment);
    }

    /// <summary>Posts one release, assignment or reservation of the city's money, by turns. True when it was acknowledged.</summary>
    public Task<bool> MoveAsync(int turn, string id, long fen) => (turn % 3) switch
    {
        0 => SendAsync("releases", id, fen, new { id, from = "I-2", to = "370481", childId = $"I-{id}", docNo = "枣财农指〔2018〕5号", amount = fen / 100m, releasedOn = "2018-02-01" }),
        1 => SendAsync("assignments", id, fen, new { id, indicatorId = "I-2", projectCode = "P-1", amount = fen / 100m, assignedOn = "2018-02-01" }),
        _ => SendAsync("reservations", id, fen, new { id, kind = "assign", indicatorId = "I-2", projectCode = "P-1", amount = fen / 100m, minutes = 1_440, reason = "待审批" }),
    };

    private async Task<bool> SendAsync(string table, string id, long fen, object line)
    {
        told.Send(id, fen, table);
        if (await AskAsync(() => _http.PostAsJsonAsync($"/api/v1/{table}", line)) is null) return false;
        told.Acknowledge(id);
        return true;
    }

    /// <summary>Imports a file to its end, through whatever happens: it is sent until it is taken in, and then only waited for.</summary>
    public async Task<JsonElement> ImportAsync(string kind, string file, string mode)
    {
        var deadline = Run.Deadline();
        string? id = null;
        while (id is null)
        {
            var taken = await AskAsync(() => _http.PostAsync($"/api/v1/imports?kind={kind}&fileName={kind}.csv&mode={mode}", Csv(file)));
            if (taken is { } job) id = job.GetProperty("id").GetString();
            else await PauseAsync(deadline, $"{kind} were not taken in");
        }
        while (true)
        {
            var job = await AskAsync(() => _http.GetAsync($"/api/v1/imports/{id}"));
            if (job?.GetProperty("state").GetString() is { } state and not ("queued" or "running"))
            {
                if (state != "done") told.Breach($"the import of {kind} ended as {state}: {job}");
                return job.Value;
            }
            await PauseAsync(deadline, $"the import of {kind} did not end");
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The body of a good answer, or null after an error that is allowed while something is broken.</summary>
    private async Task<JsonElement?> AskAsync(Func<Task<HttpResponseMessage>> ask)
    {
        try
        {
            using var answer = await ask();
            var body = await answer.Content.ReadAsStringAsync();
            if (answer.IsSuccessStatusCode) return JsonSerializer.Deserialize<JsonElement>(body);
            Note(answer, body);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            if (fault.TakesTheHostAway) told.Error("nobody there");
            else if (!host.Runs) throw new InvalidOperationException($"The host ended by itself. The last it said:\n{host.Output[Math.Max(0, host.Output.Length - 6000)..]}", e);
            else told.Breach($"the host was not there: {e.Message}");
        }
        return null;
    }

    private void Note(HttpResponseMessage answer, string body)
    {
        var code = answer.Content.Headers.ContentType?.MediaType == "application/problem+json" ? JsonSerializer.Deserialize<JsonElement>(body).GetProperty("code").GetString() : null;
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter is not null && Published.Contains(code)) told.Error($"503 {code}");
        else told.Breach($"{(int)answer.StatusCode} {body}");
    }

    private static async Task PauseAsync(DateTimeOffset deadline, string what)
    {
        if (TimeProvider.System.GetUtcNow() > deadline) throw new TimeoutException($"After two minutes {what}.");
        await Task.Delay(100);
    }

    private static ByteArrayContent Csv(string file) => new(Encoding.UTF8.GetBytes(file)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };

    private async Task MustAsync(string path, object body)
    {
        using var answer = await _http.PostAsJsonAsync(path, body);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }
}
