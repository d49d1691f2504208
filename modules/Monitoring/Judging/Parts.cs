using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Engine;

namespace SunLedger.Monitoring.Judging;

/// <summary>A batch in parts that the same rules judge.</summary>
internal static class Parts
{
    /// <summary>The items by what judges them. A batch is of one category as a rule, and most divisions share the definitions of the centre.</summary>
    public static IEnumerable<(RuleSet Rules, ReadOnlyMemory<T> Items)> ByRules<T>(IReadOnlyList<T> items, Readings<T> readings, CategorySnapshot snapshot)
    {
        if (items.Count == 0) return [];
        var (category, path) = (readings.Category(items[0]), readings.Path(items[0]));
        var rules = RuleSet.Of(snapshot, category, path);
        var first = rules;
        if (items.All(i => Of(i) == first)) return [(first, items as T[] ?? [.. items])];
        return items.GroupBy(Of).Select(g => (g.Key, (ReadOnlyMemory<T>)g.ToArray()));

        // Neighbouring rows are of one category and division more often than not.
        RuleSet Of(T item)
        {
            var (itsCategory, itsPath) = (readings.Category(item), readings.Path(item));
            if (itsCategory == category && itsPath == path) return rules;
            return rules = RuleSet.Of(snapshot, category = itsCategory, path = itsPath);
        }
    }
}
