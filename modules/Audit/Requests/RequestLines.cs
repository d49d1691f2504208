using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Routing;
using SunLedger.Audit.Recording;

namespace SunLedger.Audit.Requests;

/// <summary>
/// Gives a line to every request that was to change something and recorded no act, and to every one that was not allowed. It stands outside of everything that
/// answers, so that it sees what was answered.
/// </summary>
internal sealed class RequestLines(RequestDelegate next, RequestQueue queue, TimeProvider time)
{
    private const string Verb = "request";

    public async Task InvokeAsync(HttpContext context)
    {
        var answered = false;
        try
        {
            await next(context);
            answered = true;
        }
        finally
        {
            var status = answered ? context.Response.StatusCode : StatusCodes.Status500InternalServerError;
            if (IsKept(context, status)) await queue.AddAsync(LineOf(context, status));
        }
    }

    // An act that was recorded commits with what it records. A refusal takes back what was done before it, acts and all.
    private static bool IsKept(HttpContext context, int status)
    {
        if (status == StatusCodes.Status403Forbidden) return true;
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method)) return false;
        return status >= StatusCodes.Status400BadRequest || !RequestNotes.Of(context).Acted;
    }

    private DraftLine LineOf(HttpContext context, int status)
    {
        var by = Actors.Of(context);
        var failure = context.Features.Get<IExceptionHandlerFeature>(); // what answers failures takes the route away and keeps it here
        var route = context.GetEndpoint() ?? failure?.Endpoint;
        var values = route is null ? null : failure?.RouteValues ?? context.Request.RouteValues;
        return new(time.GetUtcNow(), by, Verb, $"{context.Request.Method} {RouteOf(route) ?? "?"}", RequestNotes.Of(context).About ?? SubjectOf(values) ?? PathOf(context))
        {
            DivisionPath = by.DivisionPath ?? RequestNotes.Of(context).DivisionPath,
            Outcome = status < StatusCodes.Status400BadRequest ? DraftLine.Done : Problem.CodeOf(context) ?? $"http_{status}",
            Status = status,
        };
    }

    private static string? RouteOf(Endpoint? route) => (route as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/');

    private static string? SubjectOf(RouteValueDictionary? values) => values is { Count: > 0 } ? string.Join('/', values.Values) : null;

    private static string PathOf(HttpContext context) => context.Request.Path.Value ?? "";
}
