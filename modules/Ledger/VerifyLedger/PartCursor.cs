using SunLedger.Ledger.Blocks;

namespace SunLedger.Ledger.VerifyLedger;

/// <summary>Goes through the rows that a part of a block names.</summary>
internal sealed class PartCursor(string ledger, byte[] leaves, BlockHash hash)
{
    private int _at;

    public string Ledger { get; } = ledger;

    /// <summary>What its digests are made with.</summary>
    public BlockHash Hash { get; } = hash;

    public Leaf Leaf { get; private set; }

    /// <summary>Goes to the next; false at the end. Bytes that make no sense end it, and the check of chains says so.</summary>
    public bool Next()
    {
        ReadOnlySpan<byte> rest = leaves.AsSpan(_at);
        if (!Leaves.TryRead(ref rest, Leaf.Key.A, out var leaf)) return false;
        _at = leaves.Length - rest.Length;
        Leaf = leaf;
        return true;
    }
}
