using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SunLedger.Host.OpenApi;

/// <summary>What FastEndpoints knows of our endpoints, written into the ASP.NET Core OpenAPI document (its own generator does not exist for this version).</summary>
internal static class DocumentDescription
{
    /// <summary>The component that describes the header of repeatable requests.</summary>
    public const string IdempotencyKey = "IdempotencyKey";

    private const string About =
        """
        Master ledger and dynamic monitoring of poverty-alleviation funds.

        **Money** is a JSON number in yuan with at most two decimals. **Ids** are chosen by the caller: sending the same thing twice writes it once.

        **Who calls**: a program sends `Authorization: Bearer sl_…`; a browser its session cookie, and `X-Requested-With` with whatever changes something.

        **Refusals** are problem details (RFC 9457) with `errors[]` of row, field, code, message and hint. Each route names the codes it may answer with; `GET /api/v1/refusals` explains them all.

        **Repeating**: any writing request may carry `Idempotency-Key`. The same request again is given the same answer, marked `Idempotency-Replayed: true`; another request with the same key is `idempotency_key_reused` (422); while the first is under way, `idempotency_in_progress` (409). Kept for 30 days.

        **Limits**: calls a minute per client; every answer to a program says `RateLimit-Limit`, `-Remaining` and `-Reset`; beyond it, `rate_limited` (429) with `Retry-After`.

        **Lists** are `{items, next}`; send `next` back as `cursor`, and `limit` from 1 to 500.

        **What is not asked for** is refused: a parameter or a field that there is not, or twice (`unknown_parameter`, `unknown_field`, with the nearest right name).

        **Webhooks**: `POST /api/v1/clients/{id}/webhooks` subscribes to events; each is signed (`SunLedger-Signature: t=…,v1=…`, HMAC-SHA256 over `t.body`), sent at least once, in order per subject.
        """;

    public static OpenApiOptions DescribeSunLedger(this OpenApiOptions options)
    {
        options.AddOperationTransformer<OperationDescription>();
        options.AddSchemaTransformer<SchemaDescription>();
        options.AddDocumentTransformer(async (document, _, ct) =>
        {
            document.Info = new OpenApiInfo { Title = "SunLedger 阳光台账", Version = "v1", Description = About };
            Describe(document);
            document.Servers = []; // the address differs with every office; clients say where they talk to
            foreach (var name in EmptyRequestSchemas(document)) document.Components!.Schemas!.Remove(name);
            foreach (var schema in Schemas(document).Values) LeaveOutNulls(schema);
            Examples.Add(document);
            await LeaveOutUnusedAsync(document, ct);
        });
        return options;
    }

    private static void Describe(OpenApiDocument document)
    {
        var components = document.Components ??= new();
        Headers.Describe(components);
        (components.Parameters ??= new Dictionary<string, IOpenApiParameter>())[IdempotencyKey] = new OpenApiParameter
        {
            Name = "Idempotency-Key",
            In = ParameterLocation.Header,
            Description = "Chosen by the caller, 1 to 128 visible ASCII characters, for example a UUID: the request has its effect once, and its answer is given again.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 128 },
            Example = "6f1d1c1e-9f7e-4a57-9a38-5d1f0d1a2b3c",
        };
        components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["client"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A program's secret: sl_…" },
            ["session"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "__Host-sunledger", Description = "A person's session." },
        };
        document.Security = [new() { [new("client", document)] = [] }, new() { [new("session", document)] = [] }];
        var used = document.Paths.SelectMany(p => p.Value.Operations ?? []).SelectMany(o => o.Value.Tags ?? new HashSet<OpenApiTagReference>()).Select(t => t.Name!).Distinct();
        document.Tags = new HashSet<OpenApiTag>(used.Order(StringComparer.Ordinal).Select(name => new OpenApiTag { Name = name }));
    }

    // What carried the values of an address alone stands beside it already, and is nobody's body.
    private static async Task LeaveOutUnusedAsync(OpenApiDocument document, CancellationToken ct)
    {
        for (var left = -1; left != Schemas(document).Count;)
        {
            left = Schemas(document).Count;
            var text = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, ct);
            foreach (var name in Schemas(document).Keys.Where(n => !text.Contains($"#/components/schemas/{n}\"", StringComparison.Ordinal)).ToList()) Schemas(document).Remove(name);
        }
    }

    // Component schemas that only ever carried route or query values.
    private static List<string> EmptyRequestSchemas(OpenApiDocument document) =>
        [.. Schemas(document)
            .Where(s => s.Value.Properties is not { Count: > 0 } && s.Value.OneOf is not { Count: > 0 } && s.Key.EndsWith("Request", StringComparison.Ordinal))
            .Select(s => s.Key)];

    // What is null is left out of an answer, and may be left out of a request: nothing that may be null is required.
    private static void LeaveOutNulls(IOpenApiSchema schema)
    {
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            if (MayBeNull(property)) schema.Required?.Remove(name);
    }

    private static bool MayBeNull(IOpenApiSchema schema) =>
        schema.Type?.HasFlag(JsonSchemaType.Null) == true || schema.OneOf?.Any(one => one.Type == JsonSchemaType.Null) == true;

    private static IDictionary<string, IOpenApiSchema> Schemas(OpenApiDocument document) => document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
}
