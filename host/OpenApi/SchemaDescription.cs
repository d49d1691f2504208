using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SunLedger.Modules;

namespace SunLedger.Host.OpenApi;

/// <summary>Corrects the schemas that reflection alone reads wrong.</summary>
internal sealed class SchemaDescription : IOpenApiSchemaTransformer
{
    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (type.IsEnum && schema.Enum is { Count: > 0 }) schema.Type ??= JsonSchemaType.String;
        foreach (var property in context.JsonTypeInfo.Properties)
            if (schema.Properties?.TryGetValue(property.Name, out var known) == true && known is OpenApiSchema described && property.AttributeProvider is System.Reflection.PropertyInfo info)
                described.Description ??= XmlDocs.Of(info);
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(OneOrMany<>)) return;

        // One thing or an array of them.
        var one = await context.GetOrCreateSchemaAsync(type.GetGenericArguments()[0], null, cancellationToken);
        schema.Type = null;
        schema.Properties = null;
        schema.OneOf = [one, new OpenApiSchema { Type = JsonSchemaType.Array, Items = one }];
    }
}
