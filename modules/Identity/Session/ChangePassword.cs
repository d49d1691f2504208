using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Identity.Users;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.Session;

/// <summary>One's own password.</summary>
/// <param name="Current">The password so far.</param>
/// <param name="Password">The new one.</param>
internal sealed record ChangePasswordRequest(string? Current, string? Password);

/// <summary>POST /session/password: replaces one's own password and ends one's other sessions.</summary>
internal sealed class ChangePassword(IDatabase database, Attempts attempts, Passwords passwords, ICaller caller, IAuditTrail trail) : Endpoint<ChangePasswordRequest>
{
    public override void Configure()
    {
        Post("/session/password");
        Description(d => d.WithTags("Session"));
        Summary(s => s.Summary = "Replaces your own password and ends your sessions in other browsers.");
    }

    public override async Task HandleAsync(ChangePasswordRequest req, CancellationToken ct)
    {
        var (current, next) = (req.Current ?? "", req.Password ?? "");
        if (await RefuseAsync(current, next, ct) is { } refusal)
        {
            await Problem.WriteAsync(HttpContext, refusal, refusal == IdentityRefusals.PasswordWrong ? "current" : "password");
            return;
        }

        var hash = passwords.Hash(caller.Id, next);
        await database.WriteAsync(
            async (db, t) =>
            {
                await Sessions.EndAllAsync(db, caller.Id, keep: SessionCookie.Token(HttpContext.Request), t);
                await trail.RecordAsync(db, UserActs.PasswordChanged(caller.Id), t);
                return await db.Set<UserRow>().Where(u => u.Id == caller.Id).ExecuteUpdateAsync(
                    s => s.SetProperty(u => u.PasswordHash, hash).SetProperty(u => u.MustChangePassword, false), t);
            },
            ct);
        await Send.NoContentAsync(ct);
    }

    private async Task<RefusalText?> RefuseAsync(string current, string next, CancellationToken ct)
    {
        if (PasswordRules.Refuse(caller.Id, next) is { } rule) return rule;
        // A stolen session must not become a way to try passwords without end.
        var address = Origin.Address(HttpContext);
        if (!await attempts.TakeAsync(caller.Id, address, ct)) return IdentityRefusals.LockedOut;
        if (!passwords.Is(await FindAsync(ct), current)) return IdentityRefusals.PasswordWrong;
        await attempts.GiveBackAsync(caller.Id, address, ct);
        return current == next ? IdentityRefusals.PasswordSame : null;
    }

    private async Task<UserRow?> FindAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        return await db.Set<UserRow>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == caller.Id, ct);
    }
}
