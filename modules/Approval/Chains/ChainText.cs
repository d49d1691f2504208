using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SunLedger.Approval.Domain;

namespace SunLedger.Approval.Chains;

/// <summary>How steps, changes and seeds are spelt where they are kept.</summary>
internal static class ChainText
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Of(IReadOnlyList<StepRule> steps) => JsonSerializer.Serialize(steps, Json);

    public static IReadOnlyList<StepRule> Steps(string text) =>
        JsonSerializer.Deserialize<List<StepRule>>(text, Json) ?? throw new InvalidOperationException("A stored chain has no steps.");
}
