using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Identity.Users;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.Passkeys;

/// <summary>Passkeys in our own table.</summary>
internal sealed class PasskeyBook(IDatabase database, IAuditTrail trail, TimeProvider time)
{
    /// <summary>Most passkeys of a person.</summary>
    public const int Most = 10;

    public async Task<IReadOnlyList<PasskeyRow>> OfAsync(string userId, CancellationToken ct)
    {
        await using var db = database.Read();
        return await db.Set<PasskeyRow>().AsNoTracking().Where(p => p.UserId == userId).OrderBy(p => p.CreatedAt).ToListAsync(ct);
    }

    /// <summary>Keeps a new one; null when there are too many, or this one is known.</summary>
    public Task<PasskeyRow?> AddAsync(string userId, string name, UserPasskeyInfo passkey, CancellationToken ct) => database.WriteAsync(
        async (db, t) =>
        {
            var credential = Base64Url.EncodeToString(passkey.CredentialId);
            var mine = await db.Set<PasskeyRow>().CountAsync(p => p.UserId == userId, t);
            if (mine >= Most || await db.Set<PasskeyRow>().AnyAsync(p => p.CredentialId == credential, t)) return null;
            var now = time.GetUtcNow();
            var row = new PasskeyRow
            {
                Id = Guid.CreateVersion7(now).ToString(), UserId = userId, CredentialId = credential, PublicKey = passkey.PublicKey, Name = name, SignCount = passkey.SignCount,
                Transports = string.Join(' ', passkey.Transports ?? []), BackupEligible = passkey.IsBackupEligible, BackedUp = passkey.IsBackedUp, CreatedAt = now,
            };
            db.Add(row);
            await db.SaveChangesAsync(t);
            await trail.RecordAsync(db, UserActs.PasskeyRegistered(row), t);
            return row;
        },
        ct);

    /// <summary>True while the user still has it.</summary>
    public static Task<bool> IsThereAsync(SunLedgerDb db, string userId, UserPasskeyInfo passkey, CancellationToken ct)
    {
        var credential = Base64Url.EncodeToString(passkey.CredentialId);
        return db.Set<PasskeyRow>().AnyAsync(p => p.UserId == userId && p.CredentialId == credential, ct);
    }

    /// <summary>Notes that it was used, and what the device says of itself now.</summary>
    public Task UsedAsync(UserPasskeyInfo passkey, CancellationToken ct) => database.WriteAsync(
        (db, t) =>
        {
            var (credential, now, count, backedUp) = (Base64Url.EncodeToString(passkey.CredentialId), time.GetUtcNow(), (long)passkey.SignCount, passkey.IsBackedUp);
            return db.Set<PasskeyRow>().Where(p => p.CredentialId == credential).ExecuteUpdateAsync(
                s => s.SetProperty(p => p.SignCount, count).SetProperty(p => p.BackedUp, backedUp).SetProperty(p => p.UsedAt, now), t);
        },
        ct);

    /// <summary>
    /// Takes one away, and ends the sessions that were begun with a passkey: which of them with this one is not kept. The browser that asks stays. False when the user has none of
    /// this id.
    /// </summary>
    public Task<bool> RemoveAsync(string userId, string id, string? keepSession, CancellationToken ct) => database.WriteAsync(
        async (db, t) =>
        {
            if (await db.Set<PasskeyRow>().Where(p => p.UserId == userId && p.Id == id).ExecuteDeleteAsync(t) == 0) return false;
            var kept = keepSession is null ? "" : Secret.Hash(keepSession);
            await db.Set<SessionRow>().Where(s => s.UserId == userId && s.Means == SignInMeans.Passkey && s.TokenHash != kept).ExecuteDeleteAsync(t);
            await trail.RecordAsync(db, UserActs.PasskeyRemoved(userId, id), t);
            return true;
        },
        ct);

    public static UserPasskeyInfo InfoOf(PasskeyRow row) => new(
        Base64Url.DecodeFromChars(row.CredentialId), row.PublicKey, row.CreatedAt, (uint)row.SignCount, row.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        isUserVerified: true, row.BackupEligible, row.BackedUp, attestationObject: [], clientDataJson: []) { Name = row.Name };
}
