using SunLedger.Ledger.Storage;
using SunLedger.Ledger.VerifyLedger;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Blocks;

/// <summary>What others may ask of the blocks.</summary>
internal sealed class LedgerBlocks(IDatabase database, Sealer sealer, Verifier verifier, SigningKey key) : ILedgerBlocks
{
    public Task<int> SealAsync(CancellationToken ct) => sealer.SealAsync(ct);

    public Task<LedgerVerification> VerifyAsync(CheckpointFile? kept, CancellationToken ct) => verifier.RunAsync(kept, ct);

    public async Task<SealingState> StateAsync(CancellationToken ct)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, ct);
        var waiting =
            from u in snapshot.Db.Set<UnsealedBatch>()
            join b in snapshot.Db.Set<Batch>() on u.BatchNo equals b.No
            group b by 1 into all
            select new { Batches = all.Count(), Rows = all.Sum(b => (long)b.Lines), Oldest = all.Min(b => b.PostedAt) };
        var unsealed = await waiting.FirstOrDefaultAsync(ct);
        var last = await LastBlocks(snapshot.Db).ToListAsync(ct);
        return new(last.Count, last.Sum(b => b.No), unsealed?.Batches ?? 0, unsealed?.Rows ?? 0, unsealed?.Oldest, last.Count == 0 ? null : last.Max(b => b.SealedAt));
    }

    public async Task<CheckpointFile> CheckpointsAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        var last = await LastBlocks(db).OrderBy(b => b.Ledger).ToListAsync(ct);
        return new(key.PublicKey, [.. last.Select(BlockText.Of)], key.Sm2PublicKey);
    }

    private static IQueryable<Block> LastBlocks(SunLedgerDb db) =>
        from last in db.Set<Block>().GroupBy(b => b.Ledger).Select(g => new { Ledger = g.Key, No = g.Max(b => b.No) })
        join b in db.Set<Block>().AsNoTracking() on new { last.Ledger, last.No } equals new { b.Ledger, b.No }
        select b;
}
