using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SunLedger.Host.OpenApi;

/// <summary>
/// An example of every body, made from its schema: values that a clerk would recognise by the name of the field, else the plainest of its kind. So no
/// route is without one, and none says what its schema does not.
/// </summary>
internal static class Examples
{
    private const int Deepest = 3;

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["id"] = "Z-2018-0615-001", ["indicatorId"] = "T-1", ["projectCode"] = "P-1", ["releaseId"] = "R-1", ["code"] = "P-1", ["fundCode"] = "C13", ["categoryCode"] = "rural-roads",
        ["divisionCode"] = "370481", ["division"] = "370481", ["from"] = "C-1", ["to"] = "370400", ["name"] = "村内道路硬化", ["docNo"] = "财农〔2018〕8号", ["payeeName"] = "滕州市某路桥公司",
        ["payeeAccount"] = "6217000000001234", ["use"] = "道路硬化工程进度款", ["reason"] = "金额录入有误", ["text"] = "已办理延期验收手续", ["address"] = "https://treasury.example.cn/sunledger",
        ["ruleCode"] = "KC-01", ["field"] = "amount", ["message"] = "金额 0.001 的小数多于两位", ["hint"] = "金额以元为单位，最多两位小数。", ["title"] = "金额 0.001 的小数多于两位",
        ["detail"] = "金额以元为单位，最多两位小数。", ["type"] = "/problems/amount_precision", ["user"] = "zhangsan", ["password"] = "correct-horse-7-battery", ["language"] = "zh-CN",
        ["key"] = "sl_…", ["secret"] = "whsec_…", ["next"] = "UC0x",
    };

    private static readonly Dictionary<string, decimal> Numbers = new(StringComparer.Ordinal)
    {
        ["year"] = 2018, ["libraryYear"] = 2018, ["row"] = 1, ["amount"] = 120000.50m, ["budget"] = 400000, ["status"] = 422, ["callsPerMinute"] = 6000,
    };

    /// <summary>The component that shows a refusal.</summary>
    public const string Refusal = "Refusal";

    /// <summary>Puts an example to every body that has none.</summary>
    public static void Add(OpenApiDocument document)
    {
        document.Components!.Examples = new Dictionary<string, IOpenApiExample>
        {
            [Refusal] = new OpenApiExample { Summary = "What was refused, where, and what to do", Value = Of("", document.Components.Schemas![nameof(Modules.Problem)], Deepest) },
        };
        foreach (var operation in document.Paths.SelectMany(p => p.Value.Operations ?? []).Select(o => o.Value))
        {
            foreach (var content in operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>()) Add(content.Key, content.Value);
            foreach (var content in (operation.Responses ?? []).SelectMany(r => r.Value.Content ?? new Dictionary<string, OpenApiMediaType>())) Add(content.Key, content.Value);
        }
    }

    private static void Add(string contentType, OpenApiMediaType media)
    {
        if (media.Schema is null || media.Example is not null || media.Examples is not null || !contentType.Contains("json", StringComparison.Ordinal)) return;
        media.Example = Of("", media.Schema, Deepest);
    }

    private static JsonNode? Of(string name, IOpenApiSchema schema, int depth)
    {
        if (schema.Default is { } fallback) return fallback.DeepClone();
        if (schema.Enum is { Count: > 0 } words) return words[0]?.DeepClone();
        if (schema.OneOf is { Count: > 0 } one) return Of(name, one.First(o => o.Type != JsonSchemaType.Null), depth);
        if (schema.AnyOf is { Count: > 0 } any) return Of(name, any.First(o => o.Type != JsonSchemaType.Null), depth);
        return (schema.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Object => ObjectOf(schema, depth),
            JsonSchemaType.Array => depth > 0 && schema.Items is { } items && Of(Singular(name), items, depth - 1) is { } item ? new JsonArray(item) : [],
            JsonSchemaType.String => Text(name, schema),
            JsonSchemaType.Boolean => JsonValue.Create(false),
            JsonSchemaType.Integer => Number(name, schema, whole: true),
            JsonSchemaType.Number => Number(name, schema, whole: false),
            _ => new JsonObject(),
        };
    }

    private static JsonObject ObjectOf(IOpenApiSchema schema, int depth)
    {
        var made = new JsonObject();
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            var isRequired = schema.Required?.Contains(name) == true;
            if (depth == 0 && !isRequired) continue;
            made[name] = Of(name, property, Math.Max(0, depth - 1));
        }
        return made;
    }

    private static JsonNode Text(string name, IOpenApiSchema schema) => schema.Format switch
    {
        "date" => "2018-06-15",
        "date-time" => "2018-06-15T04:00:00Z",
        "uuid" => "01690a3e-7b1c-7000-8123-456789abcdef",
        "time" => "08:00:00",
        "uri" => "https://example.cn/",
        _ => Texts.TryGetValue(name, out var known) ? known : Plain(name),
    };

    private static JsonNode Plain(string name) => name.EndsWith("En", StringComparison.Ordinal) || name is "english" or "en" ? "text" : "文字";

    private static JsonNode Number(string name, IOpenApiSchema schema, bool whole)
    {
        if (Numbers.TryGetValue(name, out var known)) return whole ? JsonValue.Create((long)known) : JsonValue.Create(known);
        return schema.Minimum is { } least && long.TryParse(least, out var from) ? JsonValue.Create(from) : JsonValue.Create(1);
    }

    private static string Singular(string name) => name.EndsWith('s') ? name[..^1] : name;
}
