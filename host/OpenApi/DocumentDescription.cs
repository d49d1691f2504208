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
            return Task.CompletedTask;
        });
        return options;
    }

    // Component schemas that only ever carried route or query values.
    private static List<string> EmptyRequestSchemas(OpenApiDocument document) =>
        [.. (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
            .Where(s => s.Value.Properties is null or { Count: 0 } && s.Key.EndsWith("Request", StringComparison.Ordinal))
            .Select(s => s.Key)];
}
