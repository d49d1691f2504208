namespace SunLedger.Audit.Storage;

/// <summary>A line of the trail. Every column is <c>init</c>: nothing of a line ever changes, and all of it is sealed.</summary>
internal sealed class AuditLine
{
    /// <summary>Given by the database; along one transaction later numbers mean later acts.</summary>
    public required long No { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What was done: <c>user.change</c>; <c>request</c> for a request that recorded nothing itself.</summary>
    public required string Verb { get; init; }

    public required string SubjectKind { get; init; }
    public required string SubjectId { get; init; }

    /// <summary>The subject's division, else the actor's; null when nobody was recognised and it is about nothing known.</summary>
    public string? DivisionPath { get; init; }

    public required string ById { get; init; }
    public required string ByName { get; init; }

    /// <summary>Codes of the actor's roles at that time, separated by spaces.</summary>
    public required string Roles { get; init; }

    public string? Address { get; init; }
    public string? Session { get; init; }
    public string? Agent { get; init; }
    public string? RequestId { get; init; }

    /// <summary><c>done</c>, or the refusal code that the request was answered with.</summary>
    public required string Outcome { get; init; }

    /// <summary>HTTP status of a request's line.</summary>
    public int? Status { get; init; }

    /// <summary>JSON.</summary>
    public string? Before { get; init; }

    /// <summary>JSON.</summary>
    public string? After { get; init; }

    public string? Reason { get; init; }
}

/// <summary>A line that waits to be sealed: noted in the line's own transaction, gone in the one that seals it.</summary>
internal sealed class UnsealedLine
{
    public required long No { get; init; }
}
