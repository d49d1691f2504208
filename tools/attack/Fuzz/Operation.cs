using System.Text.Json.Nodes;

namespace SunLedger.Attack.Fuzz;

/// <summary>A call that the API's document describes.</summary>
/// <param name="Method">GET, POST, …</param>
/// <param name="Path">With its places: <c>/api/v1/users/{id}</c>.</param>
/// <param name="Parameters">What stands in path, query and headers.</param>
/// <param name="BodyTypes">Content types that the body may have; none for a call without one.</param>
/// <param name="Body">Schema of the body.</param>
internal sealed record Operation(string Method, string Path, IReadOnlyList<Parameter> Parameters, IReadOnlyList<string> BodyTypes, JsonNode? Body)
{
    public bool Writes => Method is not ("GET" or "HEAD");

    /// <summary>Every call of the document, in its order.</summary>
    public static IReadOnlyList<Operation> Of(JsonNode document) =>
    [
        .. from path in document["paths"]!.AsObject()
           from call in path.Value!.AsObject()
           where call.Key is "get" or "post" or "put" or "delete" or "patch"
           select Read(path.Key, call.Key, call.Value!),
    ];

    private static Operation Read(string path, string method, JsonNode call)
    {
        var parameters = (call["parameters"]?.AsArray() ?? []).Select(p => new Parameter((string)p!["name"]!, (string)p["in"]!, p["schema"] ?? new JsonObject()));
        var content = call["requestBody"]?["content"]?.AsObject() ?? [];
        return new(method.ToUpperInvariant(), path, [.. parameters], [.. content.Select(c => c.Key)], content.Select(c => c.Value?["schema"]).FirstOrDefault());
    }
}

/// <summary>A parameter of a call.</summary>
internal sealed record Parameter(string Name, string In, JsonNode Schema);
