using SunLedger.Identity.Access;
using SunLedger.Identity.Profile;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.Users;

/// <summary>Whose sessions.</summary>
internal sealed record UserSessionsRequest([property: RouteParam] string Id);

/// <summary>GET /users/{id}/sessions: where a user is signed in.</summary>
internal sealed class SeeUserSessions(IDatabase database, Sessions sessions, ICaller caller) : Endpoint<UserSessionsRequest, IReadOnlyList<SessionView>>
{
    public override void Configure()
    {
        Get("/users/{id}/sessions");
        Permissions(May.KeepUsers, May.KeepPolicies);
        Description(d => d.WithTags("Users"));
        Summary(s => s.Summary = "The browsers in which a user is signed in.");
    }

    public override async Task HandleAsync(UserSessionsRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        var user = await db.Set<UserRow>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == req.Id, ct);
        if (user is null || !caller.Sees(user.DivisionPath)) await Problem.WriteAsync(HttpContext, IdentityRefusals.UserNotFound, "id");
        else await Send.OkAsync([.. (await sessions.ListAsync(user.Id, ct)).Select(row => SessionView.Of(row, here: null))], ct);
    }
}

/// <summary>DELETE /users/{id}/sessions: ends them all, on every host from their next request on. The account stays open.</summary>
internal sealed class EndUserSessions(IDatabase database, ICaller caller, IAuditTrail trail) : Endpoint<UserSessionsRequest>
{
    public override void Configure()
    {
        Delete("/users/{id}/sessions");
        Permissions(May.KeepUsers, May.KeepPolicies);
        Description(d => d.WithTags("Users"));
        Summary(s => s.Summary = "Ends all sessions of a user at once, on every host; they may sign in again.");
    }

    public override async Task HandleAsync(UserSessionsRequest req, CancellationToken ct)
    {
        if (await database.WriteAsync((db, t) => EndAsync(db, req.Id, t), ct)) await Send.NoContentAsync(ct);
        else await Problem.WriteAsync(HttpContext, IdentityRefusals.UserNotFound, "id");
    }

    private async Task<bool> EndAsync(SunLedgerDb db, string id, CancellationToken ct)
    {
        var user = await db.Set<UserRow>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, ct);
        if (user is null || !caller.Sees(user.DivisionPath)) return false;
        await trail.RecordAsync(db, UserActs.SessionsEnded(user, await Sessions.EndAllAsync(db, id, keep: null, ct)), ct);
        return true;
    }
}
