using System.IO.Hashing;
using System.Text.Json.Nodes;

namespace SunLedger.Attack.Fuzz;

/// <summary>
/// Draws requests: mostly what the document asks for, made of codes that exist, so that they come far; else something that fits badly, or not at all. The same
/// seed draws the same.
/// </summary>
internal sealed class Dice(int seed, JsonNode document)
{
    private const int Deepest = 6;

    private static readonly string[] Hostile =
    [
        "", " ", "\0", "a\0b", "\u0001\u0007", "\uD800", "\uFFFE", "e\u0301\u0301\u0301", "\u202Eabc", "𠀀𠀀", "'", "\"", "' OR '1'='1", "1;DROP TABLE users--", "%", "_%_", "\\", "\\x00",
        "../../etc/passwd", "..\\..\\x", "/", "//evil.example", "<script>alert(1)</script>", "{0}", "{99}{", "%s%n", "${7*7}", "=1+1", "@SUM(A1)", "-1", "0", "1e999", "NaN", "null", "true",
        "9223372036854775807", "-9223372036854775808", "99999999999999999999", "0001-01-01", "9999-12-31", "2018-02-30", "2018-13-01", "0000-00-00", "2018-06-15T25:61:61Z",
        "9999-12-31T23:59:59+14:00", "0001-01-01T00:00:00+14:00", "\r\nX-Injected: 1", "\n", "\t", "中文", "滕州市", new('长', 300), new('x', 5000), new('9', 400), "AAAA", "AAAA====", "H4sIAAAA", "*", "[]", "{}",
    ];

    private static readonly string[] HostileNumbers =
    [
        "0", "-0", "-1", "1.005", "0.001", "1e2", "1e-400", "1e308", "1e400", "9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "79228162514264337593543950335",
        "79228162514264337593543950336", "100000000000000.00", "0.1", "2147483647", "2147483648", "-2147483649", "0.00000000000000000000000000001",
    ];

    // What exists in the ledger that is attacked, by the names under which calls ask for it.
    private static readonly (string Named, string[] Values)[] Known =
    [
        ("division", ["370481", "370400", "370000", "000000", "370100"]), ("parent", ["370400", "S-1", "C-1"]), ("to", ["370481", "370400", "2018-12-31"]), ("from", ["C-1", "S-1", "X-1", "2018-01-01"]),
        ("fund", ["C21", "C13", "P17"]), ("year", ["2018", "2017", "2019"]), ("indicator", ["C-1", "S-1", "X-1", "T-1"]), ("project", ["P-1", "P-2"]), ("category", ["special-poverty", "rural-roads"]),
        ("release", ["R-1", "R-2", "R-3"]), ("payment", ["Z-1"]), ("amount", ["1.00", "0.01", "120000.50", "999999999.99"]), ("date", ["2018-06-15"]), ("on", ["2018-06-15", "2018-03-01"]),
        ("asof", ["2018-06-30", "2018-12-31"]), ("knownat", ["2026-01-01T00:00:00Z", "2030-01-01T00:00:00Z"]), ("kind", ["payments", "indicators", "projects"]), ("mode", ["partial", "all"]), ("code", ["P-1", "C21", "370400", "special-poverty"]),
        ("docno", ["财农〔2018〕8号"]), ("subject", ["2130504"]), ("month", ["1", "6", "12"]), ("role", ["clerk", "budget", "treasury"]), ("scope", ["ledger.see"]), ("user", ["admin", "nobody"]), ("limit", ["1", "50", "500"]), ("cursor", ["UC0x", "AAAA"]),
        ("measure", ["amount", "paid", "released"]), ("tree", ["finance", "territory"]), ("level", ["red", "county", "city"]), ("state", ["open", "已入库"]), ("settle", ["转账"]), ("name", ["测试"]), ("use", ["工程款"]),
    ];

    private Random _random = new(seed);
    private List<string> _ids = ["C-1", "S-1", "X-1", "T-1", "R-1", "R-2", "R-3", "RC-1", "A-1", "A-2", "P-1", "P-2", "Z-1", "admin"];

    /// <summary>The ids that are asked for; those of an earlier piece of the run are taken over.</summary>
    public IReadOnlyList<string> Ids { get => _ids; set => _ids = [.. value]; }

