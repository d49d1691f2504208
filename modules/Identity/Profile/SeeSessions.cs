using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Profile;

/// <summary>A browser in which somebody is signed in.</summary>
/// <param name="Id">To end it.</param>
/// <param name="Device">What the browser calls itself.</param>
/// <param name="Address">Where it signed in from; of somebody else's, the network alone.</param>
/// <param name="Means">How: <c>password</c>, <c>code</c>, <c>recovery</c>, <c>passkey</c> or <c>external</c>.</param>
/// <param name="StartedAt">When.</param>
/// <param name="SeenAt">Its last request, to the minute.</param>
/// <param name="Here">True for the browser that asks.</param>
internal sealed record SessionView(string Id, string Device, string Address, string Means, DateTimeOffset StartedAt, DateTimeOffset SeenAt, bool Here)
{
    public static SessionView Of(SessionRow row, string? here) => new(row.Id, row.Device, row.Address, row.Means, row.StartedAt, row.SeenAt, row.Id == here);

    public static SessionView OfAnother(SessionRow row) => Of(row, here: null) with { Address = NetworkOnly.Of(row.Address) };
}

/// <summary>GET /profile/sessions: where I am signed in.</summary>
internal sealed class SeeSessions(Sessions sessions, Self self, ICaller caller) : EndpointWithoutRequest<IReadOnlyList<SessionView>>
{
    public override void Configure()
    {
        Get("/profile/sessions");
        Description(d => d.WithTags("Profile"));
        Summary(s => s.Summary = "The browsers in which you are signed in.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        if (self.Refuse(HttpContext) is { } refusal)
        {
            await Problem.WriteAsync(HttpContext, refusal);
            return;
        }
        var here = User.FindFirst(IdentityClaims.SessionId)?.Value;
        await Send.OkAsync([.. (await sessions.ListAsync(caller.Id, ct)).Select(row => SessionView.Of(row, here))], ct);
    }
}
