using System.Text.Json.Serialization;

namespace SunLedger.Persons.ListPersonLines;

/// <summary>What lines may have nothing of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LinesWithout>))]
internal enum LinesWithout
{
    /// <summary>Not paid: they only stand on a list.</summary>
    [JsonStringEnumMemberName("payment")] Payment,

    /// <summary>On no list.</summary>
    [JsonStringEnumMemberName("batch")] Batch,

    /// <summary>Of no month.</summary>
    [JsonStringEnumMemberName("month")] Month,

    /// <summary>For no project.</summary>
    [JsonStringEnumMemberName("project")] Project,
}
