using SunLedger.Modules;

namespace SunLedger.Messages.Personal;

/// <summary>Full views of personal data: each takes a reason, is counted by person and day, and leaves a line in the audit trail in the transaction that gives it.</summary>
public interface IUnmasking
{
    /// <summary>Asks for a full view. Null when it is granted and recorded; else why not.</summary>
    /// <param name="db">The caller's transaction.</param>
    /// <param name="subjectKind">What is to be seen: <c>payment</c>.</param>
    /// <param name="subjectId">Its id.</param>
    /// <param name="divisionPath">Its division.</param>
    /// <param name="fields">Which data of it.</param>
    /// <param name="reason">Why, in the caller's words.</param>
    /// <param name="ct">Stops waiting.</param>
    Task<UnmaskRefusal?> AskAsync(SunLedgerDb db, string subjectKind, string subjectId, string divisionPath, IReadOnlyList<string> fields, string? reason, CancellationToken ct);
}

/// <summary>Why a full view is not granted.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Fault">The refusal.</param>
public sealed record UnmaskRefusal(int Status, Fault Fault);
