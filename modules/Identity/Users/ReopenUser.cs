using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.Users;

/// <summary>Whose account.</summary>
internal sealed record ReopenUserRequest([property: RouteParam] string Id);

/// <summary>POST /users/{id}/reopen: somebody is back. Their account works again, without any role.</summary>
internal sealed class ReopenUser(IDatabase database, ICaller caller, IAuditTrail trail) : Endpoint<ReopenUserRequest>
{
    public override void Configure()
    {
        Post("/users/{id}/reopen");
        Permissions(May.KeepUsers);
        Description(d => d.WithTags("Users"));
        Summary(s => s.Summary = "Opens a closed account again. Its roles ended with it and must be granted anew.");
    }

    public override async Task HandleAsync(ReopenUserRequest req, CancellationToken ct)
    {
        if (await database.WriteAsync((db, t) => OpenAsync(db, req.Id, t), ct) is { } refusal)
            await Problem.WriteAsync(HttpContext, refusal.Text, "id", [.. refusal.Values]);
        else
            await Send.NoContentAsync(ct);
    }

    private async Task<Granting.Refusal?> OpenAsync(SunLedgerDb db, string id, CancellationToken ct)
    {
        var user = await db.LockUserAsync(id, ct);
        if (user is null || !caller.Sees(user.DivisionPath)) return new(IdentityRefusals.UserNotFound);
        if (user.Id == caller.Id) return new(IdentityRefusals.NotYourself);
        user.Active = true;
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, UserActs.Reopened(user), ct);
        return null;
    }
}
