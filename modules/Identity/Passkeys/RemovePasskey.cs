using SunLedger.Identity.Access;

namespace SunLedger.Identity.Passkeys;

/// <summary>Which passkey, and proof that it is still you.</summary>
/// <param name="Id">Its id, from the route.</param>
/// <param name="Password">Your password.</param>
internal sealed record RemovePasskeyRequest([property: RouteParam] string Id, string? Password);

/// <summary>POST /profile/passkeys/{id}/remove: nobody signs in with it any more.</summary>
internal sealed class RemovePasskey(PasskeyBook book, Self self, ICaller caller) : Endpoint<RemovePasskeyRequest>
{
    public override void Configure()
    {
        Post("/profile/passkeys/{id}/remove");
        Description(d => d.WithTags("Profile"));
        Summary(s => s.Summary = "Removes one of your passkeys, and ends your other sessions that were begun with a passkey.");
    }

    public override async Task HandleAsync(RemovePasskeyRequest req, CancellationToken ct)
    {
        if (await self.ProveAsync(HttpContext, req.Password, ct) is { } refusal) await Problem.WriteAsync(HttpContext, refusal, "password");
        else if (!await book.RemoveAsync(caller.Id, req.Id, SessionCookie.Token(HttpContext.Request), ct)) await Problem.WriteAsync(HttpContext, IdentityRefusals.PasskeyNotFound, "id");
        else await Send.NoContentAsync(ct);
    }
}
