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
    public long Paid { get; set; }
    public long Payments { get; set; }
    public long Open { get; set; }

    /// <summary>The totals are as they were: money was held or freed, and nothing moved.</summary>
    public bool IsNothing =>
        (Registered, Received, ReleasedOwn, ReleasedPassed, InTransit, Assigned, Paid) == (0, 0, 0, 0, 0, 0, 0) && (Payments, Open) == (0, 0);

    public void Add(Flow other)
    {
        Registered += other.Registered;
        Received += other.Received;
        ReleasedOwn += other.ReleasedOwn;
        ReleasedPassed += other.ReleasedPassed;
        InTransit += other.InTransit;
        Assigned += other.Assigned;
        Paid += other.Paid;
        Payments += other.Payments;
        Open += other.Open;
    }
}
