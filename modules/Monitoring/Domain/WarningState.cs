using System.Text.Json.Serialization;

namespace SunLedger.Monitoring.Domain;

/// <summary>Where a warning stands. The numbers are stored: add, never renumber.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WarningState>))]
internal enum WarningState
{
    /// <summary>Nothing is wrong now, and nothing ever was that anybody had to look at.</summary>
    [JsonStringEnumMemberName("quiet")] Quiet = 0,

    /// <summary>A fact is missing or late, so that nobody can say. Silence is never success.</summary>
    [JsonStringEnumMemberName("cannot_judge")] CannotJudge = 1,

    /// <summary>The rule hits, but not yet for as many days as it asks.</summary>
    [JsonStringEnumMemberName("pending")] Pending = 2,

    /// <summary>Somebody must look.</summary>
    [JsonStringEnumMemberName("open")] Open = 3,

    /// <summary>Somebody has answered; the answer is not yet weighed.</summary>
    [JsonStringEnumMemberName("explained")] Explained = 4,

    /// <summary>Over by itself: the rule fell quiet before anybody acted.</summary>
    [JsonStringEnumMemberName("closed")] Closed = 5,

    /// <summary>The rule hits, and an exemption holds the warning back.</summary>
    [JsonStringEnumMemberName("suppressed")] Suppressed = 6,

    /// <summary>The rule hits, and is on trial: only written down.</summary>
    [JsonStringEnumMemberName("recorded")] Recorded = 7,

    /// <summary>It was found to be a problem, and somebody must put it right.</summary>
    [JsonStringEnumMemberName("rectifying")] Rectifying = 8,

    /// <summary>It was put right, they say; somebody else checks.</summary>
    [JsonStringEnumMemberName("rectified")] Rectified = 9,

    /// <summary>Over by decision, with its reason.</summary>
    [JsonStringEnumMemberName("settled")] Settled = 10,
}
