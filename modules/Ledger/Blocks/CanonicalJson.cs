using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SunLedger.Ledger.Blocks;

/// <summary>
/// JSON in one spelling: no spaces, names in order, numbers written out. PostgreSQL's jsonb rewrites what it is given, SQLite keeps it; this is what both say.
/// </summary>
internal static class CanonicalJson
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>False when the text is no JSON.</summary>
    public static bool TryWrite(ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> canonical)
    {
        canonical = default;
        var reader = new Utf8JsonReader(utf8);
        JsonDocument document;
        try
        {
            if (!JsonDocument.TryParseValue(ref reader, out document!)) return false;
        }
        catch (JsonException)
        {
            return false; // somebody wrote into the database what we never do: it is then compared as text
        }
        using (document)
        {
            var bytes = new ArrayBufferWriter<byte>(utf8.Length);
            using (var writer = new Utf8JsonWriter(bytes, Writing)) Write(document.RootElement, writer);
            canonical = bytes.WrittenSpan;
        }
        return true;
    }

    private static void Write(JsonElement value, Utf8JsonWriter writer)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(property.Name);
                    Write(property.Value, writer);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray()) Write(item, writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.Number when value.TryGetDecimal(out var number):
                writer.WriteRawValue(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
