using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.Users;

/// <summary>Whose new password.</summary>
internal sealed record ConfirmResetRequest([property: RouteParam] string Id);

/// <summary>POST /users/{id}/password/confirm: a second person, who has asked the user, says that the new password is for them.</summary>
internal sealed class ConfirmReset(IDatabase database, ICaller caller, IAuditTrail trail) : Endpoint<ConfirmResetRequest>
{
    public override void Configure()
    {
        Post("/users/{id}/password/confirm");
        Permissions(May.KeepPolicies); // not with those who make passwords
        Description(d => d.WithTags("Users"));
        Summary(s => s.Summary = "Confirms a new password that somebody else made for a user: from now on it opens the account, and is replaced at the first sign-in.");
    }

    public override async Task HandleAsync(ConfirmResetRequest req, CancellationToken ct)
    {
        if (await database.WriteAsync((db, t) => ConfirmAsync(db, req.Id, t), ct) is { } refusal) await Problem.WriteAsync(HttpContext, refusal, "id");
        else await Send.NoContentAsync(ct);
    }

    private async Task<RefusalText?> ConfirmAsync(SunLedgerDb db, string id, CancellationToken ct)
    {
        var user = await db.LockUserAsync(id, ct);
        if (user is null || !caller.Sees(user.DivisionPath)) return IdentityRefusals.UserNotFound;
        if (user.ResetBy is not { } by) return IdentityRefusals.NothingToConfirm;
        if (by == caller.Id || id == caller.Id) return IdentityRefusals.SecondPerson;
        user.ResetBy = null; // since when it is there stays: how long it opens counts from its making
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, UserActs.ResetConfirmed(user, by), ct);
        return null;
    }
}
