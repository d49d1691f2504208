using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SunLedger.Attack.Scans;

/// <summary>
/// Passes requests on and says 200 for every refusal, with what was said: hydra takes a 401 for another kind of door and gives up, and an attacker would write this, too.
/// </summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false });

    private Relay(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public static async Task<Relay> StartAsync(string target)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var relay = new Relay(builder.Build());
        relay._app.MapFallback("{*path}", context => relay.PassAsync(context, target));
        await relay._app.StartAsync();
        return relay;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _client.Dispose();
    }

    private async Task PassAsync(HttpContext context, string target)
    {
        using var message = new HttpRequestMessage(new HttpMethod(context.Request.Method), target + context.Request.Path + context.Request.QueryString);
        message.Headers.Add("X-Requested-With", "SunLedger");
        if (HttpMethods.IsPost(context.Request.Method)) message.Content = new StreamContent(context.Request.Body) { Headers = { { "Content-Type", context.Request.ContentType } } };
        using var answer = await _client.SendAsync(message);
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies)) context.Response.Headers.SetCookie = cookies.ToArray();
        context.Response.StatusCode = answer.IsSuccessStatusCode ? (int)answer.StatusCode : StatusCodes.Status200OK;
        await context.Response.WriteAsync(await answer.Content.ReadAsStringAsync());
    }
}
