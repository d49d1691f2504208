using SunLedger.Messages.Audit;
using SunLedger.Personal.Ciphers;
using SunLedger.Personal.Storage;

namespace SunLedger.Personal.Keys;

/// <summary>
/// Changes the master key file. The new key is on the disk before any key is wrapped with it, and takes the place of the old one afterwards; a start in between finds which of the two
/// the database belongs to. The old one stays beside it for earlier backups, until somebody takes it to where those are.
/// </summary>
internal sealed class MasterRotation(IDatabase database, DataDirectory data, PersonalSettings settings, IMasterKey master, IAuditTrail trail) : IMasterRotation
{
    private string File => Path.Combine(data.Path, MasterKeyFile.FileName);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        if (settings.MasterKey.Length > 0)
            throw new InvalidOperationException("The master key is given by SunLedger:Personal:MasterKey. Put it into keys/master.key of the data directory (32 bytes), run rewrap, and give the new one the same way.");
        var (old, next) = (master.Fingerprint, new MasterKeyFile(KeyFile.ReadOrMake(NextOf(File), MasterKeyFile.Size), Cipher.Find(settings.Algorithm)!));
        var keys = await database.WriteAsync(async (db, token) =>
        {
            var all = await db.Set<DataKey>().ToListAsync(token);
            foreach (var key in all.Where(k => k.Master == old)) (key.Wrapped, key.Master) = (next.Wrap(master.Unwrap(key.Wrapped)), next.Fingerprint);
            await db.SaveChangesAsync(token);
            await trail.RecordAsync(db, new Act("personal_key.rewrap", "personal_key", next.Fingerprint) { Before = new { master = old }, After = new { master = next.Fingerprint, keys = all.Count } }, token);
            return all.Count;
        }, ct);
        TakePlace(File, old);
        return keys;
    }

    /// <summary>The new key takes the place of the old.</summary>
    public static void TakePlace(string file, string old)
    {
        System.IO.File.Move(file, Path.Combine(Path.GetDirectoryName(file)!, $"master-{old}.old"), overwrite: true);
        System.IO.File.Move(NextOf(file), file);
    }

    /// <summary>Where the new key waits.</summary>
    public static string NextOf(string file) => $"{file}.next";
}
