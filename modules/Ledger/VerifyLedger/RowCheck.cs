using SunLedger.Ledger.Blocks;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.VerifyLedger;

/// <summary>
/// Compares the rows of one table with the parts of blocks that name them. Both come in the order of keys, so that they are walked side by side: whoever
/// has a key that the other has not is alone.
/// </summary>
internal sealed class RowCheck(Snapshot snapshot, SealedTable table, IReadOnlyDictionary<long, Waiting> waiting, Findings findings, ArchivedRows? archived = null)
{
    private readonly PriorityQueue<PartCursor, RowKey> _active = new();
    private readonly Misfits _misfits = new(table, findings);
    private BlockHash _hash = BlockHash.Find(BlockHash.Sha256)!;

    /// <summary>Rows read.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows of batches that wait to be sealed.</summary>
    public long Unsealed { get; private set; }

    public async Task RunAsync(CancellationToken ct)
    {
        var reader = new PartReader(snapshot.Db, table);
        RowKey? from = null;
        do
        {
            var (parts, before) = await reader.NextAsync(ct);
            foreach (var part in parts) Step(part);
            await WalkAsync(from, before, ct);
            from = before;
        }
        while (from is not null);
        while (_active.TryPeek(out var left, out var key)) await GoneAsync(key, left, ct);
        if (archived is not null) await archived.TakeAsync(RowKey.AfterAll, _hash, Extra, ct);
        _misfits.Tell(table.Chain is { } chain ? _misfits.Owners.ToDictionary(o => o, _ => chain) : await LedgersAsync(_misfits.Owners, ct));
    }

    private async Task WalkAsync(RowKey? from, RowKey? before, CancellationToken ct)
    {
        await using var rows = await snapshot.RangeAsync(table, from, before, ct);
        while (await rows.NextAsync(ct))
        {
            Rows++;
            while (_active.TryPeek(out var earlier, out var key) && key < rows.Key) await GoneAsync(key, earlier, ct);
            // A host that ended between the file and the table left the row in both: the table's is looked at.
            if (archived is not null) await archived.TakeAsync(rows.Key, _hash, Extra, ct);
            if (_active.TryPeek(out _, out var same) && same == rows.Key) Compare(rows);
            else Unnamed(rows);
        }
    }

    // A batch is named in every ledger that it wrote to; any other row once.
    private void Compare(SealedRows rows)
    {
        var canonical = rows.Canonical();
        var told = false;
        while (_active.TryPeek(out var part, out var key) && key == rows.Key)
        {
            _hash = part.Hash;
            var actual = _hash.Of(canonical);
            if (actual != part.Leaf.Row && !told)
            {
                _misfits.Changed(rows.Key, part.Ledger, rows.Id, part.Leaf.Row, actual);
                told = true;
            }
            StepFirst();
        }
    }

    private void Unnamed(SealedRows rows)
    {
        if (rows.Batch is { } batch && waiting.TryGetValue(batch, out var waits))
        {
            Unsealed++;
            if (table.Name == waits.Kind) waits.Found++;
            return;
        }
        _misfits.Extra(rows.Key, rows.Owner, rows.Id, _hash.Of(rows.Canonical()));
    }

    // What is not in the table may have left it for a file.
    private async ValueTask GoneAsync(RowKey key, PartCursor part, CancellationToken ct)
    {
        _hash = part.Hash;
        if (archived is null || await archived.TakeAsync(key, part.Hash, Extra, ct) is not { } kept) _misfits.Gone(key, part.Ledger, part.Leaf.Row);
        else if (kept == part.Leaf.Row) Rows++;
        else _misfits.Changed(key, part.Ledger, null, part.Leaf.Row, kept);
        while (_active.TryPeek(out _, out var same) && same == key) StepFirst();
    }

    private void Extra(RowKey key, Digest actual) => _misfits.Extra(key, 0, null, actual);

    private Task<Dictionary<long, string>> LedgersAsync(IReadOnlyList<long> indicators, CancellationToken ct) =>
        snapshot.Db.Set<Indicator>().Where(i => indicators.Contains(i.Key)).Select(i => new { i.Key, i.DivisionCode }).ToDictionaryAsync(i => i.Key, i => i.DivisionCode, ct);

    private void Step(PartCursor part)
    {
        if (part.Next()) _active.Enqueue(part, part.Leaf.Key);
    }

    private void StepFirst()
    {
        var part = _active.Peek();
        if (part.Next()) _active.DequeueEnqueue(part, part.Leaf.Key);
        else _active.Dequeue();
    }
}
