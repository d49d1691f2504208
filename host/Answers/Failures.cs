using FastEndpoints;
using FluentValidation.Results;
using Microsoft.AspNetCore.Diagnostics;
using SunLedger.Host.OpenApi;
using SunLedger.Messages.Catalogue;
using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>Turns what the framework found wrong into our problem details: a code, a sentence, what to do.</summary>
internal static class Failures
{
    private const string RetryAfterSeconds = "5"; // the pause of everything else that waits for the database

    /// <summary>A body, route or query that does not read as what is asked for.</summary>
    public static object Binding(List<ValidationFailure> failures, HttpContext context, int status)
    {
        var request = context.GetEndpoint()?.Metadata.GetMetadata<EndpointDefinition>()?.ReqDtoType;
        return Problem.Answering(context, status, [.. failures.Select(f => Published(f) ?? Misbound(f, request))]);
    }

    /// <summary>An exception that nobody expected. The reader gets an id to quote; the log has the rest. While the database is out of order, the reader is asked to come again.</summary>
    public static Task AnswerAsync(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (error is BadHttpRequestException bad)
            return Problem.WriteAsync(context, bad.StatusCode, [Broken(context, bad)]);
        if (error is RulesNotInForceException) return Problem.WriteAsync(context, HostRefusals.RulesNotInForce);
        if (error?.Outage() is { } outage)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            return Problem.WriteAsync(context, outage switch
            {
                Outage.DiskFull => HostRefusals.DiskFull,
                Outage.Contention => HostRefusals.DatabaseBusy,
                _ => HostRefusals.DatabaseUnreachable,
            });
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

    // A value of the address: its property says what it should have been. What the framework says about it is English, and about our types.
    private static Fault Misbound(ValidationFailure failure, Type? request)
    {
        var property = request is null ? null : RequestShape.Properties(request).FirstOrDefault(p => string.Equals(p.Name, failure.PropertyName, StringComparison.OrdinalIgnoreCase));
        return property is null ? Fault.Of(HostRefusals.Malformed, null, null, "HTTP") : Misread.As(property.PropertyType, null, RequestShape.Name(property));
    }

    private static Fault Broken(HttpContext context, BadHttpRequestException error)
    {
        context.RequestServices.GetRequiredService<ILogger<BadHttpRequestException>>().RequestMisread(context.Request.Path, error.Message);
        return Fault.Of(error.StatusCode == StatusCodes.Status413PayloadTooLarge ? HostRefusals.TooLarge : HostRefusals.Malformed, null, null, $"HTTP {error.StatusCode}");
    }
}
