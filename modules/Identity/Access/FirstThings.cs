using System.Security.Claims;
using SunLedger.Identity.External;
using SunLedger.Identity.Settings;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Access;

/// <summary>What somebody must do before they may do anything else.</summary>
internal sealed class FirstThings(SignInSettings settings, ExternalSettings external, TimeProvider time)
{
    public const string OneTimePassword = "one_time_password";
    public const string PasswordExpired = "password_expired";
    public const string SecondFactor = "second_factor";

    // What the three administrators hold, and nobody in the business does.
    private static readonly string[] Administering = [May.Administer, May.KeepUsers, May.ProposeGrants, May.KeepPolicies, May.ReadAudit];

    private readonly Domain.PasswordPolicy _policy = settings.Policy;

    /// <summary>The first of them; null when there is nothing. Who came in without a password is asked for neither of the first two.</summary>
    public string? Of(UserRow user, SessionRow session, IReadOnlyList<string> permissions)
    {
        var byPassword = session.Means is SignInMeans.Password or SignInMeans.PasswordAndCode or SignInMeans.RecoveryCode;
        if (byPassword && user.MustChangePassword) return OneTimePassword;
        if (byPassword && _policy.HasExpired(user.PasswordSetAt ?? user.CreatedAt, time.GetUtcNow())) return PasswordExpired;
        // A second factor is proved by the way in which the session began, not by having one somewhere.
        var byOneFactor = session.Means == SignInMeans.Password || session.Means == SignInMeans.External && !external.ProvesSecondFactor;
        return byOneFactor && IsDemandedOf(permissions) ? SecondFactor : null;
    }

    /// <summary>True when somebody with these permissions must have a second factor.</summary>
    public bool IsDemandedOf(IReadOnlyList<string> permissions) => settings.SecondFactorFor switch
    {
        SecondFactorDemand.Everybody => true,
        SecondFactorDemand.Administrators => Administering.Any(permissions.Contains),
        _ => false,
    };

    /// <summary>Why the caller may do nothing yet; null when they may.</summary>
    public static RefusalText? RefusalOf(ClaimsPrincipal caller) => caller.FindFirst(IdentityClaims.First)?.Value switch
    {
        OneTimePassword => IdentityRefusals.ChangePasswordFirst,
        PasswordExpired => IdentityRefusals.PasswordExpired,
        SecondFactor => IdentityRefusals.SecondFactorFirst,
        _ => null,
    };
}
