namespace SunLedger.Monitoring.Engine;

/// <summary>
/// Room in which the groups of a chunk's rows are looked for, step by step for all rows: their keys, the places of the keys, the stretches. Each step is a loop so short that
/// the processor waits for the memory of many rows at once, and not for one after the other.
/// </summary>
internal sealed class GroupRoom(int size)
{
    /// <summary>The keys of the rows.</summary>
    public KeyHash[] Keys { get; } = new KeyHash[size];

    /// <summary>The first and last day of each row's window.</summary>
    public (int First, int Last)[] Days { get; } = new (int, int)[size];

    /// <summary>The places of the keys; of a row of which they are not known <see cref="GroupIndex.Unclear"/>.</summary>
    public int[] Places { get; } = new int[size];

    /// <summary>The numbers of the rows among the gathered, which ascend; below zero where a row is not known to be one of them.</summary>
    public int[] Numbers { get; } = new int[size];

    /// <summary>Where the rows stand among the sorted items of a group themselves.</summary>
    public int[] Own { get; } = new int[size];

    /// <summary>The stretches.</summary>
    public GroupIndex.Stretch[] Stretches { get; } = new GroupIndex.Stretch[size];
}
