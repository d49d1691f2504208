using System.Text.Json.Serialization;

namespace SunLedger.Comparison.Storage;

/// <summary>Where a version stands. The numbers are stored: add, never renumber.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VersionState>))]
internal enum VersionState
{
    /// <summary>Entries are being loaded; no rule asks it.</summary>
    [JsonStringEnumMemberName("loading")] Loading = 0,

    /// <summary>Accepted by a second person: rules ask it, and it never changes.</summary>
    [JsonStringEnumMemberName("accepted")] Accepted = 1,

    /// <summary>Rejected: no rule will ever ask it.</summary>
    [JsonStringEnumMemberName("rejected")] Rejected = 2,
}
