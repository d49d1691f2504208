namespace SunLedger.Messages.Ledger;

/// <summary>What is sealed, and what waits.</summary>
/// <param name="Ledgers">Ledgers that have blocks.</param>
/// <param name="Blocks">Blocks.</param>
/// <param name="UnsealedBatches">Batches that wait.</param>
/// <param name="UnsealedRows">Their lines.</param>
/// <param name="OldestUnsealedAt">When the oldest of them was posted; null when none waits.</param>
/// <param name="LastSealedAt">When a block was last sealed.</param>
public sealed record SealingState(int Ledgers, long Blocks, int UnsealedBatches, long UnsealedRows, DateTimeOffset? OldestUnsealedAt, DateTimeOffset? LastSealedAt);

/// <summary>What a verification found.</summary>
/// <param name="Rows">Rows compared.</param>
/// <param name="Ledgers">Ledgers checked.</param>
/// <param name="Blocks">Blocks checked.</param>
/// <param name="UnsealedRows">Rows of any kind that wait to be sealed, and cannot be vouched for yet.</param>
/// <param name="OldestUnsealedAt">When the oldest of them was posted; null when there are none.</param>
/// <param name="FindingCount">How much does not fit.</param>
/// <param name="Findings">What does not fit; of very many the first.</param>
public sealed record LedgerVerification(
    long Rows, int Ledgers, long Blocks, long UnsealedRows, DateTimeOffset? OldestUnsealedAt, long FindingCount, IReadOnlyList<LedgerFinding> Findings);

/// <summary>Something in the database that is not as it was sealed.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Ledger">Code of the division; null when nothing says.</param>
/// <param name="Table">The table: payments, blocks.</param>
/// <param name="Row">What names the row in the table: its number.</param>
/// <param name="Id">The caller's id of the row, when it can still be read.</param>
/// <param name="Message">The same as a sentence, in Chinese.</param>
/// <param name="MessageEn">In English.</param>
public sealed record LedgerFinding(LedgerFindingKind Kind, string? Ledger, string Table, string Row, string? Id, string Message, string MessageEn);

/// <summary>What may be wrong with a row or a block.</summary>
public enum LedgerFindingKind
{
    /// <summary>The row holds something else than when it was sealed.</summary>
    Edited,

    /// <summary>The row is gone.</summary>
    Deleted,

    /// <summary>The row is in no block and does not wait for one.</summary>
    Inserted,

    /// <summary>The row stands where another one stood.</summary>
    Moved,

    /// <summary>The balances of an indicator are not those of its entries and lines.</summary>
    AccountWrong,

    /// <summary>A batch that waits to be sealed is not as it was posted.</summary>
    Incomplete,

    /// <summary>A block, or a part of it, does not fit its root, its hash or the block before.</summary>
    BlockChanged,

    /// <summary>A block is gone from the chain.</summary>
    BlockMissing,

    /// <summary>The last blocks of a chain are gone.</summary>
    TailCut,

    /// <summary>A signature was not made with the key of this installation.</summary>
    SignatureWrong,

    /// <summary>The chain is not the one that the checkpoint was taken of.</summary>
    Rewritten,

    /// <summary>What an indicator assigned to a project, paid of it or holds for it is not the sum of its lines.</summary>
    ShareWrong,

    /// <summary>A running total is not the sum of its lines.</summary>
    TotalWrong,
}
