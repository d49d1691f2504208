using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SunLedger.Host.OpenApi;

/// <summary>What FastEndpoints knows of our endpoints, written into the ASP.NET Core OpenAPI document (its own generator does not exist for this version).</summary>
internal static class DocumentDescription
{
    public static OpenApiOptions DescribeSunLedger(this OpenApiOptions options)
    {
        options.AddOperationTransformer<OperationDescription>();
        options.AddSchemaTransformer<SchemaDescription>();
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "SunLedger 阳光台账",
                Version = "v1",
                Description = "Master ledger and dynamic monitoring of poverty-alleviation funds. Money is a JSON number in yuan with at most two decimals. "
                    + "Ids are chosen by the caller: sending the same thing twice writes it once. Refusals are problem details (RFC 9457) with errors[] of row, field, code, hint; every code is listed at /api/v1/refusals.",
            };
            document.Servers = []; // the address differs with every office; clients say where they talk to
            foreach (var name in EmptyRequestSchemas(document)) document.Components!.Schemas!.Remove(name);
            foreach (var schema in Schemas(document).Values) LeaveOutNulls(schema);
            return Task.CompletedTask;
        });
        return options;
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
