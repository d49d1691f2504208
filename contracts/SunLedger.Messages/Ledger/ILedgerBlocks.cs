namespace SunLedger.Messages.Ledger;

/// <summary>The sealed blocks that show whether somebody edited the ledger's database.</summary>
public interface ILedgerBlocks
{
    /// <summary>Seals every batch that waits; the host does so every few seconds by itself. Answers how many were sealed.</summary>
    Task<int> SealAsync(CancellationToken ct);

    /// <summary>What is sealed, and what waits.</summary>
    Task<SealingState> StateAsync(CancellationToken ct);

    /// <summary>The last checkpoint of every ledger.</summary>
    Task<CheckpointFile> CheckpointsAsync(CancellationToken ct);

    /// <summary>Compares every row with the block that names it, every block with its chain, and the chains with checkpoints that were kept elsewhere. Writes nothing.</summary>
    Task<LedgerVerification> VerifyAsync(CheckpointFile? kept, CancellationToken ct);
}
