using Microsoft.AspNetCore.Routing;
using SunLedger.Clients.Storage;

namespace SunLedger.Clients.Calls;

/// <summary>What is kept of a refused call, to be read and to be sent again.</summary>
/// <param name="Path">Address and query, as they were sent.</param>
/// <param name="ContentType">What the body is.</param>
/// <param name="Language">The language that was asked for.</param>
/// <param name="Body">The body.</param>
/// <param name="Problem">What was refused of it, and what to do.</param>
internal sealed record KeptCall(string Path, string? ContentType, string? Language, string Body, Problem? Problem);

/// <summary>A call under way, until it is written down.</summary>
internal sealed class Call(HttpContext context, string clientId, SentBody? sent, DateTimeOffset at, CallBook book)
{
    private const int PathLength = 500;
    private const int MethodLength = 8;

    private readonly long _began = System.Diagnostics.Stopwatch.GetTimestamp();

    /// <summary>Its answer is sent.</summary>
    public Task EndAsync()
    {
        book.Add(ToRow());
        return Task.CompletedTask;
    }

    private CallRow ToRow()
    {
        var (request, status) = (context.Request, context.Response.StatusCode);
        var problem = status >= StatusCodes.Status400BadRequest ? context.Features.Get<Problem>() : null;
        return new()
        {
            ClientId = clientId,
            At = at,
            Method = Cut(request.Method, MethodLength),
            Path = Cut(Masking.Numbers($"{request.Path}{request.QueryString}"), PathLength),
            Route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText,
            Status = status,
            Code = problem?.Code,
            DurationMs = (int)System.Diagnostics.Stopwatch.GetElapsedTime(_began).TotalMilliseconds,
            Rows = context.Features.Get<BatchAnswer>()?.Results.Count,
            Bytes = sent?.Length ?? request.ContentLength ?? 0,
            Kept = status >= StatusCodes.Status400BadRequest && sent?.Text is { } body
                ? book.Seal(new KeptCall($"{request.Path}{request.QueryString}", request.ContentType, request.Headers.AcceptLanguage, body, problem))
                : null,
        };
    }

    private static string Cut(string text, int length) => text[..Math.Min(text.Length, length)];
}
