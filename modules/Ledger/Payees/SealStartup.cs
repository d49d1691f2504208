using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Payees;

/// <summary>
/// Ties the key file to the database at the first start, and refuses to serve with another one later: payments would be sealed with a key
/// that does not belong to the ledger, and equal payees would no longer look equal.
/// </summary>
internal sealed class SealStartup(IDatabase database, AccountSeal seal, DataDirectory data) : IStartupStep
{
    private const int TheOne = 1;

    public int Order => 100;

    public async Task RunAsync(CancellationToken ct)
    {
        var mark = await database.WriteAsync(MarkAsync, ct);
        if (mark == seal.Fingerprint) return;
        throw new InvalidOperationException(
            $"The key file {Path.Combine(data.Path, "keys", seal.FileName)} does not belong to this database (it has {seal.Fingerprint}, the database {mark}). "
            + "Restore the key file that was backed up with the database, or point SunLedger:DataDirectory to where it is.");
    }

    private async Task<string> MarkAsync(SunLedgerDb db, CancellationToken ct)
    {
        var mark = await db.Set<SealMark>().AsNoTracking().SingleOrDefaultAsync(m => m.No == TheOne, ct);
        if (mark is not null) return mark.Fingerprint;
        db.Add(new SealMark { No = TheOne, Fingerprint = seal.Fingerprint });
        await db.SaveChangesAsync(ct);
        return seal.Fingerprint;
    }
}
