namespace SunLedger.Ledger.Blocks;

/// <summary>
/// The root over leaves that come one after the other (RFC 6962): it keeps one subtree per level, so that a block of any size needs a handful of digests.
/// </summary>
internal sealed class MerkleTree(BlockHash hash)
{
    private readonly List<(int Size, Digest Root)> _subtrees = [];

    /// <summary>Leaves so far.</summary>
    public int Leaves { get; private set; }

    public void Add(in Digest leaf)
    {
        Leaves++;
        var (size, root) = (1, leaf);
        while (_subtrees.Count > 0 && _subtrees[^1].Size == size)
        {
            root = hash.NodeOf(_subtrees[^1].Root, root);
            size *= 2;
            _subtrees.RemoveAt(_subtrees.Count - 1);
        }
        _subtrees.Add((size, root));
    }

    /// <summary>The root over what was added.</summary>
    public Digest Root()
    {
        if (_subtrees.Count == 0) return hash.Of([]);
        var root = _subtrees[^1].Root;
        for (var i = _subtrees.Count - 2; i >= 0; i--) root = hash.NodeOf(_subtrees[i].Root, root);
        return root;
    }
}
