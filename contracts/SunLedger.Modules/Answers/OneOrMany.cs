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
        // A body that is null is no object either; without this it would slip past.
        public override bool HandleNull => true;

        public override OneOrMany<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.StartArray
                ? new(Whole(JsonSerializer.Deserialize<List<T>>(ref reader, options) ?? []), true)
                : new([JsonSerializer.Deserialize<T>(ref reader, options) ?? throw new JsonException("An object or an array of objects is expected.")], false);

        private static List<T> Whole(List<T> items) =>
            items.FindIndex(item => item is null) is >= 0 and var at ? throw new JsonException("Every element of the array must be an object.", $"$[{at}]", null, null) : items;

        public override void Write(Utf8JsonWriter writer, OneOrMany<T> value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Answers are never one-or-many.");
    }
}
