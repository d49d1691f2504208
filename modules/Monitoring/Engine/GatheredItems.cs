namespace SunLedger.Monitoring.Engine;

/// <summary>What evidence tells of the items that groups hold: kept once, in however many groups an item stands.</summary>
internal sealed class GatheredItems
{
    private readonly List<(string Id, long AmountFen)> _items = [];

    /// <summary>How many items there are.</summary>
    public int Count => _items.Count;

    /// <summary>The id of an item, and its money.</summary>
    public (string Id, long AmountFen) this[int item] => _items[item];

    /// <summary>Adds items, and says which number the first of them has.</summary>
    public int Add<T>(ReadOnlySpan<T> items, Readings<T> readings)
    {
        var first = _items.Count;
        _items.EnsureCapacity(first + items.Length);
        foreach (var item in items) _items.Add((readings.Id(item), readings.Amount(item).Fen));
        return first;
    }

    /// <summary>Adds an item of others, and says which number it has.</summary>
    public int Add((string Id, long AmountFen) item)
    {
        _items.Add(item);
        return _items.Count - 1;
    }
}
