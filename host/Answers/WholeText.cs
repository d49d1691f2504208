using System.Text.Json;
using System.Text.Json.Serialization;
using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>Texts of a body. One with a null character is refused where it is read: PostgreSQL keeps no such text, and no code, name or note holds one.</summary>
internal class WholeText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException("A text is expected.");
        var text = reader.GetString();
        return text is null || !text.Contains('\0', StringComparison.Ordinal) ? text : throw new JsonException("A text may not hold a null character.");
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>Texts that somebody typed: an identity number in them is masked before anybody of us sees it.</summary>
internal sealed class MaskedText : WholeText
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        base.Read(ref reader, typeToConvert, options) is { } text ? Masking.Text(text) : null;
}
