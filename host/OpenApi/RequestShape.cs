using System.Reflection;
using System.Text.Json;
using FastEndpoints;
using Microsoft.AspNetCore.Http.Metadata;

namespace SunLedger.Host.OpenApi;

/// <summary>Where FastEndpoints takes each property of a request from.</summary>
internal static class RequestShape
{
    public enum Source
    {
        Body,
        Route,
        Query,
        Header,
        None,
    }

    public static EndpointDefinition? Definition(IEnumerable<object> metadata) => metadata.OfType<EndpointDefinition>().FirstOrDefault();

    public static IEnumerable<PropertyInfo> Properties(Type request) =>
        request.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite);

    public static string Name(PropertyInfo property) =>
        property.GetCustomAttribute<BindFromAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    public static Source SourceOf(EndpointDefinition endpoint, string verb, PropertyInfo property)
    {
        if (property.IsDefined(typeof(FromClaimAttribute))) return Source.None;
        if (property.IsDefined(typeof(FromHeaderAttribute))) return Source.Header;
        if (IsWholeBody(property)) return Source.Body;
        if (endpoint.Routes.Any(r => r.Contains("{" + Name(property) + "}", StringComparison.OrdinalIgnoreCase))) return Source.Route;
        if (property.IsDefined(typeof(QueryParamAttribute)) || verb is "GET" or "HEAD" or "DELETE") return Source.Query;
        return Source.Body;
    }

    /// <summary>True when the property alone is the JSON body.</summary>
    public static bool IsWholeBody(PropertyInfo property) => property.IsDefined(typeof(FromBodyAttribute));

    /// <summary>The statuses with which a request may be refused: what the endpoint says, and what any request of its kind may meet.</summary>
    public static IEnumerable<int> ProblemStatuses(EndpointDefinition endpoint, IEnumerable<object> metadata, string verb)
    {
        var statuses = metadata.OfType<IProducesResponseTypeMetadata>().Where(m => m.StatusCode >= 400).Select(m => m.StatusCode).ToHashSet();
        statuses.UnionWith([400, 503]);
        if (endpoint.Routes.Any(r => r.Contains('{', StringComparison.Ordinal))) statuses.Add(404);
        if (endpoint.AnonymousVerbs is null or []) statuses.UnionWith([401, 403, 429]);
        if (verb is not ("GET" or "HEAD")) statuses.UnionWith([409, 422]);
        return statuses.Order();
    }
}
