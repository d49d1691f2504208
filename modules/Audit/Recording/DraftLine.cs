using SunLedger.Messages.Audit;

namespace SunLedger.Audit.Recording;

/// <summary>A line before the database gave it a number.</summary>
internal sealed record DraftLine(DateTimeOffset At, Actor By, string Verb, string SubjectKind, string SubjectId)
{
    /// <summary>The outcome of what was not refused.</summary>
    public const string Done = "done";

    public string? DivisionPath { get; init; }
    public required string Outcome { get; init; }
    public int? Status { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }
    public string? Reason { get; init; }
}
