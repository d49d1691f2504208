namespace SunLedger.Monitoring.Engine;

/// <summary>
/// The items among which group rules look, gathered once for all plans that judge together: a kernel rule sees the items of every
/// category, a category's rule those of its own. What is judged must be gathered, too, unless it is to stand in nobody's group.
/// </summary>
internal sealed class Gathering<T>
{
    private readonly Dictionary<string, (GroupPlan<T> Plan, GroupIndex Index)> _groups = [];
    private bool _isClosed;

    public Gathering(IEnumerable<Plan<T>> plans)
    {
        foreach (var group in plans.SelectMany(p => p.Groups)) _groups.TryAdd(group.Key, (group, group.Open()));
    }

    /// <summary>What was asked of registers and observations; it is there before anything is gathered.</summary>
    public Knowledge Knowledge { get; init; } = Knowledge.None;

    /// <summary>True when no rule looks at groups, so that nothing need be gathered.</summary>
    public bool IsNeedless => _groups.Count == 0;

    /// <summary>The groups.</summary>
    public IEnumerable<GroupPlan<T>> Groups => _groups.Values.Select(g => g.Plan);

    /// <summary>Gathers items.</summary>
    public void Gather(ReadOnlyMemory<T> items)
    {
        foreach (var (plan, index) in _groups.Values) plan.Gather(items, index, Knowledge);
    }

    /// <summary>Gathers items for one group only: its neighbours.</summary>
    public void Gather(GroupPlan<T> group, ReadOnlyMemory<T> items) => _groups[group.Key].Plan.Gather(items, _groups[group.Key].Index, Knowledge);

    /// <summary>Gathers the items of the batch itself, and what the batch before it posted beside them.</summary>
    public void GatherOwn(ReadOnlyMemory<T> items, Gathering<T>? before)
    {
        foreach (var (_, index) in _groups.Values) index.OwnFromHere();
        Gather(items);
        if (before is null) return;
        foreach (var (key, group) in _groups)
            if (before._groups.TryGetValue(key, out var other)) group.Index.AddKin(other.Index);
    }

    /// <summary>Says that everything was gathered.</summary>
    public Gathering<T> Close()
    {
        if (_isClosed) return this;
        foreach (var (_, index) in _groups.Values) index.Close();
        _isClosed = true;
        return this;
    }

    /// <summary>The items of a group's rule.</summary>
    public GroupIndex Index(GroupPlan<T> group) => _groups[group.Key].Index;
}
