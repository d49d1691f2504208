using System.Text.Json;

namespace SunLedger.Persons.Domain;

/// <summary>A line of a list of persons who are paid.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="BatchId">The list (发放清单) that it stands on; payments name it as <c>personBatchId</c>.</param>
/// <param name="IndicatorId">The indicator that it is paid from; may be left out where a payment is named.</param>
/// <param name="ProjectCode">The project; may be left out.</param>
/// <param name="PaymentId">The payment, once it is known.</param>
/// <param name="Name">The person's name.</param>
/// <param name="IdNumber">The identity number: sealed, and shown masked.</param>
/// <param name="Account">The account paid into: sealed, and shown masked.</param>
/// <param name="AccountName">Whose account it is, when the list says so.</param>
/// <param name="Household">Number of the household; only a digest of it is kept.</param>
/// <param name="Item">What is drawn: 农村低保.</param>
/// <param name="Tier">In which tier.</param>
/// <param name="PayMonth">The month that it is for: 2018-09.</param>
/// <param name="Amount">Yuan, above zero.</param>
/// <param name="PaidOn">The day of pay; left out while it only stands on the list. With a payment it is the payment's.</param>
/// <param name="PlaceCode">Town (9 digits) or village (12).</param>
/// <param name="Corrects">The line whose place it takes.</param>
/// <param name="Reverses">The line that it takes back; nothing else need be said then.</param>
/// <param name="Fields">Category fields. A required identity number that is left out is the person's own.</param>
internal sealed record PersonLineDraft(
    string? Id, string? BatchId, string? IndicatorId, string? ProjectCode, string? PaymentId, string? Name, string? IdNumber, string? Account, string? AccountName, string? Household,
    string? Item, string? Tier, string? PayMonth, decimal? Amount, DateOnly? PaidOn, string? PlaceCode, string? Corrects, string? Reverses, [property: SunLedger.Modules.KeptWhole] JsonElement? Fields)
{
    /// <summary>Category fields as a file gives them: texts by code.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyDictionary<string, string>? FieldTexts { get; init; }
}
