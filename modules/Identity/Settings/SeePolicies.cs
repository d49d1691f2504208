using SunLedger.Identity.External;

namespace SunLedger.Identity.Settings;

/// <summary>What is in force of sign-in.</summary>
/// <param name="Profile"><c>gbt22239-3</c> or <c>asvs5</c>.</param>
/// <param name="Name">What the profile is called.</param>
/// <param name="Lines">One by one.</param>
internal sealed record PoliciesAnswer(string Profile, string Name, IReadOnlyList<PolicyAnswer> Lines);

/// <summary>One thing that is in force.</summary>
/// <param name="About">What it is about.</param>
/// <param name="Words">It in the reader's language.</param>
/// <param name="Setting">The setting that changes it; left out where the platform itself fixes it.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Assumed">True when no document fixes the number (假定).</param>
internal sealed record PolicyAnswer(PolicySubject About, string Words, string? Setting, string Source, bool Assumed);

/// <summary>What a policy is about.</summary>
internal enum PolicySubject
{
    /// <summary>Passwords.</summary>
    Passwords,

    /// <summary>Wrong attempts.</summary>
    Lockout,

    /// <summary>Sessions.</summary>
    Sessions,

    /// <summary>The second factor.</summary>
    SecondFactor,

    /// <summary>The identity provider.</summary>
    Provider,
}

/// <summary>GET /policies: what the host that answers goes by. Changed where it is configured, by whoever runs the host, and not here.</summary>
internal sealed class SeePolicies(SignInSettings settings, ExternalSettings provider) : EndpointWithoutRequest<PoliciesAnswer>
{
    public override void Configure()
    {
        Get("/policies");
        Permissions(May.KeepPolicies, May.SeeUsers);
        Description(d => d.WithTags("Users"));
        Summary(s => s.Summary = "What is in force of sign-in, in words: passwords, lockout, sessions, second factor, identity provider; each with its source and the setting that changes it.");
    }

    public override Task HandleAsync(CancellationToken ct)
    {
        var english = HttpContext.Request.WantsEnglish();
        IEnumerable<PolicyAnswer> Of(PolicySubject about, IEnumerable<Policy> policies) =>
            policies.Select(p => new PolicyAnswer(about, english ? p.English : p.Chinese, p.Setting, p.Source, p.Assumed));
        return Send.OkAsync(
            new(settings.Policy.Code, english ? settings.Policy.English : settings.Policy.Name,
            [
                .. Of(PolicySubject.Passwords, PoliciesInForce.OfPasswords(settings)), .. Of(PolicySubject.Lockout, PoliciesInForce.OfLockout()), .. Of(PolicySubject.Sessions, PoliciesInForce.OfSessions(settings)),
                .. Of(PolicySubject.SecondFactor, PoliciesInForce.OfSecondFactor(settings)), .. Of(PolicySubject.Provider, PoliciesInForce.OfProvider(provider)),
            ]),
            ct);
    }
}
