namespace SunLedger.Messages.Ledger;

/// <summary>Where a ledger's chain of blocks stood: kept outside the database, it shows a chain that was cut or made anew.</summary>
/// <param name="Ledger">Code of the division.</param>
/// <param name="Block">Number of its last block.</param>
/// <param name="Hash">That block's hash in hexadecimal.</param>
/// <param name="Total">Rows in it and in all blocks before.</param>
/// <param name="SealedAt">When it was sealed.</param>
/// <param name="Algorithm">What the hash is made with: SHA-256 or SM3.</param>
/// <param name="Signature">ECDSA (P-256, SHA-256; DER, base64) over the lines <c>sunledger-checkpoint-1</c>, ledger, block, hash, total, time, algorithm, each ended by a line feed.</param>
public sealed record Checkpoint(string Ledger, long Block, string Hash, long Total, DateTimeOffset SealedAt, string Algorithm, string Signature);

/// <summary>Checkpoints to keep.</summary>
/// <param name="PublicKey">Key that checks their signatures: SubjectPublicKeyInfo, base64.</param>
/// <param name="Checkpoints">One of every ledger.</param>
public sealed record CheckpointFile(string PublicKey, IReadOnlyList<Checkpoint> Checkpoints);