    /// <summary>Begins the request of this number: it is drawn alike whatever was drawn before, so that a run may be done in pieces.</summary>
    public void Begin(int number) => _random = new(unchecked((int)XxHash32.HashToUInt32([.. BitConverter.GetBytes(seed), .. BitConverter.GetBytes(number)])));

    public int Below(int limit) => _random.Next(limit);

    public bool Chance(int percent) => _random.Next(100) < percent;

    public T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    /// <summary>An id that an answer gave; asked for again later.</summary>
    public void Remember(string id)
    {
        if (_ids.Count < 500) _ids.Add(id);
        else _ids[_random.Next(_ids.Count)] = id;
    }

    public string HostileText() => One(Hostile);

    /// <summary>A text for a place in path, query or header.</summary>
    public string Text(Parameter parameter)
    {
        if (Chance(20)) return HostileText();
        return Value(parameter.Schema, parameter.Name, 0) switch
        {
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            { } node => node.ToJsonString(),
            null => "",
        };
    }

    /// <summary>A value for a place in a body.</summary>
    public JsonNode? Value(JsonNode? schema, string name, int depth)
    {
        schema = Resolve(schema);
        if (Chance(4)) return WrongKind();
        if (schema?["enum"] is JsonArray choices && !Chance(8)) return One([.. choices])?.DeepClone();
        if ((schema?["oneOf"] ?? schema?["anyOf"]) is JsonArray several) return Value(One([.. several]), name, depth + 1);
        return KindOf(schema) switch
        {
            "object" => Object(schema!, depth),
            "array" => new JsonArray([.. Enumerable.Range(0, depth > Deepest ? 0 : Below(4)).Select(_ => Value(schema!["items"], name, depth + 1))]),
            "integer" or "number" => Number(name),
            "boolean" => Chance(90) ? JsonValue.Create(Chance(50)) : HostileText(),
            "null" => null,
            _ => JsonValue.Create(Word(name)),
        };
    }

    private JsonObject Object(JsonNode schema, int depth)
    {
        var made = new JsonObject();
        if (depth > Deepest) return made;
        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
            if (Chance(88)) made[name] = Value(property, name, depth + 1);
        if (schema["additionalProperties"] is JsonObject any)
            for (var i = Below(3); i > 0; i--) made[$"{Word("code")}{i}"] = Value(any, "field", depth + 1);
        if (Chance(3)) made[HostileText() + "x"] = WrongKind();
        return made;
    }

    private JsonNode? Number(string name) =>
        Chance(20) ? JsonNode.Parse(One(HostileNumbers))
        : KnownFor(name) is { } known && decimal.TryParse(One(known), System.Globalization.CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
        : JsonValue.Create(Below(5000));

    private string Word(string name)
    {
        if (Chance(15)) return HostileText();
        if (name.Equals("id", StringComparison.OrdinalIgnoreCase)) return Chance(50) ? $"F-{Below(1_000_000)}" : One(_ids);
        return KnownFor(name) is { } known ? One(known) : Chance(50) ? One(_ids) : $"w{Below(1000)}";
    }

    private static string[]? KnownFor(string name) =>
        Known.Where(k => name.Contains(k.Named, StringComparison.OrdinalIgnoreCase)).OrderByDescending(k => k.Named.Length).Select(k => k.Values).FirstOrDefault();

    private JsonNode? WrongKind() => Below(7) switch
    {
        0 => null,
        1 => JsonValue.Create(true),
        2 => JsonNode.Parse(One(HostileNumbers)),
        3 => new JsonArray(),
        4 => new JsonObject { ["a"] = new JsonArray(1, "x", null) },
        _ => JsonValue.Create(HostileText()),
    };

    private JsonNode? Resolve(JsonNode? schema)
    {
        while (schema?["$ref"] is { } reference) schema = document["components"]!["schemas"]![((string)reference!).Split('/')[^1]];
        return schema;
    }

    private string? KindOf(JsonNode? schema) => schema?["type"] switch
    {
        JsonArray kinds => (string?)One([.. kinds.Where(k => (string?)k != "null" || Chance(20)), kinds[^1]]),
        { } kind => (string?)kind,
        null => schema?["properties"] is null ? null : "object",
    };
}
