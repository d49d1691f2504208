using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>
/// Parts of a body that a module reads for itself: category fields, the content of a document. Their texts are masked like any other; a number that is an identity number becomes a
/// text, for masked it is no number any more.
/// </summary>
internal sealed class MaskedJson : JsonConverter<JsonElement>
{
    /// <summary>How the reader begins to say that a property stands there twice.</summary>
    public const string Twice = "Duplicate property";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Masked(Single(JsonElement.ParseValue(ref reader)));

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) => value.WriteTo(writer);

    // Of two properties of one name the second would win in silence.
    private static JsonElement Single(JsonElement given)
    {
        if (given.ValueKind == JsonValueKind.Array)
            foreach (var item in given.EnumerateArray()) Single(item);
        if (given.ValueKind != JsonValueKind.Object) return given;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in given.EnumerateObject())
        {
            if (!names.Add(property.Name)) throw new JsonException($"{Twice} '{property.Name}'");
            Single(property.Value);
        }
        return given;
    }

    private static JsonElement Masked(JsonElement given)
    {
        if (!HasOne(given, "")) return given;
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Plain)) Copy(writer, given, "");
        return JsonSerializer.Deserialize<JsonElement>(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    // Nearly every body has none, and stays as it is.
    private static bool HasOne(JsonElement value, string field) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(p => IsOne(p.Name, "") || HasOne(p.Value, p.Name)),
        JsonValueKind.Array => value.EnumerateArray().Any(item => HasOne(item, field)),
        _ => TextOf(value) is { } text && (IsOne(text, field) || IsLong(value, text)),
    };

    // More digits than a decimal holds: whoever reads the number as one must see that it is not round.
    private static bool IsLong(JsonElement value, string text) => value.ValueKind == JsonValueKind.Number && !DecimalText.IsHeld(text);

    private static bool IsOne(string text, string field) => TypedText.Of(field, text) != text;

    private static void Copy(Utf8JsonWriter writer, JsonElement value, string field)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in value.EnumerateObject())
                {
                    writer.WritePropertyName(Masking.Text(property.Name));
                    Copy(writer, property.Value, property.Name);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray()) Copy(writer, item, field);
                writer.WriteEndArray();
                break;
            default:
                var text = TextOf(value);
                if (text is not null && IsOne(text, field)) writer.WriteStringValue(TypedText.Of(field, text));
                else if (text is not null && IsLong(value, text) && DecimalText.TryRead(text, NumberStyles.Float, out var number)) writer.WriteNumberValue(number);
                else value.WriteTo(writer);
                break;
        }
    }

    // Half a character cannot be read as a text: whoever reads the part refuses it.
    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.String when !value.GetRawText().Contains("\\u", StringComparison.OrdinalIgnoreCase) || IsText(value) => value.GetString(),
        _ => null,
    };

    private static bool IsText(JsonElement value)
    {
        try
        {
            return value.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false; // JSON may spell what no text can hold
        }
    }
}

/// <summary>The same where the part may be left out.</summary>
internal sealed class MaybeMaskedJson : JsonConverter<JsonElement?>
{
    private static readonly MaskedJson Whole = new();

    public override JsonElement? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : Whole.Read(ref reader, typeof(JsonElement), options);

    public override void Write(Utf8JsonWriter writer, JsonElement? value, JsonSerializerOptions options)
    {
        if (value is { } given) given.WriteTo(writer);
        else writer.WriteNullValue();
    }
}
