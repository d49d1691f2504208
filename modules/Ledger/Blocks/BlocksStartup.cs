using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Blocks;

/// <summary>
/// Ties the keys that sign blocks to the database, as <see cref="Payees.SealStartup"/> ties the one of accounts; and puts what was posted before there
/// were blocks on the list of what waits.
/// </summary>
internal sealed class BlocksStartup(IDatabase database, SigningKey key, DataDirectory data) : IStartupStep
{
    // 1 is the key of payees' accounts.
    private static readonly (int No, string Algorithm)[] Marks = [(2, BlockSignature.Ecdsa), (3, BlockSignature.Sm2)];

    public int Order => 100;

    public async Task RunAsync(CancellationToken ct)
    {
        SigningKey.Make(data, BlockSignature.Ecdsa);
        var known = await database.WriteAsync(MarksAsync, ct);
        foreach (var (no, algorithm) in Marks)
        {
            // A key that was never chosen is not made; one that was must be there as long as its blocks are.
            if (key.Algorithm == algorithm && !known.ContainsKey(no)) SigningKey.Make(data, algorithm);
            if (key.FingerprintOf(algorithm) is not { } own)
            {
                if (known.ContainsKey(no)) throw NotOurs(algorithm, "none", known[no]);
                continue;
            }
            var mark = known.GetValueOrDefault(no) ?? await database.WriteAsync((db, token) => BeginAsync(db, no, own, token), ct);
            if (mark != own) throw NotOurs(algorithm, own, mark);
        }
    }

    private InvalidOperationException NotOurs(string algorithm, string own, string mark) => new(
        $"The key file {Path.Combine(data.Path, SigningKey.FileOf(algorithm))} does not belong to this database (it has {own}, the database {mark}). "
        + "Restore the key file that was backed up with the database, or point SunLedger:DataDirectory to where it is.");

    private static async Task<Dictionary<int, string>> MarksAsync(SunLedgerDb db, CancellationToken ct) =>
        await db.Set<SealMark>().AsNoTracking().ToDictionaryAsync(m => m.No, m => m.Fingerprint, ct);

    private static async Task<string> BeginAsync(SunLedgerDb db, int no, string own, CancellationToken ct)
    {
        var mark = await db.Set<SealMark>().AsNoTracking().SingleOrDefaultAsync(m => m.No == no, ct);
        if (mark is not null) return mark.Fingerprint;
        db.Add(new SealMark { No = no, Fingerprint = own });
        await db.SaveChangesAsync(ct);
        if (no != Marks[0].No) return own;
        var (waiting, batches) = (db.Table(Columns.Module, UnsealedBatch.Table), db.Table(Columns.Module, Batch.Table));
        var sql = $"INSERT INTO {waiting} (batch_no) SELECT b.no FROM {batches} b WHERE NOT EXISTS (SELECT 1 FROM {waiting} w WHERE w.batch_no = b.no)";
        await db.Database.ExecuteSqlRawAsync(sql, ct);
        return own;
    }
}
