using SunLedger.Ledger.Blocks;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.VerifyLedger;

/// <summary>Checks every chain: blocks without a gap, each fitting its parts, its hash, its signature and the block before; and checkpoints that were kept outside.</summary>
internal sealed class ChainCheck(SigningKey key, Findings findings)
{
    private readonly Dictionary<(string Ledger, long Block), List<Checkpoint>> _kept = [];
    private readonly Dictionary<string, Block> _last = new(StringComparer.Ordinal);

    public int Ledgers => _last.Count;

    public long Blocks { get; private set; }

    /// <summary>A checkpoint to compare with.</summary>
    public void Expect(Checkpoint kept)
    {
        if (!_kept.TryGetValue((kept.Ledger, kept.Block), out var same)) _kept.Add((kept.Ledger, kept.Block), same = []);
        same.Add(kept);
    }

    public async Task RunAsync(SunLedgerDb db, CancellationToken ct)
    {
        var all =
            from b in db.Set<Block>()
            join p in db.Set<BlockPart>() on new { b.Ledger, No = b.No } equals new { p.Ledger, No = p.BlockNo } into parts
            from p in parts.DefaultIfEmpty()
            orderby b.Ledger, b.No, p.TableNo
            select new { Block = b, Part = p };
        BlockInHand? inHand = null;
        await foreach (var row in all.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            if (inHand is null || inHand.Block.No != row.Block.No || inHand.Block.Ledger != row.Block.Ledger)
            {
                Check(inHand);
                inHand = new BlockInHand(row.Block);
            }
            inHand.Add(row.Part);
        }
        Check(inHand);
        await OrphansAsync(db, ct);
        TailsCut();
    }

    private void Check(BlockInHand? inHand)
    {
        if (inHand is null) return;
        var block = inHand.Block;
        Blocks++;
        var last = _last.GetValueOrDefault(block.Ledger);
        var expected = (last?.No ?? 0) + 1;
        for (var missing = expected; missing < block.No && missing < expected + 100; missing++) Say(LedgerFindingKind.BlockMissing, block.Ledger, missing);
        if (!inHand.Fits || (block.No == expected && !Follows(block, last))) Say(LedgerFindingKind.BlockChanged, block.Ledger, block.No);
        if (!key.Signed(BlockText.Of(block))) Say(LedgerFindingKind.SignatureWrong, block.Ledger, block.No);
        if (_kept.GetValueOrDefault((block.Ledger, block.No))?.Any(k => k.Hash != Convert.ToHexStringLower(block.Hash)) == true)
            Say(LedgerFindingKind.Rewritten, block.Ledger, block.No);
        _last[block.Ledger] = block;
    }

    private static bool Follows(Block block, Block? last) =>
        block.Previous.AsSpan().SequenceEqual(last?.Hash ?? new byte[Digest.Size]) && block.Total == (last?.Total ?? 0) + block.Rows;

    // Parts without their block.
    private async Task OrphansAsync(SunLedgerDb db, CancellationToken ct)
    {
        var orphans = await db.Set<BlockPart>().Where(p => !db.Set<Block>().Any(b => b.Ledger == p.Ledger && b.No == p.BlockNo))
            .Select(p => new { p.Ledger, p.BlockNo }).Distinct().OrderBy(p => p.Ledger).ThenBy(p => p.BlockNo).Take(1_000).ToListAsync(ct);
        foreach (var orphan in orphans) Say(LedgerFindingKind.BlockMissing, orphan.Ledger, orphan.BlockNo);
    }

    private void TailsCut()
    {
        foreach (var ((ledger, block), _) in _kept.OrderBy(k => k.Key.Ledger, StringComparer.Ordinal).ThenByDescending(k => k.Key.Block))
            if (block > (_last.GetValueOrDefault(ledger)?.No ?? 0)) Say(LedgerFindingKind.TailCut, ledger, block);
    }

    private void Say(LedgerFindingKind kind, string ledger, long no) => findings.Other(kind, ledger, Block.Table, $"{no}");

    /// <summary>A block whose parts are being read.</summary>
    private sealed class BlockInHand
    {
        private readonly BlockHash? _hash;
        private readonly MerkleTree? _tree;
        private bool _partsFit = true;

        public BlockInHand(Block block)
        {
            Block = block;
            _hash = BlockHash.Find(block.Algorithm);
            _tree = _hash is null ? null : new MerkleTree(_hash);
        }

        public Block Block { get; }

        public bool Fits => _hash is not null && _partsFit && _tree!.Leaves == Block.Rows
            && _tree.Root().Bytes.SequenceEqual(Block.Root) && _hash.Of(BlockText.ToHash(Block)).Bytes.SequenceEqual(Block.Hash);

        public void Add(BlockPart? part)
        {
            if (part is null || _tree is null) return;
            ReadOnlySpan<byte> bytes = part.Leaves;
            var (last, rows) = (0L, 0);
            while (Leaves.TryRead(ref bytes, last, out var leaf))
            {
                if (rows++ == 0) _partsFit &= leaf.Key == new RowKey(part.FirstA, part.FirstB, part.FirstC);
                _tree.Add(_hash!.LeafOf(part.TableNo, leaf.Key, leaf.Row));
                last = leaf.Key.A;
            }
            _partsFit &= bytes.IsEmpty && rows == part.Rows;
        }
    }
}
