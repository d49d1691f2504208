using SunLedger.Identity.Access;

namespace SunLedger.Identity.Session;

/// <summary>DELETE /session: signs this browser out.</summary>
internal sealed class SignOut(Sessions sessions) : EndpointWithoutRequest
{
    public override void Configure()
    {
        Delete("/session");
        Description(d => d.WithTags("Session"));
        Summary(s => s.Summary = "Signs this browser out. The user's other sessions go on.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        if (SessionCookie.Token(HttpContext.Request) is { } token) await sessions.EndAsync(token, ct);
        SessionCookie.TakeAway(HttpContext);
        await Send.NoContentAsync(ct);
    }
}
