using SunLedger.Identity.Access;

namespace SunLedger.Identity.SecondFactor;

/// <summary>Proof that it is still you.</summary>
/// <param name="Password">Your password.</param>
internal sealed record ProofRequest(string? Password);

/// <summary>What an authenticator app must be told; shown here and never again.</summary>
/// <param name="Secret">The shared secret, Base32, to be typed when it cannot be scanned.</param>
/// <param name="Uri">The same as a key URI, to be drawn as a QR code.</param>
internal sealed record SharedSecretAnswer(string Secret, string Uri) : IShownOnce;

/// <summary>Codes that stand in for a lost authenticator, each once; shown here and never again.</summary>
internal sealed record RecoveryCodesAnswer(IReadOnlyList<string> Codes) : IShownOnce;

/// <summary>POST /profile/second-factor: a shared secret for an authenticator app. It counts once a first code has come back.</summary>
internal sealed class SetUpSecondFactor(SecondFactors factors, Self self, ICaller caller) : Endpoint<ProofRequest, SharedSecretAnswer>
{
    private const string Issuer = "SunLedger";

    public override void Configure()
    {
        Post("/profile/second-factor");
        Description(d => d.WithTags("Profile"));
        Summary(s => s.Summary = "Begins to set up an authenticator: a secret, shown here and never again. It counts once POST /profile/second-factor/confirm has had a code.");
    }

    public override async Task HandleAsync(ProofRequest req, CancellationToken ct)
    {
        if (await self.ProveAsync(HttpContext, req.Password, ct) is { } refusal)
        {
            await Problem.WriteAsync(HttpContext, refusal, "password");
            return;
        }
        if (await factors.BeginAsync(caller.Id, ct) is not { } secret)
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.SecondFactorExists);
            return;
        }
        var label = Uri.EscapeDataString($"{Issuer}:{caller.Id}");
        await Send.OkAsync(new(secret, $"otpauth://totp/{label}?secret={secret}&issuer={Issuer}"), ct);
    }
}
