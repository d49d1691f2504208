using System.Net.Http.Json;
using System.Text.Json;

namespace SunLedger.Bench;

/// <summary>Somebody with one role, as most people are. The first administrator is asked more: every request of theirs looks whether their rights are over.</summary>
internal static class Clerk
{
    private const string Word = "Sunlight-on-the-ledger-2018";

    /// <summary>A client that is signed in as the clerk of a division, and the cookie that it shows.</summary>
    public static async Task<(HttpClient Client, string Cookie)> SignInAsync(Site site, string division, string role = "owner-clerk")
    {
        using var founder = await site.SignInAsync();
        using var made = await founder.PostAsJsonAsync("/api/v1/users", new { id = "clerk", name = "clerk", divisionCode = division });
        var first = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("password").GetString()!;
        (await founder.PostAsJsonAsync("/api/v1/grants", new { userId = "clerk", role, reason = "bench" })).EnsureSuccessStatusCode();
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = founder.BaseAddress };
        client.DefaultRequestHeaders.Add("X-Requested-With", "SunLedger");
        var cookie = await SignInAsync(client, first);
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        (await client.PostAsJsonAsync("/api/v1/session/password", new { current = first, password = Word })).EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Remove("Cookie");
        cookie = await SignInAsync(client, Word);
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return (client, cookie);
    }

    private static async Task<string> SignInAsync(HttpClient client, string password)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/session", new { user = "clerk", password });
        answer.EnsureSuccessStatusCode();
        return answer.Headers.GetValues("Set-Cookie").First().Split(';')[0];
    }
}
