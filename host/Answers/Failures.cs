using FluentValidation.Results;
using Microsoft.AspNetCore.Diagnostics;
using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>Turns what the framework found wrong into our problem details: a code, a sentence, what to do.</summary>
internal static class Failures
{
    private const string RetryAfterSeconds = "5"; // the pause of everything else that waits for the database

    /// <summary>A body, route or query that does not read as what is asked for.</summary>
    public static object Binding(List<ValidationFailure> failures, HttpContext context, int status)
    {
        var faults = failures.Select(f => Published(f) ?? Fault.Of(HostRefusals.Malformed, null, FieldOf(f), f.ErrorMessage)).ToList();
        return Problem.Answering(context, status, faults);
    }

    /// <summary>An exception that nobody expected. The reader gets an id to quote; the log has the rest. While the database is out of order, the reader is asked to come again.</summary>
    public static Task AnswerAsync(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (error is BadHttpRequestException bad)
            return Problem.WriteAsync(context, bad.StatusCode, [Fault.Of(bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? HostRefusals.TooLarge : HostRefusals.Malformed, null, null, bad.Message)]);
        if (error?.Outage() is { } outage)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            return Problem.WriteAsync(context, outage == Outage.DiskFull ? HostRefusals.DiskFull : HostRefusals.DatabaseUnreachable);
        }
        return Problem.WriteAsync(context, StatusCodes.Status500InternalServerError, [Fault.Of(HostRefusals.Internal, null, null, context.TraceIdentifier)]);
    }

    /// <summary>An answer with a status and no body: say what it means.</summary>
    public static Task EmptyAnswerAsync(StatusCodeContext context)
    {
        var response = context.HttpContext.Response;
        var text = response.StatusCode switch
        {
            StatusCodes.Status401Unauthorized => HostRefusals.SignInFirst,
            StatusCodes.Status403Forbidden => HostRefusals.NotAllowed,
            StatusCodes.Status404NotFound => HostRefusals.NotFound,
            StatusCodes.Status405MethodNotAllowed => HostRefusals.MethodNotAllowed,
            StatusCodes.Status413PayloadTooLarge => HostRefusals.TooLarge,
            StatusCodes.Status415UnsupportedMediaType => HostRefusals.MediaType,
            _ => HostRefusals.Malformed,
        };
        return Problem.WriteAsync(context.HttpContext, response.StatusCode, [Fault.Of(text, null, null, response.StatusCode)]);
    }

    // Endpoints may fail a validation with a published code of their own.
    private static Fault? Published(ValidationFailure f) => f.CustomState as Fault;

    private static string? FieldOf(ValidationFailure f) => string.IsNullOrEmpty(f.PropertyName) || f.PropertyName == "serializerErrors" ? null : f.PropertyName;
}
