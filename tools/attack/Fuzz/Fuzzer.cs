using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SunLedger.Attack.Fuzz;

/// <summary>
/// Sends drawn requests one after another and looks at each answer: never 5xx, always our headers, a refusal always with its code, and nothing written by what
/// was refused.
/// </summary>
/// <param name="client">Signed in as the attacker.</param>
/// <param name="attacker">Their id.</param>
/// <param name="stranger">Not signed in.</param>
/// <param name="books">What is written in the database.</param>
/// <param name="plant">Of the control: writes something when the first request was refused; what looks on must find it.</param>
internal sealed class Fuzzer(HttpClient client, string attacker, HttpClient stranger, Books books, Func<CancellationToken, Task>? plant = null)
{
    // What would sign the attacker out, or lock the account by which it attacks: both are tested for themselves.
    private static readonly string[] LeftOut =
    [
        "DELETE /api/v1/session", "DELETE /api/v1/profile/sessions/{id}", "POST /api/v1/session/password", "POST /api/v1/profile/second-factor", "POST /api/v1/profile/second-factor/remove", "POST /api/v1/profile/recovery-codes",
        "POST /api/v1/profile/passkeys/options",
    ];

    // The same, of the attacker's own account.
    private readonly string[] _ofItself =
    [
        $"/api/v1/users/{attacker}/sessions/end", $"/api/v1/users/{attacker}/password", $"/api/v1/users/{attacker}/close", $"/api/v1/users/{attacker}/external-subject",
        $"/api/v1/users/{attacker}/second-factor", $"/api/v1/clients/{attacker}", "/api/v1/clients/me/secrets",
    ];


    private Request? _accepted; // the last one that wrote
    private bool _isOutside;
    private string? _rights; // what the attacker may do, when it began
    private string? _standing; // what the books said when they were last looked at; null when an accepted call may have written since

    /// <summary>A run of its own, from its first request to its last.</summary>
    public async Task<FuzzReport> RunAsync(int requests, int seed, CancellationToken ct)
    {
        var report = new FuzzReport { Seed = seed };
        await RunAsync(report, requests, TimeSpan.MaxValue, ct);
        return report;
    }

    /// <summary>Goes on with a run until as many requests were sent as are asked for, or the time is over.</summary>
    public async Task RunAsync(FuzzReport report, int requests, TimeSpan atMost, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        var document = JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json", ct))!;
        var operations = Operation.Of(document).ToList();
        report.LeftOut = operations.RemoveAll(o => LeftOut.Contains($"{o.Method} {o.Path}"));
        report.Operations = operations.Count;
        _rights ??= await RightsAsync(ct);
        var dice = new Dice(report.Seed, document);
        if (report.Ids.Count > 0) dice.Ids = report.Ids;
        for (; report.Sent < requests && watch.Elapsed < atMost; report.Sent++)
        {
            dice.Begin(report.Sent);
            var request = Request.Draw(dice.Chance(70) ? dice.One(operations) : operations[report.Sent % operations.Count], dice);
            if (_ofItself.Any(path => request.Url.StartsWith(path, StringComparison.Ordinal))) request = Request.Draw(operations[0], dice);
            await SendAsync(request, dice, report, ct);
        }
        report.Ids = dice.Ids;
        await EndAsync(report, ct);
    }

    private async Task EndAsync(FuzzReport report, CancellationToken ct)
    {
        // Else most of the run was turned away at the door, and says little.
        var last = await RightsAsync(ct);
        if (last != _rights) report.Found($"the attacker lost its rights on the way: {last}");

        // Else the triggers did not say everything, and what was compared was less than all.
        await books.SettleAsync(ct);
        var (before, whole, after) = (await books.ReadAsync(ct), await books.ReadWholeAsync(ct), await books.ReadAsync(ct));
        if (before == after && whole != after) report.Found($"written unseen: {Books.Difference(after, whole)}");
    }

    private async Task<string> RightsAsync(CancellationToken ct)
    {
        using var answer = await client.GetAsync("/api/v1/session", ct);
        return answer.IsSuccessStatusCode ? JsonNode.Parse(await answer.Content.ReadAsStringAsync(ct))!["permissions"]!.ToJsonString() : $"{(int)answer.StatusCode}";
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
        if (status == 401 && !request.Anonymous && !_isOutside && body.Contains("\"sign_in_first\"", StringComparison.Ordinal))
        {
            _isOutside = true;
            report.Found($"the attacker is signed in no more, after {_accepted}");
        }
        if (request.Operation.Writes && status < 400) _accepted = request;
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
