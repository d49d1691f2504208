using System.Text;
using System.Text.Json.Nodes;

namespace SunLedger.Attack.Fuzz;

/// <summary>One drawn request, kept as text so that a finding can be sent again.</summary>
internal sealed record Request(Operation Operation, string Url, string? ContentType, byte[]? Body, bool Anonymous)
{
    private static readonly string[] StrangeTypes = ["text/plain", "application/xml", "application/json; charset=utf-16", "multipart/form-data", "application/x-www-form-urlencoded", "image/png"];
    private static readonly Encoding Latin = Encoding.Latin1;

    /// <summary>Draws the parameters and the body of a call.</summary>
    public static Request Draw(Operation operation, Dice dice)
    {
        var path = operation.Path;
        var query = new List<string>();
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.In == "path") path = path.Replace($"{{{parameter.Name}}}", Escape(dice.Text(parameter)), StringComparison.Ordinal);
            else if (parameter.In == "query" && dice.Chance(parameter.Name is "year" or "division" or "kind" ? 85 : 30)) query.Add($"{parameter.Name}={Escape(dice.Text(parameter))}");
        }
        if (dice.Chance(3)) query.Add($"{Escape(dice.HostileText())}={Escape(dice.HostileText())}");
        var (type, body) = DrawBody(operation, dice);
        return new(operation, query.Count == 0 ? path : $"{path}?{string.Join('&', query)}", type, body, dice.Chance(6));
    }

    public HttpRequestMessage Message()
    {
        var message = new HttpRequestMessage(new HttpMethod(Operation.Method), new Uri(Url, UriKind.Relative));
        if (Body is not null) message.Content = new ByteArrayContent(Body);
        if (ContentType is not null && message.Content is not null) message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        return message;
    }

    public override string ToString() => $"{Operation.Method} {Url} {ContentType} {(Body is null ? "" : Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, 600))))}";

    private static (string? Type, byte[]? Body) DrawBody(Operation operation, Dice dice)
    {
        if (operation.BodyTypes.Count == 0) return dice.Chance(3) ? ("application/json", "{}"u8.ToArray()) : (null, null);
        var type = dice.Chance(4) ? dice.One(StrangeTypes) : dice.One(operation.BodyTypes);
        if (type.StartsWith("multipart", StringComparison.Ordinal) || type == "*/*") return DrawFile(type, dice);
        var body = Encoding.UTF8.GetBytes(JsonOf(dice.Value(operation.Body, "body", 0)));
        return (type, dice.Chance(6) ? Break(body, dice) : body);
    }

    // A lone surrogate cannot be written as UTF-8; escaped it can, and then it must be read.
    private static string JsonOf(JsonNode? node) => node?.ToJsonString() ?? "null";

    private static byte[] Break(byte[] body, Dice dice) => dice.Below(8) switch
    {
        0 => body[..(body.Length / 2)],
        1 => [],
        2 => Encoding.UTF8.GetBytes(new string('[', 2000)),
        3 => [0xFF, 0xFE, .. body],
        4 => [.. body, .. body],
        5 => Encoding.UTF8.GetBytes("{\"a\":" + new string('9', 3000) + "}"),
        6 => [.. "\"\\uD800\""u8],
        _ => Flip(body, dice),
    };

    private static byte[] Flip(byte[] body, Dice dice)
    {
        if (body.Length > 0) body[dice.Below(body.Length)] ^= (byte)(1 << dice.Below(8));
        return body;
    }

    private static (string, byte[]) DrawFile(string type, Dice dice)
    {
        byte[] file = dice.Below(6) switch
        {
            0 => [0x50, 0x4B, 0x03, 0x04, .. Noise(dice, 200)],
            1 => [0x1F, 0x8B, 0x08, .. Noise(dice, 200)],
            2 => Noise(dice, 500),
            3 => [],
            _ => Encoding.UTF8.GetBytes($"编号,指标编号,项目编号,金额,支付日期,收款人\n{dice.HostileText()},T-1,P-1,1.00,2018-06-15,{dice.HostileText()}\n"),
        };
        if (!type.StartsWith("multipart", StringComparison.Ordinal)) return ("application/octet-stream", file);
        const string Boundary = "x-boundary";
        var name = dice.HostileText().Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);
        byte[] head = Latin.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}.csv\"\r\n\r\n");
        byte[] whole = [.. head, .. file, .. Latin.GetBytes($"\r\n--{Boundary}--\r\n")];
        return ($"multipart/form-data; boundary={Boundary}", dice.Chance(10) ? whole[..(whole.Length / 2)] : whole);
    }

    private static byte[] Noise(Dice dice, int length) => [.. Enumerable.Range(0, length).Select(_ => (byte)dice.Below(256))];

    private static string Escape(string text) => string.Concat(text.Select(c => char.IsSurrogate(c) ? "%EF%BF%BD" : Uri.EscapeDataString(c.ToString())));
}
