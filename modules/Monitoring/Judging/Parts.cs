using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Engine;

namespace SunLedger.Monitoring.Judging;

/// <summary>A batch in parts that the same rules judge.</summary>
internal static class Parts
{
    /// <summary>The items by the definition that judges them. A batch is of one category as a rule, and most divisions share the definition of the centre.</summary>
    public static IEnumerable<(CategoryDefinition? Definition, ReadOnlyMemory<T> Items)> ByDefinition<T>(IReadOnlyList<T> items, Readings<T> readings, CategorySnapshot snapshot)
    {
        if (items.Count == 0) return [];
        var (category, definition) = (readings.Category(items[0]), Of(items[0]));
        var isLocal = snapshot.Local.ContainsKey(category);
        if (items.All(i => readings.Category(i) == category && (!isLocal || Of(i) == definition))) return [(definition, items as T[] ?? [.. items])];
        return items.GroupBy(Of).Select(g => (g.Key, (ReadOnlyMemory<T>)g.ToArray()));

        CategoryDefinition? Of(T item) => snapshot.Find(readings.Category(item), readings.Path(item));
    }
}
