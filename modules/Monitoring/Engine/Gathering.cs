namespace SunLedger.Monitoring.Engine;

/// <summary>
/// The items among which group rules look, gathered once for all plans that judge together: a kernel rule sees the items of every
/// category, a category's rule those of its own. Plans that differ in other things share what they gather alike. What is judged must be
/// gathered, too, unless it is to stand in nobody's group.
/// </summary>
internal sealed class Gathering<T>
{
    private readonly Dictionary<string, GatheredGroup<T>> _groups = [];
    private readonly GatheredItems _items = new();
    private bool _isClosed;
    private ReadOnlyMemory<T> _coming; // items that are gathered and about to be judged, in the order of their numbers
    private int _firstComing;
    private int _expected;

    public Gathering(IEnumerable<Plan<T>> plans)
    {
        foreach (var plan in plans)
            foreach (var group in plan.Groups)
            {
                if (!_groups.TryGetValue(group.Key, out var gathered)) _groups.Add(group.Key, gathered = new(group, _items));
                gathered.AskFor(plan, group);
            }
    }

    /// <summary>What was asked of registers and observations; it is there before anything is gathered.</summary>
    public Knowledge Knowledge { get; init; } = Knowledge.None;

    /// <summary>True when no rule looks at groups, so that nothing need be gathered.</summary>
    public bool IsNeedless => _groups.Count == 0;

    /// <summary>The groups.</summary>
    public IEnumerable<GatheredGroup<T>> Groups => _groups.Values;

    /// <summary>Gathers items.</summary>
    public void Gather(ReadOnlyMemory<T> items)
    {
        if (IsNeedless) return;
        var first = _items.Add(items.Span, _groups.Values.First().Plan.Readings);
        Gather(items, first, [.. _groups.Values.Select(group => group.Plan.Gatherer(group.Index, Knowledge, Math.Min(Chunk.Size, items.Length)))]);
        (_coming, _firstComing) = (items, first);
    }

    /// <summary>
    /// Says that these will be judged next, read once more in the order in which they were gathered: whoever is judged is then found where it stands, without looking for its keys.
    /// Where the ids are not the same, they are looked for.
    /// </summary>
    public void Expect(ReadOnlyMemory<T> items)
    {
        if (IsNeedless) return;
        var readings = _groups.Values.First().Plan.Readings;
        (_coming, _firstComing) = (items, _expected);
        _expected += items.Length;
        for (var i = 0; i < items.Length; i++)
        {
            if (_firstComing + i < _items.Count && _items[_firstComing + i].Id == readings.Id(items.Span[i])) continue;
            _coming = default;
            return;
        }
    }

    /// <summary>The numbers of some items among the gathered, as far as they are expected in this order; below zero for others.</summary>
    /// <param name="items">The items.</param>
    /// <param name="from">How far the expected were walked through.</param>
    /// <param name="numbers">Room for the numbers.</param>
    public void NumbersOf(ReadOnlySpan<T> items, ref int from, Span<int> numbers)
    {
        var coming = _coming.Span;
        for (var row = 0; row < items.Length; row++)
        {
            while (from < coming.Length && !ReferenceEquals(coming[from], items[row])) from++;
            numbers[row] = from < coming.Length ? _firstComing + from++ : -1;
        }
    }

    /// <summary>Gathers items for one group only: its neighbours.</summary>
    public void Gather(GatheredGroup<T> group, ReadOnlyMemory<T> items) =>
        Gather(items, _items.Add(items.Span, group.Plan.Readings), [group.Plan.Gatherer(group.Index, Knowledge, Math.Min(Chunk.Size, items.Length))]);

    private static void Gather(ReadOnlyMemory<T> items, int first, GroupGatherer<T>[] gatherers)
    {
        for (var from = 0; from < items.Length; from += Chunk.Size)
            foreach (var gatherer in gatherers)
                gatherer.Gather(items.Slice(from, Math.Min(Chunk.Size, items.Length - from)), first + from);
    }

    /// <summary>Gathers the items of the batch itself, and what the batch before it posted beside them.</summary>
    public void GatherOwn(ReadOnlyMemory<T> items, Gathering<T>? before)
    {
        foreach (var group in _groups.Values) group.Index.OwnFromHere();
        Gather(items);
        if (before is null) return;
        foreach (var (key, group) in _groups)
            if (before._groups.TryGetValue(key, out var other)) group.Index.AddKin(other.Index);
    }

    /// <summary>Says that everything was gathered.</summary>
    public Gathering<T> Close()
    {
        if (_isClosed) return this;
        foreach (var group in _groups.Values) group.Index.Close();
        _isClosed = true;
        return this;
    }

    /// <summary>The items of a group's rule.</summary>
    public GroupIndex Index(GroupPlan<T> group) => _groups[group.Key].Index;
}

/// <summary>The items of one group, and who looks among them: windows of different lengths look into one list.</summary>
internal sealed class GatheredGroup<T>(GroupPlan<T> plan, GatheredItems known)
{
    private readonly List<Plan<T>> _askers = [];

    /// <summary>How it is gathered.</summary>
    public GroupPlan<T> Plan => plan;

    /// <summary>Its items.</summary>
    public GroupIndex Index { get; } = plan.Open(known);

    /// <summary>How far its longest window may reach in days, to either side.</summary>
    public int ReachDays { get; private set; }

    /// <summary>A plan looks into it.</summary>
    public void AskFor(Plan<T> asker, GroupPlan<T> group)
    {
        _askers.Add(asker);
        ReachDays = Math.Max(ReachDays, group.ReachDays);
    }

    /// <summary>The items of a batch whose neighbours are looked for: those that a plan judges which looks into the group.</summary>
    public IReadOnlyList<T> Among(IReadOnlyList<T> batch, IReadOnlyList<(Plan<T> Plan, ReadOnlyMemory<T> Items)> parts) =>
        parts.All(part => _askers.Contains(part.Plan)) ? batch : [.. parts.Where(part => _askers.Contains(part.Plan)).SelectMany(part => part.Items.ToArray())];
}
