using System.Text.Json;
using SunLedger.Approval.Domain;
using SunLedger.Approval.Storage;

namespace SunLedger.Approval.Working;

/// <summary>What a document was and is, as the audit trail keeps it: where it stood, and what was agreed to.</summary>
/// <param name="State">Where it stood.</param>
/// <param name="Step">At which step.</param>
/// <param name="Round">How often it was submitted.</param>
/// <param name="ContentHash">What was agreed to.</param>
internal sealed record NotedState(DocumentState State, int Step, int Round, string ContentHash);

/// <summary>The module's acts for the audit trail.</summary>
internal static class Noted
{
    public static NotedState StateOf(DocumentRow d) => new(d.State, d.Step, d.Round, d.ContentHash);

    /// <summary>An act on a document: <c>document.agree</c>.</summary>
    public static Messages.Audit.Act Acted(DocumentRow document, ActKind kind, NotedState? before, string? reason) =>
        new($"document.{JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())}", "document", document.Id)
        {
            DivisionPath = document.DivisionPath,
            Before = before,
            After = StateOf(document),
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
        };
}
