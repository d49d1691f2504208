namespace SunLedger.Demo.Tests;

/// <summary>Items of one subject and category, with an index by the first key of each group, so that folds need not look at all of them.</summary>
internal sealed class Judgement
{
    private readonly Dictionary<string, ILookup<string, IFacts>> _index = [];

    public List<(string Id, ItemFacts Facts)> Items { get; } = [];

    public IEnumerable<IFacts> Candidates(ItemGroup group, IFacts item)
    {
        var first = group.By[0];
        if (!_index.TryGetValue(first.FullName, out var index))
            _index[first.FullName] = index = Items.Select(i => (IFacts)i.Facts).ToLookup(other => Judge.KeyOf(first, other) ?? "");
        return Judge.KeyOf(first, item) is { } key ? index[key] : [];
    }
}
