using SunLedger.Ledger.Domain;

namespace SunLedger.Ledger.Batches;

/// <summary>What a batch adds to one cell of the totals.</summary>
internal sealed class Flow
{
    public long Registered { get; set; }
    public long Received { get; set; }
    public long ReleasedOwn { get; set; }
    public long ReleasedPassed { get; set; }
    public long InTransit { get; set; }
    public long Assigned { get; set; }
    public long Paid { get; private set; }
    public long PaidFinal { get; private set; }
    public long PaidPassed { get; private set; }
    public long PaidSpecial { get; private set; }
    public long PaidRetained { get; private set; }
    public long Payments { get; set; }
    public long Open { get; set; }

    /// <summary>Something was posted, though it may come to nothing in the totals: they are as new as it is.</summary>
    public bool HasMoved { get; set; }

    /// <summary>The totals are as they were: money was held or freed, and nothing moved.</summary>
    public bool IsNothing =>
        !HasMoved && (Registered, Received, ReleasedOwn, ReleasedPassed, InTransit, Assigned) == (0, 0, 0, 0, 0, 0) && (Paid, PaidFinal, PaidPassed, PaidSpecial, PaidRetained, Payments, Open) == (0, 0, 0, 0, 0, 0, 0);

    /// <summary>Notes money that was paid, or that came back when it is negative.</summary>
    public void Pay(long fen, Destination to)
    {
        Paid += fen;
        if (to == Destination.Final) PaidFinal += fen;
        if (to is Destination.Passed or Destination.Special) PaidPassed += fen;
        if (to == Destination.Special) PaidSpecial += fen;
        if (to == Destination.Retained) PaidRetained += fen;
    }

    public void Add(Flow other)
    {
        HasMoved |= other.HasMoved;
        Registered += other.Registered;
        Received += other.Received;
        ReleasedOwn += other.ReleasedOwn;
        ReleasedPassed += other.ReleasedPassed;
        InTransit += other.InTransit;
        Assigned += other.Assigned;
        Paid += other.Paid;
        PaidFinal += other.PaidFinal;
        PaidPassed += other.PaidPassed;
        PaidSpecial += other.PaidSpecial;
        PaidRetained += other.PaidRetained;
        Payments += other.Payments;
        Open += other.Open;
    }
}
