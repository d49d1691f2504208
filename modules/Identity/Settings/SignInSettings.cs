using Microsoft.Extensions.Configuration;
using SunLedger.Identity.Domain;

namespace SunLedger.Identity.Settings;

/// <summary>How people sign in. Section <c>SunLedger:SignIn</c> of appsettings.json; docs/guides/sign-in.md says where each number comes from.</summary>
internal sealed record SignInSettings
{
    /// <summary><c>gbt22239-3</c> (default) or <c>asvs5</c>; see <see cref="PasswordPolicy"/>.</summary>
    public string PasswordPolicy { get; init; } = Domain.PasswordPolicy.Gbt22239.Code;

    /// <summary>Numbers of the policy that the office sets otherwise, by the parameter's name: <c>Password:LastsDays = 180</c>.</summary>
    public Dictionary<PasswordLimit, int> Password { get; init; } = [];

    /// <summary>Who must have a second factor: <c>nobody</c> (default), <c>administrators</c>, <c>everybody</c>.</summary>
    public SecondFactorDemand SecondFactorFor { get; init; } = SecondFactorDemand.Nobody;

    /// <summary>A session without a request for so long has ended.</summary>
    public int IdleMinutes { get; init; } = 120;

    /// <summary>No session lives longer, however busy.</summary>
    public int LongestMinutes { get; init; } = 720;

    /// <summary>
    /// Browsers in which a person may be signed in at the same time; with one more the one that was used least lately ends. 0: any number. disclosure-approval.md §6 and
    /// GB/T 22239-2019 8.1.4.1 ask for a limit and name no number: ASSUMED.
    /// </summary>
    public int SessionsAtMost { get; init; } = 10;

    /// <summary>
    /// Days, from its making, in which a password that somebody else made opens the account; after them a new one is made. OWASP ASVS 5.0 6.4.1 asks for a short life and names no number: ASSUMED.
    /// </summary>
    public int OneTimePasswordDays { get; init; } = 7;

    /// <summary>Passwords that are hashed at the same moment. Others wait: a crowd that signs in leaves the other cores to those who work.</summary>
    public int Hashers { get; init; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Passwords that may wait to be hashed; the next is turned away.</summary>
    public int WaitingForHashers { get; init; } = 500;

    /// <summary>The domain that passkeys belong to; empty: the host name of the request.</summary>
    public string PasskeyDomain { get; init; } = "";

    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    public TimeSpan OneTimePasswordLife => TimeSpan.FromDays(OneTimePasswordDays);

    public TimeSpan Longest => TimeSpan.FromMinutes(LongestMinutes);

    /// <summary>The policy with the office's own numbers.</summary>
    public PasswordPolicy Policy => Domain.PasswordPolicy.Find(PasswordPolicy)!.With(Password);

    /// <summary>As the office sets them, or as they are when there is no configuration.</summary>
    public static SignInSettings Of(IConfiguration? configuration)
    {
        var settings = configuration?.GetSection("SunLedger:SignIn").Get<SignInSettings>() ?? new SignInSettings();
        if (Domain.PasswordPolicy.Find(settings.PasswordPolicy) is null)
            throw new InvalidOperationException($"SunLedger:SignIn:PasswordPolicy is '{settings.PasswordPolicy}'. Set it to {string.Join(" or ", Domain.PasswordPolicy.All.Select(p => p.Code))}.");
        if (settings.IdleMinutes < 1 || settings.LongestMinutes < settings.IdleMinutes)
            throw new InvalidOperationException("SunLedger:SignIn:IdleMinutes must be at least 1 and LongestMinutes no less than it.");
        if (settings.SessionsAtMost < 0) throw new InvalidOperationException("SunLedger:SignIn:SessionsAtMost must be 1 or more, or 0 for any number.");
        if (settings.OneTimePasswordDays < 1) throw new InvalidOperationException("SunLedger:SignIn:OneTimePasswordDays must be at least 1.");
        if (settings.Hashers < 1) throw new InvalidOperationException("SunLedger:SignIn:Hashers must be at least 1.");
        if (settings.Policy[PasswordLimit.Shortest] < 8 || settings.Policy[PasswordLimit.Longest] is < 64 or > 1024)
            throw new InvalidOperationException("SunLedger:SignIn:Password:Shortest must be at least 8, Longest 64 to 1024.");
        return settings;
    }
}

/// <summary>Who must have a second factor before they may do anything.</summary>
internal enum SecondFactorDemand
{
    Nobody,
    Administrators,
    Everybody,
}
