namespace SunLedger.Comparison.Domain;

/// <summary>
/// The entries of one version by digest, to be asked a million times: an open table in which what has the same digest stands in one run. A digest is as
/// good as random, so that it is its own hash.
/// </summary>
internal sealed class RegisterIndex
{
    private const int Forever = int.MaxValue;

    private readonly Slot[] _slots;
    private readonly int _mask;

    public RegisterIndex(IReadOnlyCollection<Entry> entries)
    {
        var size = 16;
        while (size < entries.Count * 2) size *= 2;
        (_slots, _mask, Count) = (new Slot[size], size - 1, entries.Count);
        foreach (var entry in entries) Add(entry);
    }

    /// <summary>How many entries there are.</summary>
    public int Count { get; }

    /// <summary>Whether the digest stands in it on the day, in one of the states whose bits are set; in whatever state when none is.</summary>
    public bool Has(long digest, int day, int states)
    {
        for (var at = Home(digest); _slots[at].IsTaken; at = (at + 1) & _mask)
        {
            ref readonly var slot = ref _slots[at];
            if (slot.Digest == digest && slot.From <= day && day < slot.To && (states == 0 || (slot.State & states) != 0)) return true;
        }
        return false;
    }

    private int Home(long digest) => unchecked((int)(digest >>> 32)) & _mask;

    private void Add(Entry entry)
    {
        var at = Home(entry.Digest);
        while (_slots[at].IsTaken) at = (at + 1) & _mask;
        _slots[at] = new Slot(entry.Digest, entry.From.DayNumber, entry.To?.DayNumber ?? Forever, entry.State < 0 ? 0 : 1 << entry.State);
    }

    // An entry ends after it begins, so that a slot whose end is zero is empty.
    private readonly record struct Slot(long Digest, int From, int To, int State)
    {
        public bool IsTaken => To != 0;
    }
}
