using System.Text.Json.Serialization;
using SunLedger.Messages.Observations;

namespace SunLedger.Observations.Completeness;

/// <summary>How an element that was due stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DutyState>))]
internal enum DutyState
{
    /// <summary>It came in time.</summary>
    [JsonStringEnumMemberName("on_time")] OnTime,

    /// <summary>It came late.</summary>
    [JsonStringEnumMemberName("late")] Late,

    /// <summary>It has not come.</summary>
    [JsonStringEnumMemberName("missing")] Missing,
}

/// <summary>How duties stand.</summary>
internal static class DutyStates
{
    public static DutyState Of(DutyFacts duty) => duty.ArrivedOn is not { } on ? DutyState.Missing : on <= duty.DueOn ? DutyState.OnTime : DutyState.Late;
}
