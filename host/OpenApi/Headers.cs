using Microsoft.OpenApi;

namespace SunLedger.Host.OpenApi;

/// <summary>The headers of answers, described.</summary>
internal static class Headers
{
    /// <summary>Those of an answer with this status.</summary>
    public static Dictionary<string, IOpenApiHeader> Of(int status)
    {
        var headers = new Dictionary<string, IOpenApiHeader>
        {
            ["RateLimit-Limit"] = Whole("Calls a minute that this client may make. On answers to programs."),
            ["RateLimit-Remaining"] = Whole("Calls that are left."),
            ["RateLimit-Reset"] = Whole("Seconds until all of them are there again."),
        };
        if (status is 409 or 429 or 503) headers["Retry-After"] = Whole("Seconds to wait before sending it again.");
        if (status is >= 200 and < 300) headers["Idempotency-Replayed"] = new OpenApiHeader
        {
            Description = "true when this answer was given before, to the same request with the same Idempotency-Key.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.Boolean },
        };
        return headers;
    }

    private static OpenApiHeader Whole(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" } };
}
