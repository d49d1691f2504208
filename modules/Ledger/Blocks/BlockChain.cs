using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Blocks;

/// <summary>Adds blocks to the chain of one ledger.</summary>
internal sealed class BlockChain(Block? last, string ledger, BlockHash hash, SigningKey key, DateTimeOffset now)
{
    // Whole seconds, as the text that is hashed says them.
    private readonly DateTimeOffset _now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));

    private Block? _last = last;

    /// <summary>The chain of a ledger, as far as it reaches.</summary>
    public static async Task<BlockChain> OpenAsync(SunLedgerDb db, string ledger, BlockHash hash, SigningKey key, DateTimeOffset now, CancellationToken ct)
    {
        var last = await db.Set<Block>().AsNoTracking().Where(b => b.Ledger == ledger).OrderByDescending(b => b.No).FirstOrDefaultAsync(ct);
        return new BlockChain(last, ledger, hash, key, now);
    }

    /// <summary>A block of these rows, in the order of tables and keys.</summary>
    public SealedBlock Add(List<(SealedTable Table, Leaf Leaf)> rows)
    {
        var no = (_last?.No ?? 0) + 1;
        var tree = new MerkleTree(hash);
        var parts = new List<BlockPart>();
        for (var from = 0; from < rows.Count;)
        {
            var (table, to) = (rows[from].Table, from + 1);
            while (to < rows.Count && rows[to].Table == table) to++;
            var leaves = new Leaf[to - from];
            for (var i = 0; i < leaves.Length; i++) leaves[i] = rows[from + i].Leaf;
            Array.Sort(leaves, static (a, b) => a.Key.CompareTo(b.Key));
            foreach (var leaf in leaves) tree.Add(hash.LeafOf(table.No, leaf.Key, leaf.Row));
            parts.Add(Part(no, table, leaves));
            from = to;
        }
        var block = new Block
        {
            Ledger = ledger,
            No = no,
            Previous = _last?.Hash ?? new byte[Digest.Size],
            Root = tree.Root().Bytes.ToArray(),
            Rows = rows.Count,
            Total = (_last?.Total ?? 0) + rows.Count,
            SealedAt = _now,
            Algorithm = hash.Name,
            SignedWith = key.Algorithm,
        };
        block.Hash = hash.Of(BlockText.ToHash(block)).Bytes.ToArray();
        block.Signature = key.Sign(BlockText.Of(block));
        _last = block;
        return new SealedBlock(block, parts);
    }

    private BlockPart Part(long no, SealedTable table, Leaf[] leaves) => new()
    {
        Ledger = ledger,
        BlockNo = no,
        TableNo = table.No,
        FirstA = leaves[0].Key.A,
        FirstB = leaves[0].Key.B,
        FirstC = leaves[0].Key.C,
        Rows = leaves.Length,
        Leaves = Leaves.Write(leaves),
    };
}
