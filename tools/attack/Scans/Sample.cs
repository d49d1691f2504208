using System.Text.Json.Nodes;
using SunLedger.Attack.Fuzz;

namespace SunLedger.Attack.Scans;

/// <summary>One ordinary request for each call of the document, for scanners to twist.</summary>
internal static class Sample
{
    /// <summary>Addresses of every call that reads, with the parameters that are texts filled in.</summary>
    public static async Task<IReadOnlyList<string>> ReadsAsync(HostProcess host)
    {
        var (operations, dice) = await DrawnAsync(host);
        return [.. operations.Where(o => !o.Writes && !o.Path.Contains("external", StringComparison.Ordinal)).Select(o => host.Address + UrlOf(o, dice))];
    }

    /// <summary>Whole requests of every call that writes a JSON body, as a proxy would have noted them.</summary>
    public static async Task<IReadOnlyList<(string Name, string Text)>> WritesAsync(HostProcess host)
    {
        var (operations, dice) = await DrawnAsync(host);
        return
        [
            .. from o in operations
               where o.Writes && o.BodyTypes.Contains("application/json") && !EndsTheRun(o)
               let body = Tamed(dice.Value(o.Body, "body", 0))
               select ($"{o.Method} {o.Path}", $"{o.Method} {UrlOf(o, dice)} HTTP/1.1\r\nHost: {host.Client.BaseAddress!.Authority}\r\nContent-Type: application/json\r\n"
                   + $"X-Requested-With: SunLedger\r\n{host.Door}\r\n\r\n{body?.ToJsonString() ?? "{}"}"),
        ];
    }

    // Whoever changes their own password, or how they sign in, is outside for the rest; the door itself is tried as a stranger would.
    private static bool EndsTheRun(Operation o) =>
        o.Path.Contains("/profile", StringComparison.Ordinal) || (o.Path.Contains("/session", StringComparison.Ordinal) && !(o.Method == "POST" && o.Path.EndsWith("/session", StringComparison.Ordinal)));

    private static async Task<(IReadOnlyList<Operation>, Dice)> DrawnAsync(HostProcess host)
    {
        var document = JsonNode.Parse(await host.Client.GetStringAsync("/openapi/v1.json"))!;
        return (Operation.Of(document), new Dice(7, document));
    }

    private static string UrlOf(Operation operation, Dice dice)
    {
        var path = operation.Parameters.Where(p => p.In == "path").Aggregate(operation.Path, (sofar, p) => sofar.Replace($"{{{p.Name}}}", Plain(p, dice), StringComparison.Ordinal));
        var query = operation.Parameters.Where(p => p.In == "query").Select(p => $"{p.Name}={Plain(p, dice)}").ToList();
        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    private static string Plain(Parameter parameter, Dice dice)
    {
        for (var i = 0; i < 50; i++)
            if (dice.Text(parameter) is { Length: > 0 and < 40 } text && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or ':')) return text;
        return "1";
    }

    // Scanners twist; what they begin with should be ordinary.
    private static JsonNode? Tamed(JsonNode? node) => node switch
    {
        JsonObject thing => new JsonObject(thing.Select(p => KeyValuePair.Create(new string([.. p.Key.Where(char.IsAsciiLetterOrDigit)]), Tamed(p.Value))).DistinctBy(p => p.Key)),
        JsonArray array => new JsonArray([.. array.Take(1).Select(Tamed)]),
        JsonValue value when value.TryGetValue<string>(out var text) => text.Length < 60 && !text.Any(char.IsControl) ? text : "w1",
        _ => node?.DeepClone(),
    };
}
