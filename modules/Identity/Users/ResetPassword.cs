using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.Users;

/// <summary>Whose password.</summary>
internal sealed record ResetPasswordRequest([property: RouteParam] string Id);

/// <summary>
/// POST /users/{id}/password: a new one-time password for somebody who lost theirs. It opens nothing until a second person has confirmed it: whoever makes passwords could
/// else become anybody.
/// </summary>
internal sealed class ResetPassword(IDatabase database, Passwords passwords, ICaller caller, IAuditTrail trail, TimeProvider time) : Endpoint<ResetPasswordRequest, OneTimePassword>
{
    public override void Configure()
    {
        Post("/users/{id}/password");
        Permissions(May.KeepUsers);
        Description(d => d.WithTags("Users"));
        Summary(s => s.Summary = "Gives a user a new one-time password and ends their sessions. It is shown here and never again, and holds once a security administrator has confirmed it.");
    }

    public override async Task HandleAsync(ResetPasswordRequest req, CancellationToken ct)
    {
        if (req.Id == caller.Id)
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.NotYourself, "id");
            return;
        }

        var password = Secret.NewPassword();
        var hash = passwords.Hash(req.Id, password);
        if (!await database.WriteAsync((db, t) => PutAsync(db, req.Id, hash, t), ct))
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.UserNotFound, "id");
            return;
        }
        await Send.OkAsync(new(req.Id, password), ct);
    }

    private async Task<bool> PutAsync(SunLedgerDb db, string id, string hash, CancellationToken ct)
    {
        var user = await db.Set<UserRow>().SingleOrDefaultAsync(u => u.Id == id, ct);
        if (user is null || !caller.Sees(user.DivisionPath)) return false;
        user.PasswordHash = hash;
        user.MustChangePassword = true;
        user.ResetBy = caller.Roles.Contains(RoleCodes.Founder) ? null : caller.Id; // while there is nobody else
        user.ResetAt = time.GetUtcNow();
        await db.SaveChangesAsync(ct);
        await Sessions.EndAllAsync(db, id, keep: null, ct);
        await trail.RecordAsync(db, UserActs.PasswordReset(user), ct);
        return true;
    }
}
