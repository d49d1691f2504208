using System.Text.Json;
using System.Text.Json.Serialization;

namespace SunLedger.Modules;

/// <summary>A body that is one thing or an array of them: arrays are accepted wherever one is.</summary>
/// <param name="Items">What was sent, in order.</param>
/// <param name="IsMany">True when an array was sent.</param>
[JsonConverter(typeof(OneOrManyConverterFactory))]
public sealed record OneOrMany<T>(IReadOnlyList<T> Items, bool IsMany);

/// <summary>Reads <see cref="OneOrMany{T}"/>.</summary>
public sealed class OneOrManyConverterFactory : JsonConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(OneOrMany<>);

    /// <inheritdoc />
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<OneOrMany<T>>
    {
        public override OneOrMany<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.StartArray
                ? new(JsonSerializer.Deserialize<List<T>>(ref reader, options) ?? [], true)
                : new([JsonSerializer.Deserialize<T>(ref reader, options) ?? throw new JsonException("An object or an array of objects is expected.")], false);

        public override void Write(Utf8JsonWriter writer, OneOrMany<T> value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Answers are never one-or-many.");
    }
}
