using SunLedger.Identity.Access;

namespace SunLedger.Identity.SecondFactor;

/// <summary>POST /profile/recovery-codes: new recovery codes; the old ones end.</summary>
internal sealed class RenewRecoveryCodes(SecondFactors factors, Self self, ICaller caller) : Endpoint<ProofRequest, RecoveryCodesAnswer>
{
    public override void Configure()
    {
        Post("/profile/recovery-codes");
        Description(d => d.WithTags("Profile"));
        Summary(s => s.Summary = "New recovery codes, shown here and never again; the old ones end.");
    }

    public override async Task HandleAsync(ProofRequest req, CancellationToken ct)
    {
        if (await self.ProveAsync(HttpContext, req.Password, ct) is { } refusal)
        {
            await Problem.WriteAsync(HttpContext, refusal, "password");
            return;
        }
        if (await factors.RenewCodesAsync(caller.Id, ct) is not { } codes)
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.SecondFactorMissing);
            return;
        }
        await Send.OkAsync(new(codes), ct);
    }
}
