using System.Text.Json;
using SunLedger.Approval.Domain;
using SunLedger.Approval.Storage;
using SunLedger.Messages.Approval;

namespace SunLedger.Approval.Working;

/// <summary>
/// Which state of a thing a document was made from. It stands in the content, so that it is signed with it: an agreement to a change of what has become another thing meanwhile would undo, unread, what
/// came between.
/// </summary>
internal static class Basis
{
    /// <summary>What the content says; null when it says nothing of it.</summary>
    public static string? Of(JsonElement content) => content.EnumerateObject().Where(IsIt).Select(p => p.Value.ValueKind == JsonValueKind.String ? p.Value.GetString() : p.Value.GetRawText()).FirstOrDefault();

    /// <summary>The content as it is signed, made from this state and no other.</summary>
    public static string Signed(JsonElement content, string basis)
    {
        // Field by field: a content may name one twice, which no object of ours could hold.
        var fields = content.EnumerateObject().Where(p => !IsIt(p)).Select(p => $"{JsonSerializer.Serialize(p.Name)}:{p.Value.GetRawText()}").Append($"\"{Document.BasedOn}\":{JsonSerializer.Serialize(basis)}");
        return CanonicalContent.Of(JsonSerializer.Deserialize<JsonElement>($"{{{string.Join(',', fields)}}}"));
    }

    /// <summary>True when what the document would change is another thing by now than it was made from.</summary>
    public static async Task<bool> IsMovedAsync(SunLedgerDb db, IDocumentKind kind, DocumentRow document, CancellationToken ct)
    {
        var content = JsonSerializer.Deserialize<JsonElement>(document.Content);
        return await kind.BasisAsync(db, content, ct) is { } basis && basis != Of(content);
    }

    private static bool IsIt(JsonProperty property) => property.Name.Equals(Document.BasedOn, StringComparison.OrdinalIgnoreCase);
}
