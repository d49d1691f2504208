using SunLedger.Monitoring.Engine;

namespace SunLedger.Monitoring.Judging;

/// <summary>A batch in parts that the same rules judge.</summary>
internal static class Parts
{
    /// <summary>The items by category. A batch is of one category as a rule.</summary>
    public static IEnumerable<(string Category, ReadOnlyMemory<T> Items)> ByCategory<T>(IReadOnlyList<T> items, Readings<T> readings)
    {
        if (items.Count == 0) return [];
        var first = readings.Category(items[0]);
        if (items.All(i => readings.Category(i) == first)) return [(first, items as T[] ?? [.. items])];
        return items.GroupBy(readings.Category).Select(g => (g.Key, (ReadOnlyMemory<T>)g.ToArray()));
    }
}
