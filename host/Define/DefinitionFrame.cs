using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SunLedger.Host.Define;

/// <summary>What the child says of a plugin: its definition, or why it has none.</summary>
/// <param name="Text">Canonical text of the definition.</param>
/// <param name="Reason">Published code of the reason.</param>
/// <param name="Values">What fills the places of its sentences.</param>
internal sealed record DefinitionAnswer(string? Text, string? Reason, IReadOnlyList<string>? Values);

/// <summary>
/// How the answer travels from the child to the host over standard output: a mark, the length, the JSON. Anything before or after it was
/// written by the plugin.
/// </summary>
internal static class DefinitionFrame
{
    private const string Mark = "\u0002sunledger-definition ";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The frame around an answer, or around the answers of several plugins.</summary>
    public static byte[] Write<T>(T answer) where T : class
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(answer, Options);
        return [.. Encoding.ASCII.GetBytes($"{Mark}{json.Length}\n"), .. json, (byte)'\n'];
    }

    /// <summary>The answer in what the child wrote, and what else it wrote.</summary>
    public static (T? Answer, string Rubbish) Read<T>(ReadOnlySpan<byte> output) where T : class
    {
        var start = output.LastIndexOf(Encoding.ASCII.GetBytes(Mark));
        if (start < 0) return (null, Encoding.UTF8.GetString(output));
        var frame = output[(start + Mark.Length)..];
        var line = frame.IndexOf((byte)'\n');
        if (line < 0 || !int.TryParse(frame[..line], out var length) || length < 0 || length > frame.Length - line - 2) return (null, Encoding.UTF8.GetString(output));

        var rubbish = Encoding.UTF8.GetString(output[..start]) + Encoding.UTF8.GetString(frame[(line + 1 + length + 1)..]);
        try
        {
            return (JsonSerializer.Deserialize<T>(frame.Slice(line + 1, length), Options), rubbish);
        }
        catch (JsonException)
        {
            // Rubbish that happens to carry the mark.
            return (null, Encoding.UTF8.GetString(output));
        }
    }
}
