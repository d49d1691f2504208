using System.Text.Json.Serialization;

namespace SunLedger.Monitoring.Storage;

/// <summary>Where a sweep stands. The numbers are stored: add, never renumber.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SweepState>))]
internal enum SweepState
{
    /// <summary>Waits for its turn.</summary>
    [JsonStringEnumMemberName("queued")] Queued = 0,

    /// <summary>Is being done.</summary>
    [JsonStringEnumMemberName("running")] Running = 1,

    /// <summary>Done.</summary>
    [JsonStringEnumMemberName("done")] Done = 2,

    /// <summary>Stopped by a fault; what it had judged until then is stored and right.</summary>
    [JsonStringEnumMemberName("failed")] Failed = 3,
}

/// <summary>One judging of everything in a division and a year.</summary>
internal sealed class Sweep
{
    /// <summary>Ours, or <c>nightly-2026-11-23-2026</c>: the same night is swept once, however many hosts there are.</summary>
    public required string Id { get; set; }

    /// <summary>Division at the top.</summary>
    public required string DivisionCode { get; set; }

    /// <summary>Its path in the finance tree.</summary>
    public required string DivisionPath { get; set; }

    /// <summary>Budget year.</summary>
    public int Year { get; set; }

    /// <summary>The day for which days are counted.</summary>
    public DateOnly AsOf { get; set; }

    /// <summary>Where it stands.</summary>
    public SweepState State { get; set; }

    /// <summary>Who asked for it.</summary>
    public required string ById { get; set; }

    /// <summary>Their name.</summary>
    public required string ByName { get; set; }

    /// <summary>When they asked.</summary>
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Indicators judged.</summary>
    public int Indicators { get; set; }

    /// <summary>Projects judged.</summary>
    public int Projects { get; set; }

    /// <summary>Payments judged.</summary>
    public int Payments { get; set; }

    /// <summary>What each rule said: <see cref="RuleCount"/> as JSON.</summary>
    public string Rules { get; set; } = "[]";

    /// <summary>Why it failed.</summary>
    public string? Error { get; set; }
}

/// <summary>What a rule said in a sweep.</summary>
/// <param name="Definition"><c>kernel</c> or a category.</param>
/// <param name="Rule">Rule code.</param>
/// <param name="Name">Its name, Chinese.</param>
/// <param name="English">Its name, English.</param>
/// <param name="Judged">Subjects judged.</param>
/// <param name="Hits">Subjects that it warns about.</param>
/// <param name="CannotJudge">Subjects about which nobody can say.</param>
internal sealed record RuleCount(string Definition, string Rule, string Name, string English, int Judged, int Hits, int CannotJudge);
