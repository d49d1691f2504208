using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Blocks;

/// <summary>
/// Ties the key that signs blocks to the database, as <see cref="Payees.SealStartup"/> ties the one of accounts; and puts what was posted before there
/// were blocks on the list of what waits.
/// </summary>
internal sealed class BlocksStartup(IDatabase database, SigningKey key, DataDirectory data) : IStartupStep
{
    private const int MarkNo = 2; // 1 is the key of payees' accounts

    public int Order => 100;

    public async Task RunAsync(CancellationToken ct)
    {
        SigningKey.Make(data);
        var own = key.Fingerprint;
        var mark = await database.WriteAsync((db, token) => BeginAsync(db, own, token), ct);
        if (mark == own) return;
        throw new InvalidOperationException(
            $"The key file {Path.Combine(data.Path, SigningKey.FileName)} does not belong to this database (it has {own}, the database {mark}). "
            + "Restore the key file that was backed up with the database, or point SunLedger:DataDirectory to where it is.");
    }

    private static async Task<string> BeginAsync(SunLedgerDb db, string own, CancellationToken ct)
    {
        var mark = await db.Set<SealMark>().AsNoTracking().SingleOrDefaultAsync(m => m.No == MarkNo, ct);
        if (mark is not null) return mark.Fingerprint;
        db.Add(new SealMark { No = MarkNo, Fingerprint = own });
        await db.SaveChangesAsync(ct);
        var (waiting, batches) = (db.Table(Columns.Module, UnsealedBatch.Table), db.Table(Columns.Module, Batch.Table));
        var sql = $"INSERT INTO {waiting} (batch_no) SELECT b.no FROM {batches} b WHERE NOT EXISTS (SELECT 1 FROM {waiting} w WHERE w.batch_no = b.no)";
        await db.Database.ExecuteSqlRawAsync(sql, ct);
        return own;
    }
}
