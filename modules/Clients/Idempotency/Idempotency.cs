using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using SunLedger.Clients.Storage;

namespace SunLedger.Clients.Idempotency;

/// <summary>
/// A writing request that names an <c>Idempotency-Key</c> has its effect once. Whatever its endpoint writes is one transaction, and the answer is committed
/// with it; the same request again is given that answer, marked, as long as its caller may still make it. A refusal wrote nothing and is not kept. A request without the header passes
/// by.
/// </summary>
internal sealed class Idempotency(RequestDelegate next, IDatabase database, AnswerBook book, Running running)
{
    private const string Replayed = "Idempotency-Replayed";
    private const string RetryAfterSeconds = "1";

    public Task InvokeAsync(HttpContext context) =>
        context.Request.Headers.TryGetValue(KeyedRequests.Header, out var key) && Writes(context.Request) && CallerOf(context) is { } caller
            ? KeyedAsync(context, caller, key.ToString())
            : next(context);

    // Nobody in particular owns no keys: signing in is not repeated.
    private static string? CallerOf(HttpContext context) => context.User.FindFirst(Claims.Id)?.Value;

    private static bool Writes(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    private async Task KeyedAsync(HttpContext context, string caller, string key)
    {
        if (!KeyedRequests.IsKey(key))
        {
            await Problem.WriteAsync(context, ClientsRefusals.KeyFormat, KeyedRequests.Header);
            return;
        }
        var request = await KeyedRequests.OfAsync(context.Request, caller, key, context.RequestAborted);
        if (!running.Begin(request))
        {
            await InProgressAsync(context);
            return;
        }
        try
        {
            if (await book.FindAsync(request, context.RequestAborted) is { } before) await AgainAsync(context, request, before);
            else await OnceAsync(context, request);
        }
        finally
        {
            running.End(request);
        }
    }

    private async Task OnceAsync(HttpContext context, KeyedRequest request)
    {
        context.Features.Set(request);
        var body = context.Features.Get<IHttpResponseBodyFeature>()!;
        using var buffer = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(buffer));
        var isTaken = false;
        try
        {
            // A caller that hangs up takes nothing back: what became of it is told to whoever asks again.
            await database.AsOneAsync((db, t) => ClaimAsync(db, request, t), t => AnswerAsync(context, buffer, t), answer => Keeping(request, answer), CancellationToken.None);
        }
        catch (KeyTakenException)
        {
            isTaken = true; // by a twin on another host
        }
        finally
        {
            context.Features.Set(body);
        }
        if (isTaken) await TakenAsync(context, request);
        else await context.Response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), context.RequestAborted);
    }

    private async Task<KeptAnswer> AnswerAsync(HttpContext context, MemoryStream buffer, CancellationToken ct)
    {
        await next(context);
        await context.Response.BodyWriter.FlushAsync(ct);
        var isShownOnce = context.GetEndpoint()?.Metadata.GetMetadata<EndpointDefinition>()?.ResDtoType.IsAssignableTo(typeof(IShownOnce)) == true
            && context.Response.StatusCode != StatusCodes.Status202Accepted; // what waits has shown nothing yet
        return new(context.Response.StatusCode, context.Response.ContentType, context.Response.Headers.Location, buffer.ToArray(), isShownOnce);
    }

    private async Task ClaimAsync(SunLedgerDb db, KeyedRequest request, CancellationToken ct)
    {
        if (!(await book.ClaimAsync(db, [request], ct))[0]) throw new KeyTakenException(request);
    }

    private Func<SunLedgerDb, CancellationToken, Task>? Keeping(KeyedRequest request, KeptAnswer answer) =>
        request.IsKept || answer.Status >= StatusCodes.Status400BadRequest ? null : (db, t) => book.KeepAsync(db, [(request, answer)], t);

    private async Task TakenAsync(HttpContext context, KeyedRequest request)
    {
        context.Response.Clear();
        if (await book.FindAsync(request, context.RequestAborted) is { } before) await AgainAsync(context, request, before);
        else await InProgressAsync(context);
    }

    private async Task AgainAsync(HttpContext context, KeyedRequest request, AnswerRow before)
    {
        if (!CryptographicOperations.FixedTimeEquals(before.ContentHash, request.ContentHash))
        {
            await Problem.WriteAsync(context, ClientsRefusals.KeyReused, KeyedRequests.Header);
            return;
        }
        context.Response.Headers[Replayed] = "true";
        if (before.IsShownOnce)
        {
            await Problem.WriteAsync(context, ClientsRefusals.AnswerShownOnce, KeyedRequests.Header);
            return;
        }
        context.Response.StatusCode = before.Status;
        if (before.Location is { } location) context.Response.Headers.Location = location;
        if (before.ContentType is { } type) context.Response.ContentType = type;
        var body = book.BodyOf(before);
        if (body.Length > 0) await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static Task InProgressAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Problem.WriteAsync(context, ClientsRefusals.KeyInProgress, KeyedRequests.Header);
    }
}
