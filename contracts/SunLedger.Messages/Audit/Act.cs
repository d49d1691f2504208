namespace SunLedger.Messages.Audit;

/// <summary>Something that somebody did. Who, from where and when are taken from the request.</summary>
/// <param name="Verb">What was done, thing and verb: <c>user.change</c>. A promise: never used again for something else.</param>
/// <param name="SubjectKind">What it was done to: <c>user</c>.</param>
/// <param name="SubjectId">The id of that.</param>
public sealed record Act(string Verb, string SubjectKind, string SubjectId)
{
    /// <summary>Path of the division that the subject belongs to; when left out, the actor's own.</summary>
    public string? DivisionPath { get; init; }

    /// <summary>What the subject was, to be kept as JSON; null when it was not there. Never a secret: name the fields that are to be seen.</summary>
    public object? Before { get; init; }

    /// <summary>What the subject is now; null when it is gone.</summary>
    public object? After { get; init; }

    /// <summary>Why, in the actor's words.</summary>
    public string? Reason { get; init; }

    /// <summary>Who did it, when that is not whoever is acting now: <see cref="IAuditTrail.Actor"/> as it was when a job was ordered.</summary>
    public Actor? By { get; init; }
}
