using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;
using SunLedger.Identity.GrantRoles;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.Users;

/// <summary>Who leaves.</summary>
/// <param name="Id">Account name, from the route.</param>
/// <param name="Reason">Why: left, moved, retired.</param>
internal sealed record CloseUserRequest([property: RouteParam] string Id, string? Reason);

/// <summary>POST /users/{id}/close: a leaver's account ends today: their sessions, their roles, what was proposed for them.</summary>
internal sealed class CloseUser(IDatabase database, ICaller caller, IAuditTrail trail, TimeProvider time) : Endpoint<CloseUserRequest>
{
    private const int LongestReason = 400;

    public override void Configure()
    {
        Post("/users/{id}/close");
        Permissions(May.KeepUsers);
        Description(d => d.WithTags("Users"));
        Summary(s => s.Summary = "Closes an account the same day: ends its sessions and every role. The account stays, so that the trail keeps its name.");
    }

    public override async Task HandleAsync(CloseUserRequest req, CancellationToken ct)
    {
        if (EntryChecks.RequiredText(0, "reason", "理由", req.Reason, LongestReason) is { } fault)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [fault with { Row = null }], ct);
            return;
        }
        if (await database.WriteAsync((db, t) => CloseAsync(db, req.Id, req.Reason!.Trim(), t), ct) is { } refusal)
            await Problem.WriteAsync(HttpContext, refusal.Text, "id", [.. refusal.Values]);
        else
            await Send.NoContentAsync(ct);
    }

    private async Task<Granting.Refusal?> CloseAsync(SunLedgerDb db, string id, string reason, CancellationToken ct)
    {
        var user = await db.LockUserAsync(id, ct);
        if (user is null || !caller.Sees(user.DivisionPath)) return new(IdentityRefusals.UserNotFound);
        if (user.Id == caller.Id) return new(IdentityRefusals.NotYourself);
        var (now, today) = (time.GetUtcNow(), time.Today());
        var grants = await db.Set<GrantRow>().Live(today).Where(g => g.UserId == id).ToListAsync(ct);
        foreach (var grant in grants.Where(g => g.State == GrantState.Agreed))
        {
            if (await Ending.RefuseAsync(db, grant, user, today, ct) is { } refusal) return refusal;
            Ending.End(grant, caller.Id, now, reason);
        }
        foreach (var grant in grants.Where(g => g.State == GrantState.Proposed))
            (grant.State, grant.DecidedBy, grant.DecidedAt, grant.Opinion) = (GrantState.Withdrawn, caller.Id, now, reason);
        user.Active = false;
        await db.SaveChangesAsync(ct);
        await Sessions.EndAllAsync(db, id, keep: null, ct);
        await trail.RecordAsync(db, UserActs.Closed(user, [.. grants.Where(g => g.State == GrantState.Ended).Select(g => g.Role)], reason), ct);
        return null;
    }
}
