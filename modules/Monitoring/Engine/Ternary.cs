namespace SunLedger.Monitoring.Engine;

/// <summary>One answer per row of a chunk, a bit each: yes, no, or neither, which is unknown. Never both.</summary>
internal sealed class Ternary
{
    /// <summary>Words of 64 rows each.</summary>
    public const int Words = Chunk.Size / 64;

    /// <summary>Rows for which it holds.</summary>
    public ulong[] Yes { get; } = new ulong[Words];

    /// <summary>Rows for which it does not hold.</summary>
    public ulong[] No { get; } = new ulong[Words];

    /// <summary>Both hold (Kleene): a no on either side is a no, whatever the other side says. The other was asked of some rows only.</summary>
    public void And(Ternary other, ulong[] asked)
    {
        for (var w = 0; w < Words; w++)
        {
            Yes[w] &= other.Yes[w];
            No[w] |= other.No[w] & asked[w];
        }
    }

    /// <summary>At least one holds (Kleene): a yes on either side is a yes, whatever the other side says. The other was asked of some rows only.</summary>
    public void Or(Ternary other, ulong[] asked)
    {
        for (var w = 0; w < Words; w++)
        {
            Yes[w] |= other.Yes[w] & asked[w];
            No[w] &= other.No[w];
        }
    }

    /// <summary>The opposite; unknown stays unknown.</summary>
    public void Not()
    {
        for (var w = 0; w < Words; w++) (Yes[w], No[w]) = (No[w], Yes[w]);
    }

    /// <summary>Takes the answers of another.</summary>
    public void Take(Ternary other)
    {
        other.Yes.CopyTo(Yes, 0);
        other.No.CopyTo(No, 0);
    }

    /// <summary>Forgets every answer.</summary>
    public void Clear()
    {
        Array.Clear(Yes);
        Array.Clear(No);
    }

    /// <summary>Sets the answer of one row.</summary>
    public void Set(int row, Answer answer)
    {
        var (word, bit) = (row >> 6, 1UL << (row & 63));
        Yes[word] &= ~bit;
        No[word] &= ~bit;
        if (answer == Answer.Yes) Yes[word] |= bit;
        if (answer == Answer.No) No[word] |= bit;
    }

    /// <summary>Sets the answer of one row that has none yet.</summary>
    public void Add(int row, bool? answer)
    {
        if (answer is not { } known) return;
        (known ? Yes : No)[row >> 6] |= 1UL << (row & 63);
    }
}
