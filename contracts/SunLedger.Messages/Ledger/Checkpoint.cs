namespace SunLedger.Messages.Ledger;

/// <summary>Where a ledger's chain of blocks stood: kept outside the database, it shows a chain that was cut or made anew.</summary>
/// <param name="Ledger">Code of the division.</param>
/// <param name="Block">Number of its last block.</param>
/// <param name="Hash">That block's hash in hexadecimal.</param>
/// <param name="Total">Rows in it and in all blocks before.</param>
/// <param name="SealedAt">When it was sealed.</param>
/// <param name="Algorithm">What the hash is made with: SHA-256 or SM3.</param>
/// <param name="Signature">DER, base64, over the lines <c>sunledger-checkpoint-1</c>, ledger, block, hash, total, time, algorithm, and of SM2 <c>SM2</c>, each ended by a line feed.</param>
/// <param name="SignedWith">ECDSA-P256 (with SHA-256), or SM2 (with SM3).</param>
public sealed record Checkpoint(string Ledger, long Block, string Hash, long Total, DateTimeOffset SealedAt, string Algorithm, string Signature, string SignedWith = "ECDSA-P256");

/// <summary>Checkpoints to keep.</summary>
/// <param name="PublicKey">Key that checks their ECDSA signatures: SubjectPublicKeyInfo, base64.</param>
/// <param name="Checkpoints">One of every ledger.</param>
/// <param name="Sm2PublicKey">Key that checks those by SM2; absent while there is none.</param>
public sealed record CheckpointFile(string PublicKey, IReadOnlyList<Checkpoint> Checkpoints, string? Sm2PublicKey = null);
