using System.Text.Json.Serialization;

namespace SunLedger.Monitoring.Storage;

/// <summary>What happened to a warning. The numbers are stored: add, never renumber.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WarningEventKind>))]
internal enum WarningEventKind
{
    /// <summary>It opened again after it had been closed.</summary>
    [JsonStringEnumMemberName("reopened")] Reopened = 1,

    /// <summary>Its level rose.</summary>
    [JsonStringEnumMemberName("raised")] Raised = 2,

    /// <summary>The rule fell quiet.</summary>
    [JsonStringEnumMemberName("cleared")] Cleared = 3,

    /// <summary>Somebody explained.</summary>
    [JsonStringEnumMemberName("explained")] Explained = 4,

    /// <summary>It opened after it had been pending or impossible to judge.</summary>
    [JsonStringEnumMemberName("opened")] Opened = 5,

    /// <summary>An exemption holds it back.</summary>
    [JsonStringEnumMemberName("suppressed")] Suppressed = 6,

    /// <summary>Its rule is on trial.</summary>
    [JsonStringEnumMemberName("recorded")] Recorded = 7,

    /// <summary>Somebody took it, or gave it to somebody.</summary>
    [JsonStringEnumMemberName("signed")] Signed = 8,

    /// <summary>Somebody found it to be a problem that must be put right.</summary>
    [JsonStringEnumMemberName("ordered")] Ordered = 9,

    /// <summary>Somebody says that it was put right.</summary>
    [JsonStringEnumMemberName("rectified")] Rectified = 10,

    /// <summary>One of two proposes to settle it.</summary>
    [JsonStringEnumMemberName("proposed")] Proposed = 11,

    /// <summary>It was settled.</summary>
    [JsonStringEnumMemberName("settled")] Settled = 12,

    /// <summary>Somebody took the decision back.</summary>
    [JsonStringEnumMemberName("taken_back")] TakenBack = 13,

    /// <summary>Another definition judges it from now on; the line keeps what the one before said.</summary>
    [JsonStringEnumMemberName("rejudged")] Rejudged = 14,

    /// <summary>Somebody brought a file as evidence.</summary>
    [JsonStringEnumMemberName("proved")] Proved = 15,
}

/// <summary>One line of a warning's history; only ever added.</summary>
internal sealed class WarningEvent
{
    /// <summary>Our own number; grows with time.</summary>
    public long Id { get; set; }

    /// <summary>The warning.</summary>
    public long WarningId { get; set; }

    /// <summary>What happened.</summary>
    public WarningEventKind Kind { get; set; }

    /// <summary>Level afterwards.</summary>
    public Level? Level { get; set; }

    /// <summary>What somebody wrote; null when the engine did it.</summary>
    public string? Text { get; set; }

    /// <summary>Hash of the definition that judged until then; only when another one took its place.</summary>
    public string? DefinitionHash { get; set; }

    /// <summary>What that definition judged on, as the warning kept it.</summary>
    public string? Evidence { get; set; }

    /// <summary>Who: a user's id, or <c>system</c>.</summary>
    public required string ById { get; set; }

    /// <summary>Their name.</summary>
    public required string ByName { get; set; }

    /// <summary>When.</summary>
    [Recorded]
    public DateTimeOffset At { get; set; }
}
