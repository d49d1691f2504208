using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Setup;

/// <summary>
/// Ties the key file of sign-in to the database at the first start, and refuses to serve with another one later: no authenticator would be right any more, and
/// two hosts would not know each other's tickets.
/// </summary>
internal sealed class SecretStartup(IDatabase database, SecretBox box) : IStartupStep
{
    private const int TheOne = 1;

    public int Order => 30;

    public async Task RunAsync(CancellationToken ct)
    {
        var mark = await database.WriteAsync(MarkAsync, ct);
        if (mark == box.Fingerprint) return;
        throw new InvalidOperationException(
            $"The key file keys/identity.key of the data directory does not belong to this database (it has {box.Fingerprint}, the database {mark}). "
            + "Restore the key file that was backed up with the database; every host of an installation has the same one.");
    }

    private async Task<string> MarkAsync(SunLedgerDb db, CancellationToken ct)
    {
        if (await db.Set<SecretMarkRow>().AsNoTracking().SingleOrDefaultAsync(m => m.No == TheOne, ct) is { } mark) return mark.Fingerprint;
        db.Add(new SecretMarkRow { No = TheOne, Fingerprint = box.Fingerprint });
        await db.SaveChangesAsync(ct);
        return box.Fingerprint;
    }
}
