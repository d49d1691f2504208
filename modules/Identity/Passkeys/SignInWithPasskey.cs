using System.Text.Json;
using SunLedger.Identity.Access;
using SunLedger.Identity.Session;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Passkeys;

/// <summary>POST /session/passkey/options: begins to sign somebody in with a passkey.</summary>
internal sealed class BeginPasskeySignIn(PasskeyCeremonies ceremonies, Attempts attempts) : EndpointWithoutRequest<PasskeyOptionsAnswer>
{
    public override void Configure()
    {
        Post("/session/passkey/options");
        AllowAnonymous();
        Description(d => d.WithTags("Session"));
        Summary(s => s.Summary = "Begins to sign in with a passkey: the options for navigator.credentials.get. It says nothing about any account.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        if (await attempts.TakeAsync(Origin.Address(HttpContext), ct)) await Send.OkAsync(await ceremonies.BeginEnteringAsync(HttpContext), ct);
        else await SignIn.LockedOutAsync(HttpContext);
    }
}

/// <summary>What the passkey signed.</summary>
/// <param name="Ticket">From the options.</param>
/// <param name="Credential">What navigator.credentials.get answered, as JSON.</param>
internal sealed record PasskeySignInRequest(string? Ticket, JsonElement Credential);

/// <summary>POST /session/passkey: signs in with a passkey. It is verified on the person's device, so it stands for both factors.</summary>
internal sealed class SignInWithPasskey(PasskeyCeremonies ceremonies, PasskeyBook book, Attempts attempts, Sessions sessions) : Endpoint<PasskeySignInRequest>
{
    private const int Steps = 2; // the options were one attempt, this is another

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
        var address = Origin.Address(HttpContext);
        if (!await attempts.TakeAsync(address, ct))
        {
            await SignIn.LockedOutAsync(HttpContext);
            return;
        }
        if (await ceremonies.FinishEnteringAsync(HttpContext, req.Ticket, req.Credential, ct) is not var (user, passkey))
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.PasskeyRefused);
            return;
        }
        if (!await sessions.StartAsync(HttpContext, user, SignInMeans.Passkey, ct, (db, t) => PasskeyBook.IsThereAsync(db, user.Id, passkey, t)))
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.PasskeyRefused);
            return;
        }
        await attempts.GiveBackAsync(user.Id, address, ct, taken: Steps);
        await book.UsedAsync(passkey, ct);
        await Send.NoContentAsync(ct);
    }
}
