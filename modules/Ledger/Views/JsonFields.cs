using System.Text.Json;

namespace SunLedger.Ledger.Views;

/// <summary>Shows stored category fields.</summary>
internal static class JsonFields
{
    private static readonly JsonElement None = JsonSerializer.SerializeToElement(new { });

    /// <summary>The fields as a JSON object; an empty one when there are none.</summary>
    public static JsonElement Read(string? json)
    {
        if (json is null) return None;
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
