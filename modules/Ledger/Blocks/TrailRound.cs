using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Blocks;

/// <summary>The rows of a trail that a round seals. Each row waits by itself, and all are sealed in the trail's one chain.</summary>
internal sealed class TrailRound : ISealingRound
{
    private readonly SealedTrail _trail;
    private readonly SealedTable _table;
    private readonly SealingSettings _settings;
    private readonly BlockHash _hash;
    private readonly List<Leaf> _found = [];

    private TrailRound(SealedTrail trail, SealedTable table, SealingSettings settings) =>
        (_trail, _table, _settings, _hash) = (trail, table, settings, BlockHash.Find(settings.Algorithm)!);

    public IReadOnlyList<long> Batches { get; private set; } = [];

    public long? Last { get; private set; }

    /// <summary>Reads the next rows that wait, after a number. One that is gone was deleted before it could be sealed: it stays on the list, where verification finds it.</summary>
    public static async Task<ISealingRound> ReadAsync(Snapshot snapshot, SealedTrail trail, long after, SealingSettings settings, ILogger log, CancellationToken ct)
    {
        var table = SealedTable.OfTrail(trail);
        var round = new TrailRound(trail, table, settings);
        var waiting = await WaitingAsync(snapshot.Db, trail, after, settings.RoundRows, ct);
        if (waiting.Count == 0) return round;
        var numbers = waiting.Keys.Order().ToArray();
        round.Last = numbers[^1];
        foreach (var (first, last) in SealingRound.Runs(numbers))
        {
            await using var rows = await snapshot.OfBatchesAsync(table, first, last, ct);
            while (await rows.NextAsync(ct))
            {
                if (!waiting.TryGetValue(rows.Key.A, out var waits)) continue;
                waits.Found++;
                round._found.Add(new Leaf(rows.Key, round._hash.Of(rows.Canonical())));
            }
        }
        round.Batches = [.. round._found.Select(l => l.Key.A)];
        if (round.Batches.Count < numbers.Length) SealingLog.Incomplete(log, $"{table.Name} {string.Join(", ", waiting.Where(w => !w.Value.IsComplete).Select(w => w.Key).Order())}");
        return round;
    }

    /// <summary>The numbers that wait, after one; each waits for one row.</summary>
    public static async Task<Dictionary<long, Waiting>> WaitingAsync(SunLedgerDb db, SealedTrail trail, long after, int most, CancellationToken ct)
    {
        var sql = $"SELECT no AS \"Value\" FROM {db.Table(trail.Module, trail.Waiting)} WHERE no > {{0}} ORDER BY no LIMIT {{1}}";
        var numbers = await db.Database.SqlQueryRaw<long>(sql, after, most).ToListAsync(ct);
        var table = SealedTable.OfTrail(trail);
        return numbers.ToDictionary(no => no, _ => Waiting.ForRowOf(table));
    }

    public async Task<IReadOnlyList<SealedBlock>> BlocksAsync(Snapshot snapshot, SigningKey key, DateTimeOffset now, CancellationToken ct)
    {
        var chain = await BlockChain.OpenAsync(snapshot.Db, _trail.Module, _hash, key, now, ct);
        return [.. _found.Chunk(_settings.BlockRows).Select(rows => chain.Add([.. rows.Select(r => (_table, r))]))];
    }

    public Task<int> TakeOffAsync(SunLedgerDb db, CancellationToken ct)
    {
        var table = db.Table(_trail.Module, _trail.Waiting);
        var (sql, numbers) = db.Dialect == Dialect.Postgres
            ? ($"DELETE FROM {table} WHERE no = ANY({{0}})", (object)Batches.ToArray())
            : ($"DELETE FROM {table} WHERE no IN (SELECT value FROM json_each({{0}}))", $"[{string.Join(',', Batches)}]");
        return db.Database.ExecuteSqlRawAsync(sql, [numbers], ct);
    }
}
