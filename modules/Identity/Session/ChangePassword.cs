using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;
using SunLedger.Identity.SecondFactor;
using SunLedger.Identity.Settings;
using SunLedger.Identity.Storage;
using SunLedger.Identity.Users;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.Session;

/// <summary>One's own password.</summary>
/// <param name="Current">The password so far.</param>
/// <param name="Password">The new one.</param>
internal sealed record ChangePasswordRequest(string? Current, string? Password);

/// <summary>POST /session/password: replaces one's own password and ends one's other sessions.</summary>
internal sealed class ChangePassword(
    IDatabase database, Self self, Passwords passwords, SecondFactors factors, SignInSettings settings, ICaller caller, IAuditTrail trail, TimeProvider time)
    : Endpoint<ChangePasswordRequest>
{
    private readonly PasswordPolicy _policy = settings.Policy;

    public override void Configure()
    {
        Post("/session/password");
        Description(d => d.WithTags("Session"));
        Summary(s => s.Summary = "Replaces your own password and ends your sessions in other browsers.");
    }

    public override async Task HandleAsync(ChangePasswordRequest req, CancellationToken ct)
    {
        var (current, next) = (req.Current ?? "", req.Password ?? "");
        var before = await self.FindAsync(ct);
        if (await RefuseAsync(current, next, ct) is { } refusal)
        {
            await Problem.WriteAsync(HttpContext, refusal.Status, [refusal.Fault], ct);
            return;
        }
        if (await passwords.HashAsync(caller.Id, next, ct) is not { } hash)
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.Busy);
            return;
        }
        if (await database.WriteAsync((db, t) => PutAsync(db, before!.PasswordHash, hash, t), ct)) await Send.NoContentAsync(ct);
        else await Problem.WriteAsync(HttpContext, IdentityRefusals.TicketUnknown);
    }

    private async Task<(int Status, Fault Fault)?> RefuseAsync(string current, string next, CancellationToken ct)
    {
        if (_policy.Refuse(caller.Id, next, await factors.IsOnAsync(caller.Id, ct)) is { } rule) return (StatusCodes.Status422UnprocessableEntity, rule);
        if (await self.ProvePasswordAsync(HttpContext, current, ct) is { } unproved) return Of(unproved, unproved == IdentityRefusals.PasswordWrong ? "current" : null);
        if (current == next) return Of(IdentityRefusals.PasswordSame, "password");
        if (_policy[PasswordLimit.History] is not (> 0 and var many)) return null;
        if (await passwords.IsOneOfAsync(await LastAsync(many, ct), caller.Id, next, ct) is not { } wasHad) return Of(IdentityRefusals.Busy, null);
        return wasHad ? Of(IdentityRefusals.PasswordUsedBefore, "password", many) : null;
    }

    private async Task<IReadOnlyList<string>> LastAsync(int many, CancellationToken ct)
    {
        await using var db = database.Read();
        return await db.Set<PastPasswordRow>().Where(p => p.UserId == caller.Id).OrderByDescending(p => p.SetAt).Take(many).Select(p => p.Hash).ToListAsync(ct);
    }

    // While this one waited for a hasher the password may have been reset, the account closed, the session ended: what an administrator did is not undone.
    private async Task<bool> PutAsync(SunLedgerDb db, string before, string hash, CancellationToken ct)
    {
        if (await db.LockUserAsync(caller.Id, ct) is not { Active: true } user || user.PasswordHash != before) return false;
        var own = SessionCookie.Token(HttpContext.Request);
        var session = Secret.Hash(own ?? "");
        if (!await db.Set<SessionRow>().AnyAsync(s => s.TokenHash == session, ct)) return false;
        var now = time.GetUtcNow();
        await Sessions.EndAllAsync(db, caller.Id, keep: own, ct);
        db.Add(new PastPasswordRow { Id = Guid.CreateVersion7(now).ToString(), UserId = caller.Id, Hash = hash, SetAt = now });
        (user.PasswordHash, user.MustChangePassword, user.ResetBy, user.ResetAt, user.PasswordSetAt) = (hash, false, null, null, now);
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, UserActs.PasswordChanged(caller.Id), ct);
        return true;
    }

    private static (int, Fault) Of(RefusalText text, string? field, params object?[] values) => (text.Status, Fault.Of(text, null, field, values));
}
