namespace SunLedger.Monitoring.Engine;

/// <summary>Puts items into the index of one group, a thousand at a time: what several groups read of them is in the processor's cache still when the next group comes.</summary>
internal sealed class GroupGatherer<T>(GroupPlan<T> plan, GroupIndex index, FieldBags bags, ItemChunk<T> chunk, Knowledge knowledge, int size)
{
    private readonly int[] _rows = new int[size];
    private readonly KeyHash[] _keys = new KeyHash[size];
    private readonly int[] _days = new int[size];
    private readonly int[] _numbers = new int[size];
    private readonly int[] _unsure = new int[size];
    private readonly int[] _places = new int[size];
    private readonly Ternary _answers = new();

    /// <summary>Puts those of a chunk's items that belong to some group into the index.</summary>
    /// <param name="items">The items, a chunk at most.</param>
    /// <param name="first">The number of the first among the gathered.</param>
    public void Gather(ReadOnlyMemory<T> items, int first)
    {
        chunk.Take(items, knowledge);
        plan.Only?.Ask(chunk, _answers);
        var span = items.Span;
        var (count, doubts) = (0, 0);
        for (var row = 0; row < span.Length; row++)
        {
            var (item, bit) = (span[row], 1UL << (row & 63));
            if (plan.Only is not null && (_answers.No[row >> 6] & bit) != 0) continue;
            if (!plan.Holds(item, bags, out _keys[count])) continue;
            if (plan.Only is not null && (_answers.Yes[row >> 6] & bit) == 0) _unsure[doubts++] = count;
            (_rows[count], _days[count], _numbers[count]) = (row, plan.Day(item, bags) ?? GroupIndex.NoDay, first + row);
            count++;
        }
        index.Add(_keys.AsSpan(0, count), _days.AsSpan(0, count), _numbers.AsSpan(0, count), _unsure.AsSpan(0, doubts), _places);
        for (var place = 0; place < plan.Values.Count; place++) plan.Values[place].Read(chunk, _rows.AsSpan(0, count), index.Numbers[place]);
    }
}
