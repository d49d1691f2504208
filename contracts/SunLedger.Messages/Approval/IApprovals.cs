using System.Text.Json;
using SunLedger.Modules;

namespace SunLedger.Messages.Approval;

/// <summary>Submits documents for other modules, inside the caller's transaction.</summary>
public interface IApprovals
{
    /// <summary>Submits a document, by the rules of the API. The same content under the same id again is a duplicate.</summary>
    Task<RowResult> SubmitAsync(SunLedgerDb db, NewDocument document, ICaller caller, CancellationToken ct);
}

/// <summary>A document to submit.</summary>
/// <param name="Id">The caller's id, 1 to 64 of A–Z a–z 0–9 . _ : -</param>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Content">What it says, as its kind reads it.</param>
/// <param name="ParentId">Document that must be granted before this one may be agreed to.</param>
/// <param name="Comment">A word to whoever decides.</param>
public sealed record NewDocument(string? Id, string? Kind, JsonElement Content, string? ParentId, string? Comment);
