using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SunLedger.Audit.Recording;

/// <summary>What a subject was and is, as JSON that a person reads.</summary>
internal static class ActJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string? Write(object? subject) => subject is null ? null : JsonSerializer.Serialize(subject, subject.GetType(), Json);
}
