using Microsoft.AspNetCore.Authentication;

namespace SunLedger.Identity.External;

/// <summary>The ways in.</summary>
/// <param name="External">What the button of the identity provider says; null when there is none.</param>
internal sealed record WaysInAnswer(string? External);

/// <summary>GET /session/ways: which buttons the door has.</summary>
internal sealed class SeeWaysIn(ExternalSettings settings) : EndpointWithoutRequest<WaysInAnswer>
{
    public override void Configure()
    {
        Get("/session/ways");
        AllowAnonymous();
        Description(d => d.WithTags("Session"));
        Summary(s => s.Summary = "Which ways to sign in this office has, beside account and password.");
    }

    public override Task HandleAsync(CancellationToken ct) => Send.OkAsync(new(settings.IsOn ? settings.Name : null), ct);
}

/// <summary>GET /session/external: goes to the identity provider, and comes back signed in.</summary>
internal sealed class GoToProvider(ExternalSettings settings) : EndpointWithoutRequest
{
    public override void Configure()
    {
        Get("/session/external");
        AllowAnonymous();
        Description(d => d.WithTags("Session").Produces(302));
        Summary(s => s.Summary = "Leads the browser to the office's identity provider, where there is one.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        if (!settings.IsOn)
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.ExternalOff);
            return;
        }
        await HttpContext.ChallengeAsync(ExternalSettings.Scheme, new AuthenticationProperties { RedirectUri = "/" });
        HttpContext.MarkResponseStart(); // else the endpoint would answer 204 in its place
    }
}
