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
        Summary(s => s.Summary = "The browsers in which a user is signed in. Of an address only the network is shown.");
    }

    public override async Task HandleAsync(UserSessionsRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        var user = await db.Set<UserRow>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == req.Id, ct);
        if (user is null || !caller.Sees(user.DivisionPath)) await Problem.WriteAsync(HttpContext, IdentityRefusals.UserNotFound, "id");
        else await Send.OkAsync([.. (await sessions.ListAsync(user.Id, ct)).Select(SessionView.OfAnother)], ct);
    }
}

/// <summary>Whose sessions end.</summary>
/// <param name="Id">Account name, from the route.</param>
/// <param name="SessionId">The one to end; left out, all of them end.</param>
/// <param name="Reason">Why: a lost device, a sign-in that the user does not know.</param>
internal sealed record EndUserSessionsRequest([property: RouteParam] string Id, string? SessionId, string? Reason);

/// <summary>POST /users/{id}/sessions/end: ends one or all of them, on every host from their next request on. The account stays open.</summary>
internal sealed class EndUserSessions(IDatabase database, ICaller caller, IAuditTrail trail) : Endpoint<EndUserSessionsRequest>
{
    private const int LongestReason = 400;

    public override void Configure()
    {
        Post("/users/{id}/sessions/end");
        Permissions(May.KeepUsers, May.KeepPolicies);
        Description(d => d.WithTags("Users"));
        Summary(s => s.Summary = "Ends one session of a user, or all of them, at once and on every host; they may sign in again. It takes a reason.");
    }

    public override async Task HandleAsync(EndUserSessionsRequest req, CancellationToken ct)
    {
        if (EntryChecks.RequiredText(0, "reason", "理由", req.Reason, LongestReason) is { } fault)
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [fault with { Row = null }], ct);
        else if (await database.WriteAsync((db, t) => EndAsync(db, req, req.Reason!.Trim(), t), ct) is { } refusal)
            await Problem.WriteAsync(HttpContext, refusal, refusal == IdentityRefusals.SessionNotFound ? "sessionId" : "id");
        else
            await Send.NoContentAsync(ct);
    }

    private async Task<RefusalText?> EndAsync(SunLedgerDb db, EndUserSessionsRequest req, string reason, CancellationToken ct)
    {
        var user = await db.Set<UserRow>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == req.Id, ct);
        if (user is null || !caller.Sees(user.DivisionPath)) return IdentityRefusals.UserNotFound;
        if (req.SessionId is null)
        {
            await trail.RecordAsync(db, UserActs.SessionsEnded(user, await Sessions.EndAllAsync(db, user.Id, keep: null, ct), reason), ct);
            return null;
        }
        var one = db.Set<SessionRow>().Where(s => s.UserId == user.Id && s.Id == req.SessionId);
        if (await one.AsNoTracking().SingleOrDefaultAsync(ct) is not { } session || await one.ExecuteDeleteAsync(ct) == 0) return IdentityRefusals.SessionNotFound;
        await trail.RecordAsync(db, UserActs.SessionEnded(user, session, reason), ct);
        return null;
    }
}
