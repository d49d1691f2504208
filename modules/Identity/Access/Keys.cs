using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Access;

/// <summary>Keys with which programs call.</summary>
internal sealed class Keys
{
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1); // how exactly "last used" is kept; each note is a write

    private readonly IDatabase _database;
    private readonly TimeProvider _time;
    private readonly SharedQuestions<ApiKeyRow?> _questions;

    public Keys(IDatabase database, TimeProvider time)
    {
        (_database, _time) = (database, time);
        _questions = new(AskAsync);
    }

    /// <summary>What is kept of the key; null when it was never given out, is revoked or has expired. A treasury calls hundreds of times at once with one key.</summary>
    public Task<ApiKeyRow?> FindAsync(string key, CancellationToken ct) => _questions.AskAsync(Secret.Hash(key), ct);

    private async Task<ApiKeyRow?> AskAsync(string hash)
    {
        var now = _time.GetUtcNow();
        await using var db = _database.Read();
        var row = await db.Set<ApiKeyRow>().AsNoTracking().SingleOrDefaultAsync(k => k.KeyHash == hash);
        if (row is null || row.RevokedAt is not null || now >= row.ExpiresAt) return null;
        if (row.UsedAt is not { } used || now >= used + Noted) await NoteAsync(row.Id, now);
        return row;
    }

    private Task NoteAsync(string id, DateTimeOffset now) => _database.WriteAsync(
        (db, t) => db.Set<ApiKeyRow>().Where(k => k.Id == id).ExecuteUpdateAsync(s => s.SetProperty(k => k.UsedAt, now), t), CancellationToken.None);
}
