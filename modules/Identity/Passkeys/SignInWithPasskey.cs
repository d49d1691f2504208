using System.Text.Json;
using SunLedger.Identity.Access;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Passkeys;

/// <summary>POST /session/passkey/options: begins to sign somebody in with a passkey.</summary>
internal sealed class BeginPasskeySignIn(PasskeyCeremonies ceremonies) : EndpointWithoutRequest<PasskeyOptionsAnswer>
{
    public override void Configure()
    {
        Post("/session/passkey/options");
        AllowAnonymous();
        Description(d => d.WithTags("Session"));
        Summary(s => s.Summary = "Begins to sign in with a passkey: the options for navigator.credentials.get. It says nothing about any account.");
    }

    public override async Task HandleAsync(CancellationToken ct) => await Send.OkAsync(await ceremonies.BeginEnteringAsync(HttpContext), ct);
}

/// <summary>What the passkey signed.</summary>
/// <param name="Ticket">From the options.</param>
/// <param name="Credential">What navigator.credentials.get answered, as JSON.</param>
internal sealed record PasskeySignInRequest(string? Ticket, JsonElement Credential);

/// <summary>POST /session/passkey: signs in with a passkey. It is verified on the person's device, so it stands for both factors.</summary>
internal sealed class SignInWithPasskey(PasskeyCeremonies ceremonies, PasskeyBook book, Sessions sessions) : Endpoint<PasskeySignInRequest>
{
    public override void Configure()
    {
        Post("/session/passkey");
        AllowAnonymous();
        Description(d => d.WithTags("Session"));
        Summary(s => s.Summary = "Signs in with a passkey; answers a cookie.");
    }

    public override async Task HandleAsync(PasskeySignInRequest req, CancellationToken ct)
    {
        if (Origin.IsAnotherSite(HttpContext.Request))
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.CrossSite);
            return;
        }
        if (await ceremonies.FinishEnteringAsync(HttpContext, req.Ticket, req.Credential, ct) is not var (user, passkey))
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.PasskeyRefused);
            return;
        }
        await book.UsedAsync(passkey, ct);
        await sessions.StartAsync(HttpContext, user, SignInMeans.Passkey, ct);
        await Send.NoContentAsync(ct);
    }
}
