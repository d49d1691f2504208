using SunLedger.Identity.Access;

namespace SunLedger.Identity.Passkeys;

/// <summary>Which passkey.</summary>
internal sealed record RemovePasskeyRequest([property: RouteParam] string Id);

/// <summary>DELETE /profile/passkeys/{id}: nobody signs in with it any more.</summary>
internal sealed class RemovePasskey(PasskeyBook book, Self self, ICaller caller) : Endpoint<RemovePasskeyRequest>
{
    public override void Configure()
    {
        Delete("/profile/passkeys/{id}");
        Description(d => d.WithTags("Profile"));
        Summary(s => s.Summary = "Removes one of your passkeys.");
    }

    public override async Task HandleAsync(RemovePasskeyRequest req, CancellationToken ct)
    {
        if (self.Refuse(HttpContext) is { } refusal) await Problem.WriteAsync(HttpContext, refusal);
        else if (!await book.RemoveAsync(caller.Id, req.Id, ct)) await Problem.WriteAsync(HttpContext, IdentityRefusals.PasskeyNotFound, "id");
        else await Send.NoContentAsync(ct);
    }
}
