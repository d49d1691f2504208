using SunLedger.Identity.Access;

namespace SunLedger.Identity.SecondFactor;

/// <summary>A first code.</summary>
/// <param name="Code">The six digits that the authenticator shows.</param>
internal sealed record ConfirmSecondFactorRequest(string? Code);

/// <summary>POST /profile/second-factor/confirm: from now on a code is asked for after the password.</summary>
internal sealed class ConfirmSecondFactor(SecondFactors factors, Self self, ICaller caller) : Endpoint<ConfirmSecondFactorRequest, RecoveryCodesAnswer>
{
    public override void Configure()
    {
        Post("/profile/second-factor/confirm");
        Description(d => d.WithTags("Profile"));
        Summary(s => s.Summary = "Turns the second factor on with a first code, ends your other sessions, and answers recovery codes, shown here and never again.");
    }

    public override async Task HandleAsync(ConfirmSecondFactorRequest req, CancellationToken ct)
    {
        if (self.Refuse(HttpContext) is { } refusal)
        {
            await Problem.WriteAsync(HttpContext, refusal);
            return;
        }
        if (await factors.ConfirmAsync(caller.Id, req.Code, SessionCookie.Token(HttpContext.Request), ct) is not { } codes)
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.FirstCodeWrong, "code");
            return;
        }
        await Send.OkAsync(new(codes), ct);
    }
}
