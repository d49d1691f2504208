using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>Decimal numbers of a body: one with more digits than a decimal holds is read so that its amount is refused for its decimals, not rounded to a fen.</summary>
internal sealed class ExactDecimals : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number) throw new JsonException("A number is expected.");
        var text = Encoding.ASCII.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
        return DecimalText.TryRead(text, NumberStyles.Float, out var value) ? value : throw new JsonException("The number is too large.");
    }

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
