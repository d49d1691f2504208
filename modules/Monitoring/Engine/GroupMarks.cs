namespace SunLedger.Monitoring.Engine;

/// <summary>Which items of a group index something is not known of. As a rule it is none, and nothing is kept.</summary>
internal sealed class GroupMarks
{
    private readonly List<int> _marked = []; // ascending
    private int[]? _before;

    /// <summary>Marks an item, which comes after all that were marked before it.</summary>
    public void Add(int item) => _marked.Add(item);

    /// <summary>Whether none is marked.</summary>
    public bool IsEmpty => _marked.Count == 0;

    /// <summary>Whether an item is marked.</summary>
    public bool Has(int item) => _marked.Count > 0 && _marked.BinarySearch(item) >= 0;

    /// <summary>Counts them in the order in which groups are looked through.</summary>
    public void Close(ReadOnlySpan<int> order)
    {
        if (_marked.Count == 0) return;
        _before = new int[order.Length + 1];
        for (var i = 0; i < order.Length; i++) _before[i + 1] = _before[i] + (Has(order[i]) ? 1 : 0);
    }

    /// <summary>How many of a stretch are marked.</summary>
    public int Count(GroupIndex.Stretch stretch) => _before is null ? 0 : _before[stretch.To] - _before[stretch.From];
}
