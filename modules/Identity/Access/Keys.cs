using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Access;

/// <summary>Keys with which programs call.</summary>
internal sealed class Keys(IDatabase database, TimeProvider time)
{
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1); // how exactly "last used" is kept; each note is a write

    /// <summary>What is kept of the key; null when it was never given out, is revoked or has expired.</summary>
    public async Task<ApiKeyRow?> FindAsync(string key, CancellationToken ct)
    {
        var (hash, now) = (Secret.Hash(key), time.GetUtcNow());
        await using var db = database.Read();
        var row = await db.Set<ApiKeyRow>().AsNoTracking().SingleOrDefaultAsync(k => k.KeyHash == hash, ct);
        if (row is null || row.RevokedAt is not null || now >= row.ExpiresAt) return null;
        if (row.UsedAt is not { } used || now >= used + Noted) await NoteAsync(row.Id, now, ct);
        return row;
    }

    private Task NoteAsync(string id, DateTimeOffset now, CancellationToken ct) => database.WriteAsync(
        (db, t) => db.Set<ApiKeyRow>().Where(k => k.Id == id).ExecuteUpdateAsync(s => s.SetProperty(k => k.UsedAt, now), t), ct);
}
