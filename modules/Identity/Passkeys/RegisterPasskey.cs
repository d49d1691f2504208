using System.Text.Json;
using SunLedger.Identity.Access;
using SunLedger.Identity.SecondFactor;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Passkeys;

/// <summary>A passkey of mine.</summary>
/// <param name="Id">To remove it.</param>
/// <param name="Name">What I call it.</param>
/// <param name="CreatedAt">When it was registered.</param>
/// <param name="UsedAt">When I last signed in with it; null when never.</param>
/// <param name="BackedUp">True when a provider keeps a copy, so that a lost device does not lose it.</param>
internal sealed record PasskeyAnswer(string Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? UsedAt, bool BackedUp)
{
    public static PasskeyAnswer Of(PasskeyRow row) => new(row.Id, row.Name, row.CreatedAt, row.UsedAt, row.BackedUp);
}

/// <summary>POST /profile/passkeys/options: begins to register a passkey.</summary>
internal sealed class BeginPasskey(PasskeyCeremonies ceremonies, Self self) : Endpoint<ProofRequest, PasskeyOptionsAnswer>
{
    public override void Configure()
    {
        Post("/profile/passkeys/options");
        Description(d => d.WithTags("Profile"));
        Summary(s => s.Summary = "Begins to register a passkey: the options for navigator.credentials.create.");
    }

    public override async Task HandleAsync(ProofRequest req, CancellationToken ct)
    {
        if (await self.ProveAsync(HttpContext, req.Password, ct) is { } refusal) await Problem.WriteAsync(HttpContext, refusal, "password");
        else await Send.OkAsync(await ceremonies.BeginRegisteringAsync(HttpContext, (await self.FindAsync(ct))!), ct);
    }
}

/// <summary>What the browser made.</summary>
/// <param name="Ticket">From the options.</param>
/// <param name="Name">What I call it: "work laptop".</param>
/// <param name="Credential">What navigator.credentials.create answered, as JSON.</param>
internal sealed record RegisterPasskeyRequest(string? Ticket, string? Name, JsonElement Credential);

/// <summary>POST /profile/passkeys: keeps the passkey that the browser made.</summary>
internal sealed class RegisterPasskey(PasskeyCeremonies ceremonies, PasskeyBook book, Self self, ICaller caller) : Endpoint<RegisterPasskeyRequest, PasskeyAnswer>
{
    private const int LongestName = 64;

    public override void Configure()
    {
        Post("/profile/passkeys");
        Description(d => d.WithTags("Profile").Produces<PasskeyAnswer>(201));
        Summary(s => s.Summary = "Registers the passkey that the browser made.");
    }

    public override async Task HandleAsync(RegisterPasskeyRequest req, CancellationToken ct)
    {
        if (self.Refuse(HttpContext) is { } refusal)
        {
            await Problem.WriteAsync(HttpContext, refusal);
            return;
        }
        if (req.Name?.Trim() is not { Length: > 0 and <= LongestName } name)
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.NameLength, "name");
            return;
        }
        if (await ceremonies.FinishRegisteringAsync(HttpContext, caller.Id, req.Ticket, req.Credential, ct) is not { } passkey)
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.PasskeyNotMade, "credential");
            return;
        }
        if (await book.AddAsync(caller.Id, name, passkey, ct) is not { } row)
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.PasskeysFull, null, PasskeyBook.Most);
            return;
        }
        await Send.ResponseAsync(PasskeyAnswer.Of(row), StatusCodes.Status201Created, ct);
    }
}
