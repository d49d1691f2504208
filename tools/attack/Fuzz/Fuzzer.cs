using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SunLedger.Attack.Fuzz;

/// <summary>
/// Sends drawn requests one after another and looks at each answer: never 5xx, always our headers, a refusal always with its code, and nothing written by what
/// was refused.
/// </summary>
/// <param name="client">Signed in as somebody who may do everything.</param>
/// <param name="stranger">Not signed in.</param>
/// <param name="books">What is written in the database.</param>
/// <param name="plant">Of the control: writes something when the first request was refused; what looks on must find it.</param>
internal sealed class Fuzzer(HttpClient client, HttpClient stranger, Books books, Func<CancellationToken, Task>? plant = null)
{
    // What would sign the attacker out, or lock the account by which it attacks: both are tested for themselves.
    private static readonly string[] LeftOut =
    [
        "DELETE /api/v1/session", "DELETE /api/v1/profile/sessions/{id}", "POST /api/v1/session/password", "POST /api/v1/profile/second-factor", "POST /api/v1/profile/second-factor/remove", "POST /api/v1/profile/recovery-codes",
        "POST /api/v1/profile/passkeys/options",
    ];

    private string? _standing; // what the books said when they were last looked at; null when an accepted call may have written since

    public async Task<FuzzReport> RunAsync(int requests, int seed, CancellationToken ct)
    {
        var document = JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json", ct))!;
        var operations = Operation.Of(document).ToList();
        var left = operations.RemoveAll(o => LeftOut.Contains($"{o.Method} {o.Path}"));
        var dice = new Dice(seed, document);
        var report = new FuzzReport(seed, operations.Count, left);
        for (var i = 0; i < requests; i++)
        {
            var request = Request.Draw(dice.Chance(70) ? dice.One(operations) : operations[i % operations.Count], dice);
            await SendAsync(request, dice, report, ct);
        }
        // Else most of the run was turned away at the door, and says little.
        using var last = await client.GetAsync("/api/v1/switches", ct);
        if (!last.IsSuccessStatusCode) report.Found($"the attacker lost its rights on the way: {(int)last.StatusCode}");
        return report;
    }

    private async Task SendAsync(Request request, Dice dice, FuzzReport report, CancellationToken ct)
    {
        if (request.Operation.Writes) _standing ??= await books.ReadAsync(ct);
        using var message = request.Message();
        using var answer = await (request.Anonymous ? stranger : client).SendAsync(message, ct);
        var body = await answer.Content.ReadAsStringAsync(ct);
        var status = (int)answer.StatusCode;
        report.Count(request.Operation, status);
        if (status >= 500) report.Found("5xx", request, status, body);
        if (!HasHeaders(answer)) report.Found("headers", request, status, body);
        if (status is >= 400 and < 500 && body.Length > 0 && !HasCode(body)) report.Found("no code", request, status, body);
        if (status is 200 or 201 or 202) Remember(body, dice);
        if (request.Operation.Writes && status < 400) await books.SettleAsync(ct);
        if (request.Operation.Writes && status >= 400) await CompareAsync(request, status, body, report, ct);
        else if (request.Operation.Writes) _standing = null;
    }

    private async Task CompareAsync(Request request, int status, string body, FuzzReport report, CancellationToken ct)
    {
        if (Interlocked.Exchange(ref plant, null) is { } planting) await planting(ct);
        var now = await books.ReadAsync(ct);
        if (now != _standing) report.Found("written though refused", request, status, $"{Books.Difference(_standing!, now)} {body}");
        _standing = now;
    }

    // A request that Kestrel itself turns away, for its length or its shape, never comes to us.
    private static bool HasHeaders(HttpResponseMessage answer) =>
        answer.Headers.Contains("X-Content-Type-Options") && answer.Headers.CacheControl?.NoStore == true
        || ((int)answer.StatusCode is 400 or 414 or 431 && answer.Content.Headers.ContentLength is 0 or null);

    private static bool HasCode(string body)
    {
        try
        {
            var node = JsonNode.Parse(body) as JsonObject;
            return node?["code"] is not null || node?["results"] is not null;
        }
        catch (JsonException)
        {
            return false; // what does not read is a finding
        }
    }

    private static void Remember(string body, Dice dice)
    {
        if (body.Length is 0 or > 200_000 || body[0] is not ('{' or '[')) return;
        foreach (var id in Ids(JsonNode.Parse(body), 0).Take(3)) dice.Remember(id);
    }

    private static IEnumerable<string> Ids(JsonNode? node, int depth) => (depth, node) switch
    {
        ( > 3, _) => [],
        (_, JsonArray array) => array.SelectMany(item => Ids(item, depth + 1)),
        (_, JsonObject thing) => thing.SelectMany(p =>
            p.Key is "id" or "code" or "next" && p.Value is JsonValue value ? [Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""] : Ids(p.Value, depth + 1)),
        _ => [],
    };
}
