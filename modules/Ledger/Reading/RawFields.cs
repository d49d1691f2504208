using System.Text.Json;

namespace SunLedger.Ledger.Reading;

/// <summary>Category fields as they were sent: a JSON object by the API, texts by an import. Which category they belong to is known later.</summary>
/// <param name="Json">The JSON object.</param>
/// <param name="Texts">The texts by field code.</param>
internal readonly record struct RawFields(JsonElement? Json, IReadOnlyDictionary<string, string>? Texts)
{
    /// <summary>Nothing was sent.</summary>
    public bool IsEmpty => Texts is not { Count: > 0 } && Json is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) };
}
