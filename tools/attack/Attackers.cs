using System.Net.Http.Json;
using System.Text.Json;

namespace SunLedger.Attack;

/// <summary>
/// From which side a host is attacked: by somebody who may do everything but read the trail, by the one who alone reads it, by somebody of a budget unit, who sees its own rows, and by
/// a program. No one of them reaches every line of the code.
/// </summary>
internal static class Attackers
{
    public const string Founder = "founder";
    public const string Auditor = "auditor";
    public const string Clerk = "clerk";
    public const string Program = "program";

    private const string Unit = "370481A01";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Founder, Auditor, Clerk, Program];

    /// <summary>Makes the attacker; answers their id and the header by which the host knows them.</summary>
    /// <param name="founder">Signed in.</param>
    /// <param name="stranger">Makes a client that nobody is signed in with.</param>
    /// <param name="attacker">Which.</param>
    /// <param name="cookie">The founder's.</param>
    /// <param name="password">What they are to have from then on.</param>
    public static async Task<(string Id, string Door)> MakeAsync(HttpClient founder, Func<HttpClient> stranger, string attacker, string cookie, string password)
    {
        await SendAsync(founder, "organisations", new { code = Unit, name = "滕州市荆河街道办事处", division = "370481", kind = "预算单位" });
        if (attacker == Founder) return ("admin", $"Cookie: {cookie}");
        if (attacker == Program)
        {
            var made = await SendAsync(founder, "clients", new { name = "攻击演练", divisionCode = "370400", scopes = new[] { "ledger.see", "indicators.move", "payments.post", "catalogue.keep", "warnings.handle" }, callsPerMinute = 1_000_000 });
            return (made.GetProperty("id").GetString()!, $"Authorization: Bearer {made.GetProperty("key").GetString()}");
        }
        var account = await SendAsync(founder, "users", new { id = attacker, name = attacker, divisionCode = attacker == Clerk ? "370481" : "370400", organisationCode = attacker == Clerk ? Unit : null });
        await SendAsync(founder, "grants", new { userId = attacker, role = attacker == Clerk ? "unit-clerk" : "audit-admin", reason = "攻击演练" });
        using var browser = stranger();
        return (attacker, $"Cookie: {await EnterAsync(browser, attacker, account.GetProperty("password").GetString()!, password)}");
    }

    /// <summary>Signs somebody in by their one-time password and replaces it; answers the cookie.</summary>
    public static async Task<string> EnterAsync(HttpClient client, string user, string oneTime, string password)
    {
        using var signedIn = await client.PostAsJsonAsync("/api/v1/session", new { user, password = oneTime });
        var cookie = signedIn.EnsureSuccessStatusCode().Headers.GetValues("Set-Cookie").First().Split(';')[0];
        using var changing = new HttpRequestMessage(HttpMethod.Post, "/api/v1/session/password") { Content = JsonContent.Create(new { current = oneTime, password }), Headers = { { "Cookie", cookie } } };
        using var changed = (await client.SendAsync(changing)).EnsureSuccessStatusCode();
        return changed.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.First().Split(';')[0] : cookie;
    }

    /// <summary>Posts something that must be taken.</summary>
    public static async Task<JsonElement> SendAsync(HttpClient client, string route, object body)
    {
        using var answer = await client.PostAsJsonAsync($"/api/v1/{route}", body);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{route} answered {(int)answer.StatusCode}: {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
