using System.Text.Json.Serialization;
using SunLedger.Monitoring.Judging;

namespace SunLedger.Monitoring.Storage;

/// <summary>What an exemption is for. The numbers are stored: add, never renumber.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExemptionTarget>))]
internal enum ExemptionTarget
{
    /// <summary>The very thing that the rule judges.</summary>
    [JsonStringEnumMemberName("subject")] Subject = 1,

    /// <summary>Payments to a payee.</summary>
    [JsonStringEnumMemberName("payee")] Payee = 2,

    /// <summary>A project, and the payments for it.</summary>
    [JsonStringEnumMemberName("project")] Project = 3,

    /// <summary>An indicator, and the payments out of it.</summary>
    [JsonStringEnumMemberName("indicator")] Indicator = 4,

    /// <summary>Whatever is of a fund.</summary>
    [JsonStringEnumMemberName("fund")] Fund = 5,
}

/// <summary>Where an exemption stands. The numbers are stored: add, never renumber.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExemptionState>))]
internal enum ExemptionState
{
    /// <summary>Asked for.</summary>
    [JsonStringEnumMemberName("proposed")] Proposed = 1,

    /// <summary>Agreed to: it holds from its first day to its last.</summary>
    [JsonStringEnumMemberName("agreed")] Agreed = 2,

    /// <summary>Refused.</summary>
    [JsonStringEnumMemberName("refused")] Refused = 3,

    /// <summary>Ended before its last day.</summary>
    [JsonStringEnumMemberName("ended")] Ended = 4,
}

/// <summary>An exemption (豁免): a rule does not warn about something for a while, on a document's authority. One person asks, another agrees.</summary>
internal sealed class Exemption
{
    /// <summary>Ours.</summary>
    public required string Id { get; set; }

    /// <summary>Definition that the rule stands in.</summary>
    public required string DefinitionCode { get; set; }

    /// <summary>The rule.</summary>
    public required string RuleCode { get; set; }

    /// <summary>Its name when it was asked for, Chinese.</summary>
    public required string RuleName { get; set; }

    /// <summary>Its name when it was asked for, English.</summary>
    public required string RuleEnglish { get; set; }

    /// <summary>What it is for.</summary>
    public ExemptionTarget TargetKind { get; set; }

    /// <summary>Which: an id, a code, or a payee's name.</summary>
    public required string Target { get; set; }

    /// <summary>True when a payee may be a person; null for what is no payee, and where nobody looked.</summary>
    public bool? MayBePerson { get; set; }

    /// <summary>Division in which it holds, and below.</summary>
    public required string DivisionCode { get; set; }

    /// <summary>Its path.</summary>
    public required string DivisionPath { get; set; }

    /// <summary>Number of the document on which it rests.</summary>
    public required string Basis { get; set; }

    /// <summary>Why.</summary>
    public required string Why { get; set; }

    /// <summary>First day.</summary>
    public DateOnly FromOn { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly UntilOn { get; set; }

    /// <summary>Where it stands.</summary>
    public ExemptionState State { get; set; }

    /// <summary>Who asked.</summary>
    public required string AskedById { get; set; }

    /// <summary>Their name.</summary>
    public required string AskedByName { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>Who agreed or refused.</summary>
    public string? DecidedById { get; set; }

    /// <summary>Their name.</summary>
    public string? DecidedByName { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>What they said.</summary>
    public string? Said { get; set; }

    /// <summary>Who ended it.</summary>
    public string? EndedByName { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why.</summary>
    public string? EndedWhy { get; set; }

    /// <summary>True when it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => State == ExemptionState.Agreed && FromOn <= day && day <= UntilOn;

    /// <summary>A text of it as somebody reads it who may not read persons: nowhere the name of a payee who may be one.</summary>
    public string Masked(string text) => TargetKind == ExemptionTarget.Payee && MayBePerson != false ? text.Replace(Target, Masking.Name(Target), StringComparison.Ordinal) : text;

    /// <summary>True when it is for this thing.</summary>
    public bool IsFor(Thing thing) => thing.DivisionPath.StartsWith(DivisionPath, StringComparison.Ordinal) && Target == TargetKind switch
    {
        ExemptionTarget.Subject => thing.Id,
        ExemptionTarget.Payee => thing.Payee,
        ExemptionTarget.Project => thing.ProjectCode,
        ExemptionTarget.Indicator => thing.IndicatorId,
        _ => thing.FundCode,
    };
}
