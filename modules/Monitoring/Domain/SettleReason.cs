using System.Text.Json.Serialization;

namespace SunLedger.Monitoring.Domain;

/// <summary>Why people settled a warning. Promises: add, never redefine. The numbers are stored.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SettleReason>))]
internal enum SettleReason
{
    /// <summary>It was so, and was put right.</summary>
    [JsonStringEnumMemberName("rectified")] Rectified = 1,

    /// <summary>It was so, and went to discipline, audit or the police.</summary>
    [JsonStringEnumMemberName("referred")] Referred = 2,

    /// <summary>It was so, and is allowed.</summary>
    [JsonStringEnumMemberName("lawful")] Lawful = 3,

    /// <summary>It was not so: the data were wrong.</summary>
    [JsonStringEnumMemberName("data_error")] DataError = 4,

    /// <summary>The rule does not fit the case.</summary>
    [JsonStringEnumMemberName("rule_unfit")] RuleUnfit = 5,

    /// <summary>Another warning says the same.</summary>
    [JsonStringEnumMemberName("duplicate")] Duplicate = 6,
}
