using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Blocks;

/// <summary>The rows of the batches that a round seals, and the blocks they make.</summary>
internal sealed class SealingRound : ISealingRound
{
    /// <summary>The ledger of rows that belong to no indicator, and of those whose indicator nobody knows, which only an edit of the database leaves: they are not to be lost.</summary>
    private const string Nowhere = "000000";

    // Numbers that were taken and not used leave holes: a range may hold so many, and rows of other batches in between are passed over.
    private const long LongestHole = 64;

    private readonly Dictionary<long, Waiting> _waiting;
    private readonly SealingSettings _settings;
    private readonly BlockHash _hash;
    private readonly Dictionary<SealedTable, List<Found>> _found = [];

    private SealingRound(Dictionary<long, Waiting> waiting, SealingSettings settings)
    {
        (_waiting, _settings) = (waiting, settings);
        _hash = BlockHash.Find(settings.Algorithm)!;
        Batches = [.. waiting.Keys.Order()];
        Last = Batches.Count == 0 ? null : Batches[^1];
    }

    /// <summary>What it seals.</summary>
    public IReadOnlyList<long> Batches { get; private set; }

    /// <summary>The last batch that it looked at; null when none waits.</summary>
    public long? Last { get; }

    /// <summary>Reads the next batches that wait, after a number, and all their rows.</summary>
    public static async Task<SealingRound> ReadAsync(Snapshot snapshot, long after, SealingSettings settings, ILogger log, CancellationToken ct)
    {
        var round = new SealingRound(await Waiting.NextAsync(snapshot.Db, after, settings.RoundRows, ct), settings);
        foreach (var table in SealedTables.All)
        {
            var found = round._found[table] = new(round.RoomFor(table));
            foreach (var (first, last) in Runs(round.Batches))
            {
                await using var rows = await snapshot.OfBatchesAsync(table, first, last, ct);
                while (await rows.NextAsync(ct))
                    if (rows.Batch is { } batch && round._waiting.TryGetValue(batch, out var waiting))
                        found.Add(round.Take(table, rows, batch, waiting));
            }
        }
        round.LeaveOutIncomplete(log);
        return round;
    }

    /// <summary>The blocks, one or more for every ledger, each chained to the one before.</summary>
    public async Task<IReadOnlyList<SealedBlock>> BlocksAsync(Snapshot snapshot, SigningKey key, DateTimeOffset now, CancellationToken ct)
    {
        var divisions = await DivisionsAsync(snapshot.Db, ct);
        var blocks = new List<SealedBlock>();
        foreach (var (ledger, rows) in ByLedger(divisions).OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            var chain = await BlockChain.OpenAsync(snapshot.Db, ledger, _hash, key, now, ct);
            for (var from = 0; from < rows.Count; from += _settings.BlockRows) blocks.Add(chain.Add(rows.GetRange(from, Math.Min(_settings.BlockRows, rows.Count - from))));
        }
        return blocks;
    }

    public Task<int> TakeOffAsync(SunLedgerDb db, CancellationToken ct) => db.Set<UnsealedBatch>().Where(u => Batches.Contains(u.BatchNo)).ExecuteDeleteAsync(ct);

    // What a batch says of its lines may have been edited: no more room is made for it than a round has rows.
    private int RoomFor(SealedTable table) => (int)Math.Clamp(_waiting.Values.Where(w => w.Kind == table.Name).Sum(w => (long)w.Lines), 0, _settings.RoundRows);

    private Found Take(SealedTable table, SealedRows rows, long batch, Waiting waiting)
    {
        if (table.Name == waiting.Kind) waiting.Found++;
        return new Found(new Leaf(rows.Key, _hash.Of(rows.Canonical())), batch, rows.Owner);
    }

    // A batch is committed whole. One that is not as it says was edited before it could be sealed: sealing it would make that look right.
    private void LeaveOutIncomplete(ILogger log)
    {
        var incomplete = _waiting.Where(w => !w.Value.IsComplete).Select(w => w.Key).ToHashSet();
        if (incomplete.Count == 0) return;
        SealingLog.Incomplete(log, string.Join(", ", incomplete.Order()));
        Batches = [.. Batches.Where(b => !incomplete.Contains(b))];
        foreach (var found in _found.Values) found.RemoveAll(f => incomplete.Contains(f.Batch));
    }

    private async Task<Dictionary<long, string>> DivisionsAsync(SunLedgerDb db, CancellationToken ct)
    {
        var owners = _found.Values.SelectMany(f => f).Select(f => f.Owner).Distinct().ToArray();
        return await db.Set<Indicator>().Where(i => owners.Contains(i.Key)).Select(i => new { i.Key, i.DivisionCode }).ToDictionaryAsync(i => i.Key, i => i.DivisionCode, ct);
    }

    // Rows in the order of their tables' numbers, for in that order whoever checks a root reads its parts; a batch goes into every ledger that any of its rows is in.
    private Dictionary<string, List<(SealedTable Table, Leaf Leaf)>> ByLedger(Dictionary<long, string> divisions)
    {
        var (of, sizes) = (new Dictionary<long, HashSet<string>>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var found in _found.Where(f => f.Key.Entity != typeof(Batch)).SelectMany(f => f.Value))
        {
            var ledger = divisions.GetValueOrDefault(found.Owner, Nowhere);
            if (!of.TryGetValue(found.Batch, out var touched)) of.Add(found.Batch, touched = new(StringComparer.Ordinal));
            touched.Add(ledger);
            sizes[ledger] = sizes.GetValueOrDefault(ledger) + 1;
        }
        var ledgers = new Dictionary<string, List<(SealedTable, Leaf)>>(StringComparer.Ordinal);
        foreach (var (table, rows) in _found.OrderBy(f => f.Key.No))
            foreach (var found in rows)
            {
                if (table.Entity != typeof(Batch)) RowsOf(divisions.GetValueOrDefault(found.Owner, Nowhere)).Add((table, found.Leaf));
                else if (!of.TryGetValue(found.Batch, out var touched)) RowsOf(Nowhere).Add((table, found.Leaf));
                else foreach (var ledger in touched) RowsOf(ledger).Add((table, found.Leaf));
            }
        return ledgers;

        List<(SealedTable, Leaf)> RowsOf(string ledger) => ledgers.TryGetValue(ledger, out var rows) ? rows : ledgers[ledger] = new(sizes.GetValueOrDefault(ledger) + _waiting.Count);
    }

    /// <summary>Numbers as ranges that are worth reading in one go.</summary>
    public static IEnumerable<(long First, long Last)> Runs(IReadOnlyList<long> batches)
    {
        for (var i = 0; i < batches.Count;)
        {
            var first = i;
            while (++i < batches.Count && batches[i] - batches[i - 1] <= LongestHole) { }
            yield return (batches[first], batches[i - 1]);
        }
    }

    private readonly record struct Found(Leaf Leaf, long Batch, long Owner);
}
