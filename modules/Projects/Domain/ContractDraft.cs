using System.Text.Json;
using System.Text.Json.Serialization;

namespace SunLedger.Projects.Domain;

/// <summary>A contract as somebody wants it entered or changed. Money is yuan.</summary>
/// <param name="Code">Contract code, chosen by the caller.</param>
/// <param name="ProjectCode">The project that it is for.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">工程, 货物 or 服务.</param>
/// <param name="ProcureMode">How the supplier was found.</param>
/// <param name="NoticeNo">Number of the notice by which it was procured.</param>
/// <param name="Amount">Amount, with all changes so far.</param>
/// <param name="SignedOn">Day of signing.</param>
/// <param name="Prepay">Share that may be paid in advance, 0 to 1.</param>
/// <param name="Retention">Share kept back until the warranty ends, 0 to 1.</param>
/// <param name="AcceptedOn">Day on which delivery was accepted.</param>
/// <param name="Parties">Everybody who signed: one 采购人, and at least one 供应商.</param>
/// <param name="Reason">Why it changes, with the number of the document; for a change only.</param>
/// <param name="Fields">Category fields.</param>
internal sealed record ContractDraft(
    string? Code, string? ProjectCode, string? Name, string? Kind, string? ProcureMode, string? NoticeNo, decimal? Amount, DateOnly? SignedOn,
    decimal? Prepay, decimal? Retention, DateOnly? AcceptedOn, IReadOnlyList<PartyDraft>? Parties, string? Reason, JsonElement? Fields)
{
    /// <summary>Category fields as a file gives them: texts by field code. Stands in for <see cref="Fields"/>.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string>? FieldTexts { get; init; }
}

/// <summary>Somebody who signs.</summary>
/// <param name="Role">采购人, 供应商, 联合体成员 or 分包人.</param>
/// <param name="Name">The name as signed.</param>
/// <param name="Code">Social credit code (18) or organisation code (9).</param>
internal sealed record PartyDraft(string? Role, string? Name, string? Code);
