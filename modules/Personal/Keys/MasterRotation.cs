using SunLedger.Messages.Audit;
using SunLedger.Personal.Ciphers;
using SunLedger.Personal.Storage;

namespace SunLedger.Personal.Keys;

/// <summary>
/// Changes the master key file. The new key is on the disk before any key is wrapped with it, and takes the place of the old one afterwards; a start in between finds which of the two
/// the database belongs to. The old one stays beside it for earlier backups, until somebody takes it to where those are.
/// Where a device has been registered, the keys that the file wrapped are wrapped with it.
/// </summary>
internal sealed class MasterRotation(IDatabase database, DataDirectory data, PersonalSettings settings, IMasterKey master, IAuditTrail trail) : IMasterRotation
{
    private string File => Path.Combine(data.Path, MasterKeyFile.FileName);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        if (master is not MasterKeyFile) return await ToDeviceAsync(ct);
        if (settings.MasterKey.Length > 0)
            throw new InvalidOperationException("The master key is given by SunLedger:Personal:MasterKey. Put it into keys/master.key of the data directory (32 bytes), run rewrap, and give the new one the same way.");
        var old = master.Fingerprint;
        var keys = await WrapAsync(master, new MasterKeyFile(KeyFile.ReadOrMake(NextOf(File), MasterKeyFile.Size), Cipher.Find(settings.Algorithm)!), ct);
        TakePlace(File, old);
        return keys;
    }

    // The device makes and changes its own keys; what is left to do is to wrap with it what the file wrapped.
    private async Task<int> ToDeviceAsync(CancellationToken ct)
    {
        if (settings.MasterKey.Length == 0 && !System.IO.File.Exists(File))
            throw new InvalidOperationException($"The master key stands in {master.Place}, and no key file is left to take over from. Change the key there, by the device's own means.");
        var before = MasterKeyFile.Of(data, settings);
        var old = before.Fingerprint;
        var keys = await WrapAsync(before, master, ct);
        if (settings.MasterKey.Length == 0) System.IO.File.Move(File, OldOf(File, old), overwrite: true);
        return keys;
    }

    private Task<int> WrapAsync(IMasterKey from, IMasterKey to, CancellationToken ct) => database.WriteAsync(async (db, token) =>
    {
        var all = await db.Set<DataKey>().ToListAsync(token);
        foreach (var key in all.Where(k => k.Master == from.Fingerprint)) (key.Wrapped, key.Master) = (to.Wrap(from.Unwrap(key.Wrapped)), to.Fingerprint);
        await db.SaveChangesAsync(token);
        var act = new Act("personal_key.rewrap", "personal_key", to.Fingerprint) { Before = new { master = from.Fingerprint }, After = new { master = to.Fingerprint, keys = all.Count } };
        await trail.RecordAsync(db, act, token);
        return all.Count;
    }, ct);

    /// <summary>The new key takes the place of the old.</summary>
    public static void TakePlace(string file, string old)
    {
        System.IO.File.Move(file, OldOf(file, old), overwrite: true);
        System.IO.File.Move(NextOf(file), file);
    }

    private static string OldOf(string file, string old) => Path.Combine(Path.GetDirectoryName(file)!, $"master-{old}.old");

    /// <summary>Where the new key waits.</summary>
    public static string NextOf(string file) => $"{file}.next";
}
