namespace SunLedger.Ledger.Batches;

/// <summary>Counts the rows of all calls of a run through, from 1, so that a rule's finding names one of them.</summary>
internal sealed class Rows
{
    private readonly int[] _before;

    /// <param name="counts">Rows per call.</param>
    public Rows(IEnumerable<int> counts)
    {
        var before = 0;
        _before = [.. counts.Select(count => (before += count) - count)];
    }

    public int Of(in Slot slot) => Of(slot.Call, slot.Index);

    public int Of(int call, int index) => _before[call] + index + 1;

    /// <summary>Where a row stands.</summary>
    public (int Call, int Index) PlaceOf(int row)
    {
        // The last call that begins before the row; an empty call begins where the next one does, and never holds it.
        var found = Array.BinarySearch(_before, row - 1);
        var call = found >= 0 ? found : ~found - 1;
        while (call + 1 < _before.Length && _before[call + 1] == row - 1) call++;
        return (call, row - 1 - _before[call]);
    }
}
