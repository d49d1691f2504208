using System.Text.Json;
using SunLedger.Audit.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Audit.SeeTrail;

/// <summary>A line of the trail.</summary>
/// <param name="No">Its number.</param>
/// <param name="At">When.</param>
/// <param name="Verb">What was done; <c>request</c> for a request that recorded nothing itself.</param>
/// <param name="SubjectKind">What it was done to; of a request its method and route.</param>
/// <param name="SubjectId">The id of that.</param>
/// <param name="Division">Name of the division.</param>
/// <param name="ById">Account of who did it.</param>
/// <param name="ByName">Their name.</param>
/// <param name="Roles">Their roles then.</param>
/// <param name="Address">Where the request came from.</param>
/// <param name="Session">The beginning of the digest of their session or key.</param>
/// <param name="Agent">The program that sent it.</param>
/// <param name="RequestId">Id of the request, as in the host's log.</param>
/// <param name="Outcome"><c>done</c>, or the code of the refusal.</param>
/// <param name="Status">HTTP status of a request.</param>
/// <param name="Before">What the subject was.</param>
/// <param name="After">What it is.</param>
/// <param name="Reason">Why.</param>
internal sealed record LineView(
    long No, DateTimeOffset At, string Verb, string SubjectKind, string SubjectId, string? Division, string ById, string ByName, IReadOnlyList<string> Roles, string? Address,
    string? Session, string? Agent, string? RequestId, string Outcome, int? Status, JsonElement? Before, JsonElement? After, string? Reason)
{
    public static LineView Of(AuditLine line, IDivisions divisions) => new(
        line.No, line.At, line.Verb, line.SubjectKind, line.SubjectId, NameOf(line.DivisionPath, divisions), line.ById, line.ByName,
        line.Roles.Split(' ', StringSplitOptions.RemoveEmptyEntries), line.Address, line.Session, line.Agent, line.RequestId, line.Outcome, line.Status,
        Json(line.Before), Json(line.After), line.Reason);

    private static string? NameOf(string? path, IDivisions divisions) =>
        path?.Trim('/').Split('/') is [.., var code] ? divisions.Latest(code)?.Name ?? code : null;

    private static JsonElement? Json(string? text) => text is null ? null : JsonDocument.Parse(text).RootElement;
}
