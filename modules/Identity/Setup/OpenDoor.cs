using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Identity.Users;
using SunLedger.Messages.Audit;
using SunLedger.Messages.People;

namespace SunLedger.Identity.Setup;

/// <summary>
/// A new one-time password by the word of whoever owns the machine. For the three administrators alone: everybody else has two of them to ask, and the machine's owner is nobody in the business.
/// </summary>
internal sealed class OpenDoor(IDatabase database, Passwords passwords, IAuditTrail trail, TimeProvider time) : IOpenDoor
{
    private const string Console = "console";

    public async Task<string?> OpenAsync(string userId, string by, CancellationToken ct)
    {
        var password = Secret.NewPassword();
        var hash = passwords.Hash(userId, password);
        return await database.WriteAsync((db, t) => PutAsync(db, userId, hash, by, t), ct) ? password : null;
    }

    private async Task<bool> PutAsync(SunLedgerDb db, string userId, string hash, string by, CancellationToken ct)
    {
        if (await db.LockUserAsync(userId, ct) is not { Active: true } user) return false;
        var administrators = Granting.Administrators;
        if (!await db.Set<GrantRow>().InForce(time.Today()).AnyAsync(g => g.UserId == userId && administrators.Contains(g.Role), ct)) return false;
        (user.PasswordHash, user.MustChangePassword, user.ResetBy, user.ResetAt) = (hash, true, null, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await Sessions.EndAllAsync(db, userId, keep: null, ct);
        await trail.RecordAsync(db, UserActs.DoorOpened(user, Actor.Host with { Id = Console, Name = by }), ct);
        return true;
    }
}
