using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SunLedger.Modules;

/// <summary>A refusal on the wire: problem details (RFC 9457) with our code and one entry per fault.</summary>
/// <param name="Type">Address of the code's page: <c>/problems/amount_precision</c>.</param>
/// <param name="Title">What is wrong, in the reader's language.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What to do.</param>
/// <param name="Code">Published refusal code.</param>
/// <param name="Errors">Every fault found, by row and field.</param>
public sealed record Problem(string Type, string Title, int Status, string Detail, string Code, IReadOnlyList<ProblemError> Errors)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The problem that these faults make, in the language of the request.</summary>
    public static Problem Of(int status, IReadOnlyList<Fault> faults, bool english)
    {
        var first = faults[0];
        var errors = faults.Select(f => f.In(english)).ToArray();
        return new($"/problems/{first.Code}", errors[0].Message, status, errors[0].Hint, first.Code, errors);
    }

    /// <summary>Writes one refusal, with its own status, as the answer of the request.</summary>
    public static Task WriteAsync(HttpContext context, RefusalText text, string? field = null, params object?[] values) =>
        WriteAsync(context, text.Status, [Fault.Of(text, null, field, values)], context.RequestAborted);

    /// <summary>Writes the problem that these faults make as the answer of the request.</summary>
    public static Task WriteAsync(HttpContext context, int status, IReadOnlyList<Fault> faults, CancellationToken ct = default) =>
        WriteJsonAsync(context, status, Answering(context, status, faults), "application/problem+json", ct);

    /// <summary>The problem that these faults make, when it is what the request will be answered with.</summary>
    public static Problem Answering(HttpContext context, int status, IReadOnlyList<Fault> faults)
    {
        var problem = Of(status, faults, context.Request.WantsEnglish());
        context.Items[typeof(Problem)] = problem.Code;
        return problem;
    }

    /// <summary>The refusal code that the request was answered with; null when it was not refused, or not in our words.</summary>
    public static string? CodeOf(HttpContext context) => context.Items[typeof(Problem)] as string;

    internal static Task WriteJsonAsync<T>(HttpContext context, int status, T body, string contentType, CancellationToken ct)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(body, Json, contentType, ct);
    }
}

/// <summary>One fault on the wire.</summary>
/// <param name="Row">1-based row, when the body or file has rows.</param>
/// <param name="Field">Field or column name.</param>
/// <param name="Code">Published refusal code.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to do.</param>
public sealed record ProblemError(int? Row, string? Field, string Code, string Message, string Hint);
