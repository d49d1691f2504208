using System.Globalization;
using System.Reflection;
using System.Text.Json;
using FastEndpoints;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SunLedger.Modules;

namespace SunLedger.Host.OpenApi;

/// <summary>Adds to each operation what the raw document misses: route and query parameters, the right body, problem answers.</summary>
internal sealed class OperationDescription : IOpenApiOperationTransformer
{
    private static readonly NullabilityInfoContext Nulls = new();

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (RequestShape.Definition(metadata) is not { } endpoint) return;

        operation.Summary ??= endpoint.EndpointSummary?.Summary;
        operation.Description ??= endpoint.EndpointSummary?.Description;
        operation.Description = NoPast.Describe(operation.Description, context.Description.HttpMethod, context.Description.RelativePath);
        operation.OperationId = endpoint.EndpointType.Name;
        await AddParametersAsync(operation, context, endpoint, cancellationToken);
        foreach (var own in endpoint.EndpointType.GetCustomAttributes<AsksAttribute>()) (operation.Parameters ??= []).Add(await OwnParameterAsync(own, context, cancellationToken));
        var isOpen = endpoint.AnonymousVerbs is { Length: > 0 };
        var writes = context.Description.HttpMethod is not ("GET" or "HEAD");
        if (writes && !isOpen) (operation.Parameters ??= []).Add(new OpenApiParameterReference(DocumentDescription.IdempotencyKey, context.Document));
        if (isOpen) operation.Security = [];
        DescribeUpload(operation);
        DescribeBatch(operation, endpoint, context.Description.HttpMethod!);
        await AddProblemsAsync(operation, context, endpoint, writes, RequestShape.ProblemStatuses(endpoint, metadata, context.Description.HttpMethod!), cancellationToken);
    }

    private static async Task AddParametersAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, EndpointDefinition endpoint, CancellationToken ct)
    {
        var type = endpoint.ReqDtoType;
        if (type is null || type == typeof(EmptyRequest)) { operation.RequestBody = AsItComes(context.Description.ActionDescriptor.EndpointMetadata); return; }

        var verb = context.Description.HttpMethod!;
        var defaults = type.GetConstructor([]) is null ? null : Activator.CreateInstance(type);
        var bodies = 0;
        foreach (var property in RequestShape.Properties(type))
        {
            var source = RequestShape.SourceOf(endpoint, verb, property);
            if (source == RequestShape.Source.Body) bodies++;
            if (source is RequestShape.Source.Body or RequestShape.Source.None) continue;
            (operation.Parameters ??= []).Add(await ParameterAsync(property, source, defaults, endpoint, context, ct));
        }
        if (bodies == 0 && verb is "GET" or "HEAD" or "DELETE") operation.RequestBody = null;
        if (RequestShape.Properties(type).FirstOrDefault(RequestShape.IsWholeBody) is { } whole) await UseBodyAsync(operation, whole, context, ct);
    }

    // A body that the endpoint reads itself: it says of which types.
    private static OpenApiRequestBody? AsItComes(IList<object> metadata) => metadata.OfType<IAcceptsMetadata>().LastOrDefault(a => a.RequestType == typeof(object)) is not { } accepts
        ? null
        : new OpenApiRequestBody
        {
            Required = true,
            Content = accepts.ContentTypes.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } }),
        };

    private static async Task UseBodyAsync(OpenApiOperation operation, PropertyInfo whole, OpenApiOperationTransformerContext context, CancellationToken ct) =>
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new() { Schema = await context.GetOrCreateSchemaAsync(whole.PropertyType, null, ct) },
            },
        };

    private static async Task<IOpenApiParameter> ParameterAsync(
        PropertyInfo property, RequestShape.Source source, object? defaults, EndpointDefinition endpoint, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var nullable = Nullable.GetUnderlyingType(property.PropertyType);
        var schema = await context.GetOrCreateSchemaAsync(nullable ?? property.PropertyType, null, ct);
        var fallback = defaults is null ? null : property.GetValue(defaults);
        if (source == RequestShape.Source.Query && fallback is int or long or bool) schema.Default = JsonSerializer.SerializeToNode(fallback);
        var mayBeNull = nullable is not null || Nulls.Create(property).WriteState != NullabilityState.NotNull;
        return new OpenApiParameter
        {
            Name = RequestShape.Name(property),
            In = source switch
            {
                RequestShape.Source.Route => ParameterLocation.Path,
                RequestShape.Source.Header => ParameterLocation.Header,
                _ => ParameterLocation.Query,
            },
            Required = source == RequestShape.Source.Route || (schema.Default is null && !mayBeNull),
            Schema = schema,
            Description = endpoint.EndpointSummary?.Params.GetValueOrDefault(property.Name) ?? XmlDocs.Of(property) ?? WellKnown(property.Name),
        };
    }

    // What an endpoint reads for itself may always be left out.
    private static async Task<IOpenApiParameter> OwnParameterAsync(AsksAttribute own, OpenApiOperationTransformerContext context, CancellationToken ct) => new OpenApiParameter
    {
        Name = own.Name,
        In = ParameterLocation.Query,
        Schema = await context.GetOrCreateSchemaAsync(own.Type, null, ct),
        Description = WellKnown(JsonNamingPolicy.CamelCase.ConvertName(own.Name)),
    };

    // One row that is new is created, many are answered for: a generated client takes what the document names and nothing else for an answer.
    private static void DescribeBatch(OpenApiOperation operation, EndpointDefinition endpoint, string verb)
    {
        if (verb != "POST" || endpoint.ResDtoType != typeof(BatchAnswer) || operation.Responses?.GetValueOrDefault("200") is not { } answer) return;
        operation.Responses.TryAdd("201", new OpenApiResponse { Description = "Created", Content = answer.Content });
    }

    // A file, as a form or as the body itself: what else is asked for stands in the address.
    private static void DescribeUpload(OpenApiOperation operation)
    {
        var content = operation.RequestBody?.Content;
        if (content is null || !content.ContainsKey("multipart/form-data")) return;
        var file = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", Description = "The file." };
        content["multipart/form-data"].Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = file },
            Required = new HashSet<string> { "file" },
        };
        if (content.TryGetValue("*/*", out var plain)) plain.Schema = file;
    }

    // What an address names without a word in its request.
    private static string? WellKnown(string property) => property switch
    {
        "Cursor" => "The next of the page before; left out for the first page.",
        "mode" => "all (the default): one refused row and nothing is written; partial: good rows are written, the others are reported.",
        "hold" => "True to hold the money of the payments that may be made.",
        "minutes" => "For how many minutes it is held.",
        "from" => "The day from which it holds; today when left out.",
        "year" => "A past year on which its rules are tried.",
        "Limit" => "Rows per page, 1 to 500; 50 when left out.",
        "AsOf" => "The last business day that counts; today when left out.",
        "KnownAt" => "The last instant of recording that counts: the same question has the same answer for ever.",
        "Id" => "Id of the thing.",
        "Code" => "Code of the thing.",
        "Name" => "Name of the thing.",
        _ => property,
    };

    private static async Task AddProblemsAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, EndpointDefinition endpoint, bool writes, IEnumerable<int> declared, CancellationToken ct)
    {
        var schema = await context.GetOrCreateSchemaAsync(typeof(Problem), null, ct);
        context.Document!.AddComponent(nameof(Problem), schema);
        operation.Responses ??= [];
        var codes = context.ApplicationServices.GetRequiredService<PublishedCodes>();
        foreach (var status in declared)
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = codes.Describe(endpoint, status),
                Headers = Headers.Of(status, writes, context.Document!),
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/problem+json"] = new()
                    {
                        Schema = new OpenApiSchemaReference(nameof(Problem), context.Document),
                        Examples = new Dictionary<string, IOpenApiExample> { ["refusal"] = new OpenApiExampleReference(Examples.Refusal, context.Document) },
                    },
                },
            };
        foreach (var (status, response) in operation.Responses.Where(r => r.Key.StartsWith('2')))
            if (response is OpenApiResponse { Headers: null } answered) answered.Headers = Headers.Of(int.Parse(status, CultureInfo.InvariantCulture), writes, context.Document!);
    }
}
