using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SunLedger.Approval.Domain;

/// <summary>What a document says, in one spelling: properties in the order of their names, nothing between them, nothing that is null.</summary>
internal static class CanonicalContent
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text that is stored and signed; null when a text in it holds half a character.</summary>
    public static string? TryOf(JsonElement content)
    {
        try
        {
            return Of(content);
        }
        catch (InvalidOperationException)
        {
            return null; // JSON may spell what no text can hold
        }
    }

    /// <summary>The same of a content that is known to be sound.</summary>
    public static string Of(JsonElement content)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Plain)) Write(writer, content);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>SHA-256 over the kind, the text and the digests of the files that belong to it, lower-case hex: what is agreed to.</summary>
    public static string HashOf(string kind, string text, IEnumerable<string> files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [kind, text, .. files.Order(StringComparer.Ordinal)]))));

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in value.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null).OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray()) Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
