using SunLedger.Messages.Audit;
using SunLedger.Personal.Keys;
using SunLedger.Personal.Storage;

namespace SunLedger.Personal.Setup;

/// <summary>
/// Ties the master key to the database at the first start, refuses to serve with another one later, and gives every column a key of this year. It comes before the steps of
/// modules that seal.
/// </summary>
internal sealed class KeysStartup(IDatabase database, PersonalSettings settings, IMasterKey master, KeyRing ring, IEnumerable<PersonalColumn> columns, IAuditTrail trail, TimeProvider time)
    : IStartupStep
{
    public int Order => 15;

    public async Task RunAsync(CancellationToken ct)
    {
        await using (var db = database.Read())
        {
            master.Prepare(await db.Set<DataKey>().Select(k => k.Master).FirstOrDefaultAsync(ct));
        }
        await MakeAsync(anew: false, ct);
    }

    /// <summary>Makes the keys that are missing: of this year, of the algorithm that the office chose. With <paramref name="anew"/> every column gets another one.</summary>
    public async Task<int> MakeAsync(bool anew, CancellationToken ct)
    {
        var (keys, made) = await database.WriteAsync(async (db, token) =>
        {
            var there = await db.Set<DataKey>().AsNoTracking().ToListAsync(token);
            if (there.FirstOrDefault(k => k.Master != master.Fingerprint) is { } foreign) throw new InvalidOperationException(Wrong(foreign));
            var now = time.GetUtcNow();
            var year = time.Today().Year;
            var missing = columns.Select(c => c.Name).Distinct().Where(c => anew || !there.Any(k => k.Column == c && k.Year == year && k.Algorithm == settings.Algorithm)).ToArray();
            var fresh = missing.Select(c => ring.New(c, year, settings.Algorithm, now)).ToArray();
            if (fresh.Length == 0) return (there, 0);
            db.AddRange(fresh);
            await db.SaveChangesAsync(token);
            var act = new Act("personal_key.make", "personal_key", $"{year}") { After = fresh.Select(k => new { k.Id, k.Column, k.Year, k.Algorithm, k.Master }) };
            await trail.RecordAsync(db, act, token);
            return (there.Concat(fresh).ToList(), fresh.Length);
        }, ct);
        ring.Take(keys);
        return made;
    }

    private string Wrong(DataKey foreign) =>
        $"The master key of personal data ({master.Place}) does not belong to this database (it is {master.Fingerprint}, the database's {foreign.Master}). "
        + "Restore the key that was kept apart from the backups, or set SunLedger__Personal__MasterKey to its base64; where a device has come to take the place of the file, run rewrap first.";
}
