namespace SunLedger.Ledger.Moments;

/// <summary>What every read may be asked about time.</summary>
internal abstract record TimedRequest
{
    /// <summary>Counts what happened until the end of this business day; everything when absent.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Counts what had been recorded by this instant (2018-06-15T04:00:00Z); everything when absent.</summary>
    public string? KnownAt { get; init; }
}
