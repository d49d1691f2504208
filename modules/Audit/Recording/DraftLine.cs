using SunLedger.Audit.Storage;
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

    /// <summary>
    /// As it is kept: texts that are too long are cut, for an act is never refused because of its description; and an identity number that came in with what somebody wrote
    /// is masked.
    /// </summary>
    public DraftLine Cut() => this with
    {
        At = At.AddTicks(-(At.Ticks % TimeSpan.TicksPerMicrosecond)), // what PostgreSQL keeps
        Verb = Cut(Verb, AuditLengths.Word),
        SubjectKind = Cut(SubjectKind, AuditLengths.Word),
        SubjectId = Cut(Masking.Text(SubjectId), AuditLengths.Name),
        Outcome = Cut(Outcome, AuditLengths.Word),
        Before = Masked(Before),
        After = Masked(After),
        Reason = Reason is null ? null : Cut(Masking.Text(Reason), AuditLengths.Reason),
        By = By with
        {
            Id = Cut(By.Id, AuditLengths.Id),
            Name = Cut(By.Name, AuditLengths.Name),
            Roles = Cut(By.Roles, AuditLengths.Name),
            Address = Maybe(By.Address, AuditLengths.Place),
            Session = Maybe(By.Session, AuditLengths.Place),
            Agent = By.Agent is null ? null : Cut(Masking.Text(By.Agent), AuditLengths.Name),
            RequestId = Maybe(By.RequestId, AuditLengths.Place),
        },
    };

    // A number that was masked is no number any more: then the whole becomes a text.
    private static string? Masked(string? json)
    {
        if (json is null || Masking.Text(json) is var masked && masked == json) return json;
        return ActJson.IsRight(masked) ? masked : ActJson.Write(masked);
    }

    private static string? Maybe(string? text, int length) => text is null ? null : Cut(text, length);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
