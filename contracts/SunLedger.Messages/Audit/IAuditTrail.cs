using SunLedger.Modules;

namespace SunLedger.Messages.Audit;

/// <summary>
/// The audit trail (审计日志): who did what, from where, and what it was before and after. It is appended to and nothing else; the audit administrator alone reads it.
/// </summary>
public interface IAuditTrail
{
    /// <summary>Who is acting: the caller of the request, or the host itself outside one. For work that goes on when the request is over.</summary>
    Actor Actor { get; }

    /// <summary>
    /// Says whom or what the request is about, for the line that it gets when it is refused and records no act: the account that somebody tried to sign in as.
    /// </summary>
    /// <param name="subjectId">Its id.</param>
    /// <param name="divisionPath">Its division: whose audit administrators see the line when nobody was recognised.</param>
    void About(string subjectId, string divisionPath);

    /// <summary>
    /// Records an act inside the caller's transaction: both commit or neither does. A batch or a file is one act, never one per row.
    /// </summary>
    Task RecordAsync(SunLedgerDb db, Act act, CancellationToken ct);
}
