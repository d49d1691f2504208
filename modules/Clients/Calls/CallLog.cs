namespace SunLedger.Clients.Calls;

/// <summary>Takes note of every call that a program makes, when its answer has been sent. People's clicks are not calls.</summary>
internal sealed class CallLog(RequestDelegate next, CallBook book, ClientsSettings settings, TimeProvider time)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.User.FindFirst(Claims.Client)?.Value is not { } client) return next(context);
        var sent = IsKept(context.Request) ? new SentBody(context.Request.Body, settings.KeptBodyBytes) : null;
        if (sent is not null) context.Request.Body = sent;
        var call = new Call(context, client, sent, time.GetUtcNow(), book);
        context.Response.OnCompleted(static call => ((Call)call).EndAsync(), call);
        return next(context);
    }

    // Files are not kept: whoever sent one has it. Nor is what changes a password, nor what sends another thing again: it would send itself.
    private static bool IsKept(HttpRequest request) =>
        request.ContentType is { } type && type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) && !request.Path.StartsWithSegments("/api/v1/session")
        && !Replayer.IsReplay(request.Path);
}
