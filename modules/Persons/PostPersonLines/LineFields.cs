using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SunLedger.Persons.Domain;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.PostPersonLines;

/// <summary>Category fields of a line in three parts: what may be read, what is sealed, and the digests of the latter.</summary>
/// <param name="Plain">JSON of the values that say of nobody who they are.</param>
/// <param name="Personal">JSON of those that do, to be sealed.</param>
/// <param name="Keys">Their digests by code.</param>
/// <param name="Faults">What is wrong; empty else.</param>
internal sealed record LineFields(string? Plain, string? Personal, IReadOnlyDictionary<string, string>? Keys, IReadOnlyList<Fault> Faults)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static LineFields Read(int row, PersonLineDraft draft, string idNumber, CategoryDefinition? definition, string categoryCode, PersonSeals seals)
    {
        var isEmpty = draft.FieldTexts is not { Count: > 0 } && draft.Fields is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) };
        if (definition is null) return isEmpty ? new(null, null, null, []) : Wrong(Fault.Of(EntryRefusals.UnknownCategory, row, "fields", categoryCode));
        var given = draft.FieldTexts is { Count: > 0 } texts ? CategoryFields.Read(texts, Subject.PersonLine, definition) : Of(draft.Fields, definition);
        // The person whom the category asks for is the one who is paid: nobody types the number twice.
        var own = definition.FieldsOf(Subject.PersonLine).Where(f => f.Terms is { IsRequired: true, Format: Format.IdNumber } && given.Values.Text(f.Code) is null).Select(f => f.Code).ToArray();
        var faults = given.Faults.Where(f => !(f.Kind == FieldFaultKind.Required && own.Contains(f.Field))).ToArray();
        if (faults.Length > 0) return new(null, null, null, [.. faults.Select(f => Fault.Of(EntryRefusals.CategoryField, row, $"fields.{f.Field}", f.Code, f.Hint.Chinese, f.Hint.English))]);

        var personal = definition.FieldsOf(Subject.PersonLine).Where(f => f.Terms.IsPersonal)
            .Select(f => (f.Code, f.Terms.Format, Value: own.Contains(f.Code) ? idNumber : given.Values.Text(f.Code))).Where(f => f.Value is not null).ToArray();
        var plain = Without(given.Values.ToJson(), personal.Select(f => f.Code).ToHashSet());
        if (personal.Length == 0) return new(plain, null, null, []);
        return new(
            plain,
            JsonSerializer.Serialize(personal.ToDictionary(f => f.Code, f => f.Value), Json),
            personal.ToDictionary(f => f.Code, f => seals.Field(f.Format, f.Value!).ToString("x16", CultureInfo.InvariantCulture), StringComparer.Ordinal),
            []);
    }

    private static FieldReading Of(JsonElement? fields, CategoryDefinition definition) => CategoryFields.Read(fields ?? default, Subject.PersonLine, definition);

    private static LineFields Wrong(Fault fault) => new(null, null, null, [fault]);

    private static string? Without(string json, HashSet<string> codes)
    {
        if (json == "{}") return null;
        if (codes.Count == 0) return json;
        using var document = JsonDocument.Parse(json);
        var rest = document.RootElement.EnumerateObject().Where(p => !codes.Contains(p.Name)).ToDictionary(p => p.Name, p => p.Value);
        return rest.Count == 0 ? null : JsonSerializer.Serialize(rest, Json);
    }
}
