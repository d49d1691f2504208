using Microsoft.OpenApi;

namespace SunLedger.Host.OpenApi;

/// <summary>The headers of answers: described once, named wherever they stand.</summary>
internal static class Headers
{
    private static readonly string[] OfEveryAnswer = ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"];

    private static readonly Dictionary<string, OpenApiHeader> All = new(StringComparer.Ordinal)
    {
        ["RateLimit-Limit"] = Header(JsonSchemaType.Integer, "Calls a minute that this client may make. On answers to programs."),
        ["RateLimit-Remaining"] = Header(JsonSchemaType.Integer, "Calls that are left."),
        ["RateLimit-Reset"] = Header(JsonSchemaType.Integer, "Seconds until all of them are there again."),
        ["Retry-After"] = Header(JsonSchemaType.Integer, "Seconds to wait before sending it again."),
        ["Idempotency-Replayed"] = Header(JsonSchemaType.Boolean, "true when this answer was given before, to the same request with the same Idempotency-Key."),
    };

    /// <summary>Describes them in the document.</summary>
    public static void Describe(OpenApiComponents components) =>
        components.Headers = All.ToDictionary(h => h.Key, h => (IOpenApiHeader)h.Value);

    /// <summary>Those of an answer with this status.</summary>
    public static Dictionary<string, IOpenApiHeader> Of(int status, bool writes, OpenApiDocument document)
    {
        var names = OfEveryAnswer.ToList();
        if (status is 409 or 429 or 503) names.Add("Retry-After");
        if (writes && status is >= 200 and < 300) names.Add("Idempotency-Replayed");
        return names.ToDictionary(n => n, n => (IOpenApiHeader)new OpenApiHeaderReference(n, document));
    }

    private static OpenApiHeader Header(JsonSchemaType type, string description) => new() { Description = description, Schema = new OpenApiSchema { Type = type } };
}
