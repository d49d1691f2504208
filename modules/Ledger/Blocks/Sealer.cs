using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Blocks;

/// <summary>
/// Seals batches that are committed and wait. A round reads them in one snapshot, makes a block for every ledger that they touch, and stores the blocks in
/// the transaction that takes the batches off the list of those that wait: a batch is sealed once, whatever order numbers were committed in.
/// </summary>
internal sealed class Sealer(
    IDatabase database, SigningKey key, Witness witness, IEnumerable<SealedTrail> trails, SealingSettings settings, TimeProvider time, ILogger<Sealer> log)
{
    // One sealer at a time on PostgreSQL: the others would do the same work for nothing. SQLite has one host.
    private const long Turn = 0x53756E_426C6F63;

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Seals everything that waits. Answers how many batches were sealed.</summary>
    public async Task<int> SealAsync(CancellationToken ct)
    {
        var batches = await EveryRoundAsync(async (snapshot, after) => await SealingRound.ReadAsync(snapshot, after, settings, log, ct), ct);
        foreach (var trail in trails)
            await EveryRoundAsync(async (snapshot, after) => await TrailRound.ReadAsync(snapshot, trail, after, settings, log, ct), ct);
        return batches;
    }

    private async Task<int> EveryRoundAsync(Func<Snapshot, long, Task<ISealingRound>> read, CancellationToken ct)
    {
        var batches = 0;
        for (long? after = long.MinValue; after is { } last;)
        {
            (var count, after) = await RoundAsync(read, last, ct);
            batches += count;
        }
        return batches;
    }

    // A batch that cannot be sealed is passed over, so that it holds up no other.
    private async Task<(int Batches, long? Last)> RoundAsync(Func<Snapshot, long, Task<ISealingRound>> read, long after, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            // The turn is held by a transaction of its own: a snapshot from before the turn would show what the last sealer has sealed as waiting.
            await using var turn = database.Read();
            await using var held = database.Dialect == Dialect.Postgres ? await turn.Database.BeginTransactionAsync(ct) : null;
            if (held is not null && !await TakeTurnAsync(turn, ct)) return (0, null);
            await using var snapshot = await Snapshot.OpenAsync(database, ct);
            var round = await read(snapshot, after);
            if (round.Batches.Count == 0) return (0, round.Last);
            var blocks = await round.BlocksAsync(snapshot, key, time.GetUtcNow(), ct);
            await database.WriteAsync((db, token) => StoreAsync(db, round, blocks, token), ct);
            witness.Note(blocks.Select(b => BlockText.Of(b.Block)));
            return (round.Batches.Count, round.Last);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static async Task<bool> TakeTurnAsync(SunLedgerDb db, CancellationToken ct) =>
        await db.Database.SqlQueryRaw<bool>("SELECT pg_try_advisory_xact_lock({0}) AS \"Value\"", Turn).SingleAsync(ct);

    private static async Task<int> StoreAsync(SunLedgerDb db, ISealingRound round, IReadOnlyList<SealedBlock> blocks, CancellationToken ct)
    {
        foreach (var (block, parts) in blocks)
        {
            db.Add(block);
            db.AddRange(parts);
        }
        await db.SaveChangesAsync(ct);
        var taken = await round.TakeOffAsync(db, ct);
        if (taken != round.Batches.Count) throw new DbUpdateConcurrencyException($"{round.Batches.Count - taken} of {round.Batches.Count} batches were sealed by somebody else meanwhile; this round is taken back.");
        return taken;
    }
}

/// <summary>A block with its parts.</summary>
internal sealed record SealedBlock(Block Block, IReadOnlyList<BlockPart> Parts);
