using System.Text.Json.Serialization;

namespace SunLedger.Monitoring.Domain;

/// <summary>What is due about a warning.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HandlingStep>))]
internal enum HandlingStep
{
    /// <summary>Somebody must take it.</summary>
    [JsonStringEnumMemberName("sign")] Sign,

    /// <summary>Whoever took it must explain.</summary>
    [JsonStringEnumMemberName("explain")] Explain,

    /// <summary>Somebody must weigh the explanation, or check what was put right.</summary>
    [JsonStringEnumMemberName("decide")] Decide,

    /// <summary>It must be put right.</summary>
    [JsonStringEnumMemberName("rectify")] Rectify,
}
