namespace SunLedger.Ledger.Blocks;

/// <summary>What is sealed in one go.</summary>
internal interface ISealingRound
{
    /// <summary>Numbers of what it seals.</summary>
    IReadOnlyList<long> Batches { get; }

    /// <summary>The last number that it looked at; null when nothing waits.</summary>
    long? Last { get; }

    /// <summary>The blocks, each chained to the one before.</summary>
    Task<IReadOnlyList<SealedBlock>> BlocksAsync(Snapshot snapshot, SigningKey key, DateTimeOffset now, CancellationToken ct);

    /// <summary>Takes what it seals off the list of what waits, inside the transaction that stores the blocks. Answers how many were on it.</summary>
    Task<int> TakeOffAsync(SunLedgerDb db, CancellationToken ct);
}
