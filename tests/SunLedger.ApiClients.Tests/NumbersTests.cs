using System.Text.Json.Nodes;

namespace SunLedger.ApiClients.Tests;

/// <summary>
/// What the document of the API promises of numbers: whoever reads money, ratios or scores can ask for them as of a day and as known at an instant, and
/// is told what they count and up to when. What has no past says so in the document (host/OpenApi/NoPast.cs), with the reason; what names no definition stands here by name.
/// </summary>
public sealed class NumbersTests
{
    private const string NoPast = "No past: ";
    private const string Terms = "these are terms that somebody set, and no figures: the versions say what they were";
    private const string OwnFile = "what a file said of itself when it was read: it never changes";
    private const string Submitted = "what was submitted: the document never changes, and its steps are dated in it";

    /// <summary>Reads with numbers whose answer does not name a definition and a data time.</summary>
    private static readonly Dictionary<string, string> WithoutDefinition = new()
    {
        ["/approval/chains"] = Terms,
        ["/categories/{code}"] = Terms,
        ["/approval/documents"] = Submitted,
        ["/approval/documents/{id}"] = Submitted,
        ["/imports"] = OwnFile,
        ["/imports/{id}"] = OwnFile,
        ["/import-mappings"] = OwnFile,
        ["/import-mappings/{name}"] = OwnFile,
        ["/switches/impact"] = "what a switch would do if it were made now",
        ["/warnings/{id}"] = "the money that the warning is about; its evidence says what was counted",
    };

    [Fact]
    public async Task Whoever_reads_numbers_can_ask_for_a_moment_or_is_told_why_not()
    {
        var reads = Reads(await DocumentAsync());
        Assert.True(reads.Count > 30, $"only {reads.Count} reads of the document have numbers");
        Assert.Empty(reads.Where(r => r.TakesMoment == (r.NoPast is not null)).Select(r => r.Path));
        Assert.All(reads.Where(r => r.NoPast is not null), r => Assert.True(r.NoPast!.Length > 40, r.Path));
    }

    [Fact]
    public async Task A_read_that_forgets_its_past_is_found_and_so_is_a_reason_that_is_none()
    {
        var forgetful = await DocumentAsync();
        forgetful["paths"]!["/api/v1/overview"]!["get"]!["parameters"]!.AsArray().RemoveAll(p => p!["name"]!.GetValue<string>() == "knownAt");
        Assert.Equal(["/overview"], Reads(forgetful).Where(r => !r.TakesMoment && r.NoPast is null).Select(r => r.Path));

        var idle = await DocumentAsync();
        idle["paths"]!["/api/v1/overview"]!["get"]!["description"] = $"{NoPast}nobody knows.";
        Assert.Equal(["/overview"], Reads(idle).Where(r => r.TakesMoment && r.NoPast is not null).Select(r => r.Path));
    }

    [Fact]
    public async Task Whoever_reads_numbers_is_told_what_they_count_and_up_to_when() => Check(Reads(await DocumentAsync()), r => r.SaysWhat, WithoutDefinition);

    private static void Check(IReadOnlyList<NumbersRead> reads, Func<NumbersRead, bool> keeps, Dictionary<string, string> except)
    {
        Assert.True(reads.Count > 30, $"only {reads.Count} reads of the document have numbers");
        Assert.Equal(except.Keys.Order(), reads.Where(r => !keeps(r)).Select(r => r.Path).Order());
        Assert.All(except, e => Assert.True(e.Value.Length > 10, e.Key));
    }

    private static async Task<JsonNode> DocumentAsync() => JsonNode.Parse(await File.ReadAllTextAsync(Checkout.Path("docs", "openapi.json")))!;

    private static IReadOnlyList<NumbersRead> Reads(JsonNode document)
    {
        var schemas = document["components"]!["schemas"]!.AsObject();
        return
        [
            .. from path in document["paths"]!.AsObject()
               let get = path.Value!["get"]
               let schema = get?["responses"]?["200"]?["content"]?["application/json"]?["schema"]
               where schema is not null && HasNumber(schema, schemas, [])
               let asked = get["parameters"]?.AsArray().Select(p => p!["name"]!.GetValue<string>()).ToHashSet() ?? []
               let root = Resolve(schema, schemas)["properties"]?.AsObject()
               select new NumbersRead(path.Key["/api/v1".Length..], asked.Contains("asOf") && asked.Contains("knownAt"), root?.ContainsKey("definition") == true && root.ContainsKey("dataTime"),
                   get["description"]?.GetValue<string>() is { } said && said.Contains(NoPast, StringComparison.Ordinal) ? said[said.IndexOf(NoPast, StringComparison.Ordinal)..] : null),
        ];
    }

    private static JsonNode Resolve(JsonNode schema, JsonObject schemas) => NameOf(schema) is { } name ? schemas[name]! : schema;

    private static string? NameOf(JsonNode schema) => (schema as JsonObject)?["$ref"]?.GetValue<string>().Split('/')[^1];

    // Money, ratios and scores are numbers; counts and years are integers.
    private static bool HasNumber(JsonNode? schema, JsonObject schemas, HashSet<string> seen)
    {
        if (schema is JsonArray several) return several.Any(s => HasNumber(s, schemas, seen));
        if (schema is not JsonObject) return false;
        if (NameOf(schema) is { } name) return seen.Add(name) && HasNumber(schemas[name], schemas, seen);
        if (schema["properties"] is JsonObject properties && properties.Any(p => IsNumber(p.Value!["type"]) || HasNumber(p.Value, schemas, seen))) return true;
        return HasNumber(schema["items"], schemas, seen) || new[] { "oneOf", "anyOf", "allOf" }.Any(of => HasNumber(schema[of], schemas, seen));
    }

    private static bool IsNumber(JsonNode? type) => type is JsonArray several ? several.Any(t => t!.GetValue<string>() == "number") : type?.GetValue<string>() == "number";

    /// <param name="Path">Its path.</param>
    /// <param name="TakesMoment">It takes asOf and knownAt.</param>
    /// <param name="SaysWhat">Its answer names a definition and a data time.</param>
    /// <param name="NoPast">Why it does not take them, as the document says.</param>
    private sealed record NumbersRead(string Path, bool TakesMoment, bool SaysWhat, string? NoPast);
}
