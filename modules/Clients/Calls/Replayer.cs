using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Clients.Access;
using SunLedger.Clients.Storage;

namespace SunLedger.Clients.Calls;

/// <summary>
/// Sends what a client sent once more through the host, as that client: for good, or as a rehearsal of which nothing stays. It goes the way of any request
/// from where the caller is known, but for its log and its limit.
/// </summary>
internal sealed class Replayer(IServiceScopeFactory scopes, IHttpContextAccessor accessor, IDatabase database, CallBook book, TimeProvider time)
{
    private const string Scheme = "replay";

    private RequestDelegate? _rest;

    /// <summary>True for an address that sends something again: a call or a delivery.</summary>
    public static bool IsReplay(string? path) => path?.TrimEnd('/').EndsWith("/replay", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>True while a call is sent again: nothing that it reaches sends a further one.</summary>
    public static bool IsUnderWay(HttpContext context) => context.User.Identity?.AuthenticationType == Scheme;

    /// <summary>Remembers the rest of the host's pipeline.</summary>
    public RequestDelegate Remember(RequestDelegate rest) => _rest = rest;

    /// <summary>Sends it; answers what was answered.</summary>
    public Task<(int Status, string Body)> SendAsync(ClientRow client, CallRow call, bool rehearse, CancellationToken ct)
    {
        var kept = book.Open(call.Kept!);
        // Nothing of the request that asked for it flows along: it has its own caller and its own writes.
        using (ExecutionContext.SuppressFlow())
            return Task.Run(() => rehearse ? database.RehearseAsync(t => RunAsync(client, call, kept, t), ct) : RunAsync(client, call, kept, ct), ct);
    }

    private async Task<(int Status, string Body)> RunAsync(ClientRow client, CallRow call, KeptCall kept, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var address = new Uri($"https://localhost{kept.Path}");
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = ApiClients.Of(client, Scheme).ToPrincipal(Scheme), RequestAborted = ct };
        context.Request.Method = call.Method;
        context.Request.Scheme = address.Scheme;
        context.Request.Host = new(address.Host);
        context.Request.Path = PathString.FromUriComponent(address);
        context.Request.QueryString = QueryString.FromUriComponent(address);
        context.Request.ContentType = kept.ContentType;
        context.Request.Headers.AcceptLanguage = kept.Language;
        var sent = Encoding.UTF8.GetBytes(kept.Body);
        context.Request.ContentLength = sent.Length;
        context.Request.Body = new MemoryStream(sent);
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        accessor.HttpContext = context;

        await _rest!(context);
        await context.Response.BodyWriter.FlushAsync(ct);
        var problem = context.Features.Get<Problem>();
        book.Add(new CallRow
        {
            ClientId = client.Id,
            At = time.GetUtcNow(),
            Method = call.Method,
            Path = call.Path,
            Route = call.Route,
            Status = context.Response.StatusCode,
            Code = problem?.Code,
            DurationMs = (int)Stopwatch.GetElapsedTime(began).TotalMilliseconds,
            Rows = context.Features.Get<BatchAnswer>()?.Results.Count,
            Bytes = sent.Length,
            ReplayOf = call.Id,
        });
        return (context.Response.StatusCode, Encoding.UTF8.GetString(answer.GetBuffer(), 0, (int)answer.Length));
    }
}
