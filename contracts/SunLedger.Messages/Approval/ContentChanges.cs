using System.Globalization;
using System.Text.Json;
using SunLedger.Messages.Imports;

namespace SunLedger.Messages.Approval;

/// <summary>Prints two contents side by side, field by field.</summary>
public static class ContentChanges
{
    /// <summary>The fields that differ, in the order of the columns; of a new thing every field that is filled in.</summary>
    /// <param name="before">What there is; null when there is nothing yet.</param>
    /// <param name="after">What there would be.</param>
    /// <param name="columns">The fields, and what a clerk calls them.</param>
    public static IReadOnlyList<Change> Between(JsonElement? before, JsonElement after, IReadOnlyList<ImportColumn> columns) =>
    [
        .. from column in columns
           let was = before is { } there ? TextOf(there, column) : null
           let becomes = TextOf(after, column)
           where was != becomes
           select new Change(column.Field, column.Chinese, was, becomes),
    ];

    private static string? TextOf(JsonElement content, ImportColumn column)
    {
        if (content.ValueKind != JsonValueKind.Object || !content.TryGetProperty(column.Field, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.True => "是",
            JsonValueKind.False => "否",
            JsonValueKind.Number when column.Type == ColumnType.Money && value.TryGetDecimal(out var yuan) => yuan.ToString("#,##0.00", CultureInfo.InvariantCulture) + " 元",
            JsonValueKind.String => value.GetString(),
            _ => value.GetRawText(),
        };
    }
}
