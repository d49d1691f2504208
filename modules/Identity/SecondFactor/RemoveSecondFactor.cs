using SunLedger.Identity.Access;
using SunLedger.Identity.Storage;
using SunLedger.Identity.Users;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.SecondFactor;

/// <summary>POST /profile/second-factor/remove: the password alone is enough again, where the office allows it.</summary>
internal sealed class RemoveSecondFactor(IDatabase database, Self self, FirstThings first, ICaller caller, IAuditTrail trail) : Endpoint<ProofRequest>
{
    public override void Configure()
    {
        Post("/profile/second-factor/remove");
        Description(d => d.WithTags("Profile"));
        Summary(s => s.Summary = "Takes your authenticator and recovery codes away, where the office does not demand a second factor of you.");
    }

    public override async Task HandleAsync(ProofRequest req, CancellationToken ct)
    {
        if (await self.ProveAsync(HttpContext, req.Password, ct) is { } refusal) await Problem.WriteAsync(HttpContext, refusal, "password");
        else if (first.IsDemandedOf(Domain.DutyTable.PermissionsOf(User.FindAll(SunLedger.Modules.Claims.Role).Select(c => c.Value)))) await Problem.WriteAsync(HttpContext, IdentityRefusals.SecondFactorDemanded);
        else if (!await database.WriteAsync(RemoveAsync, ct)) await Problem.WriteAsync(HttpContext, IdentityRefusals.SecondFactorMissing);
        else await Send.NoContentAsync(ct);
    }

    private async Task<bool> RemoveAsync(SunLedgerDb db, CancellationToken ct)
    {
        if (!await SecondFactors.RemoveAsync(db, caller.Id, ct)) return false;
        await trail.RecordAsync(db, UserActs.SecondFactorOff(caller.Id), ct);
        return true;
    }
}

/// <summary>Whose second factor.</summary>
internal sealed record ResetSecondFactorRequest([property: RouteParam] string Id);

/// <summary>DELETE /users/{id}/second-factor: for somebody who lost phone and recovery codes. Their sessions end.</summary>
internal sealed class ResetSecondFactor(IDatabase database, ICaller caller, IAuditTrail trail) : Endpoint<ResetSecondFactorRequest>
{
    public override void Configure()
    {
        Delete("/users/{id}/second-factor");
        Permissions(May.KeepPolicies); // not with those who reset passwords: one person alone must not be able to take an account over
        Description(d => d.WithTags("Users"));
        Summary(s => s.Summary = "Takes a lost authenticator, its recovery codes and all passkeys from a user and ends their sessions.");
    }

    public override async Task HandleAsync(ResetSecondFactorRequest req, CancellationToken ct)
    {
        if (req.Id == caller.Id) await Problem.WriteAsync(HttpContext, IdentityRefusals.NotYourself, "id");
        else if (await database.WriteAsync((db, t) => ResetAsync(db, req.Id, t), ct) is { } refusal) await Problem.WriteAsync(HttpContext, refusal, "id");
        else await Send.NoContentAsync(ct);
    }

    private async Task<RefusalText?> ResetAsync(SunLedgerDb db, string id, CancellationToken ct)
    {
        var user = await db.Set<UserRow>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, ct);
        if (user is null || !caller.Sees(user.DivisionPath)) return IdentityRefusals.UserNotFound;
        await SecondFactors.RemoveAsync(db, id, ct);
        await db.Set<PasskeyRow>().Where(p => p.UserId == id).ExecuteDeleteAsync(ct);
        await Sessions.EndAllAsync(db, id, keep: null, ct);
        await trail.RecordAsync(db, UserActs.SecondFactorReset(user), ct);
        return null;
    }
}
