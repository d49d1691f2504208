using System.Net.Http.Json;
using System.Text.Json;

namespace SunLedger.Host.Tests;

/// <summary>An office that talks to the API and says what it got when that is not what it expected.</summary>
internal sealed class Office(HttpClient client)
{
    /// <summary>Posts things that must all be accepted.</summary>
    public async Task PostsAsync(string route, params object[] things)
    {
        using var answer = await client.PostAsJsonAsync($"/api/v1/{route}", things);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{route}: {(int)answer.StatusCode} {text}");
    }

    /// <summary>What became of one thing: accepted or duplicate.</summary>
    public async Task<string?> OutcomeAsync(string route, object thing) =>
        (await SendAsync(route, thing)).GetProperty("results")[0].GetProperty("outcome").GetString();

    /// <summary>The code of the refusal that a thing must get.</summary>
    public async Task<string?> RefusalAsync(string route, object thing)
    {
        using var answer = await client.PostAsJsonAsync($"/api/v1/{route}", thing);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{route}: {(int)answer.StatusCode} {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return body.GetProperty("code").GetString();
    }

    public async Task<JsonElement> SendAsync(string route, object body)
    {
        using var answer = await client.PostAsJsonAsync($"/api/v1/{route}", body);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<JsonElement> ReadAsync(string route)
    {
        // Many clients name the type of a body also where they send none.
        using var asked = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{route}") { Content = new ByteArrayContent([]) };
        asked.Content.Headers.ContentType = new("application/json");
        using var answer = await client.SendAsync(asked);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{route}: {(int)answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
