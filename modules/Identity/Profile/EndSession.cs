using SunLedger.Identity.Access;
using SunLedger.Identity.Users;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.Profile;

/// <summary>Which session.</summary>
internal sealed record EndSessionRequest([property: RouteParam] string Id);

/// <summary>DELETE /profile/sessions/{id}: ends one of my sessions, on every host from its next request on.</summary>
internal sealed class EndSession(Sessions sessions, Self self, ICaller caller) : Endpoint<EndSessionRequest>
{
    public override void Configure()
    {
        Delete("/profile/sessions/{id}");
        Description(d => d.WithTags("Profile"));
        Summary(s => s.Summary = "Ends one of your sessions at once, on every host.");
    }

    public override async Task HandleAsync(EndSessionRequest req, CancellationToken ct)
    {
        if (self.Refuse(HttpContext) is { } refusal) await Problem.WriteAsync(HttpContext, refusal);
        else if (!await sessions.EndAsync(caller.Id, req.Id, ct)) await Problem.WriteAsync(HttpContext, IdentityRefusals.SessionNotFound, "id");
        else await Send.NoContentAsync(ct);
    }
}

/// <summary>DELETE /profile/sessions: ends all my sessions but this one.</summary>
internal sealed class EndOtherSessions(IDatabase database, Self self, ICaller caller, IAuditTrail trail) : EndpointWithoutRequest
{
    public override void Configure()
    {
        Delete("/profile/sessions");
        Description(d => d.WithTags("Profile"));
        Summary(s => s.Summary = "Ends all your sessions but the one that asks.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        if (self.Refuse(HttpContext) is { } refusal)
        {
            await Problem.WriteAsync(HttpContext, refusal);
            return;
        }
        await database.WriteAsync(
            async (db, t) =>
            {
                var ended = await Sessions.EndAllAsync(db, caller.Id, SessionCookie.Token(HttpContext.Request), t);
                await trail.RecordAsync(db, UserActs.SessionsEnded(caller.Id, ended), t);
                return true;
            },
            ct);
        await Send.NoContentAsync(ct);
    }
}
