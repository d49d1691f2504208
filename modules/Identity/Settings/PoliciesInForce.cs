using System.Globalization;
using SunLedger.Identity.Domain;
using SunLedger.Identity.External;

namespace SunLedger.Identity.Settings;

/// <summary>One thing that is in force.</summary>
/// <param name="Setting">The setting that changes it; null where the platform itself fixes it.</param>
/// <param name="Chinese">It in words.</param>
/// <param name="English">The same in English.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Assumed">True when no document fixes the number (假定).</param>
internal sealed record Policy(string? Setting, string Chinese, string English, string Source, bool Assumed);

/// <summary>What is in force of sign-in, in words: read from the very settings that the host goes by, so that nobody has to trust a manual.</summary>
internal static class PoliciesInForce
{
    private const string SignInSection = "SunLedger:SignIn:";
    private const string ProviderSection = "SunLedger:OpenIdConnect:";
    private const string Graded = "GB/T 22239-2019 8.1.4.1";

    private static readonly int QuietMinutes = (int)Lockout.Quiet.TotalMinutes;

    /// <summary>Passwords: every rule that asks for something.</summary>
    public static IEnumerable<Policy> OfPasswords(SignInSettings settings) =>
        settings.Policy.Parameters.Where(p => p.Value > 0).Select(p => new Policy($"{SignInSection}Password:{p.Limit}", With(p.Words, p.Value), With(p.English, p.Value), p.Source, p.Assumed))
            .Append(new(
                $"{SignInSection}{nameof(settings.OneTimePasswordDays)}", $"管理员代设的一次性密码自生成起 {settings.OneTimePasswordDays} 天内有效，须经安全管理员确认后方可使用",
                $"A password that an administrator made opens for {settings.OneTimePasswordDays} days from its making, once the security administrator has confirmed it", "OWASP ASVS 5.0 V6.4.1", Assumed: true));

    /// <summary>How many wrong attempts are borne.</summary>
    public static IEnumerable<Policy> OfLockout() =>
    [
        new(null, $"同一账号连续 {Lockout.OfAccount.Limit} 次未成功，锁定 {QuietMinutes} 分钟，期间不再比对密码；各主机合并计数",
            $"After {Lockout.OfAccount.Limit} attempts at an account nothing is compared for {QuietMinutes} minutes; all hosts count together", $"{Graded} b)", Assumed: true),
        new(null, $"同一地址 {QuietMinutes} 分钟内 {Lockout.OfAddress.Limit} 次未成功，该地址锁定 {QuietMinutes} 分钟（IPv6 按 /64 网段）；各主机合并计数",
            $"After {Lockout.OfAddress.Limit} attempts from an address within {QuietMinutes} minutes nothing from it is compared for {QuietMinutes} (of IPv6 the /64 counts); all hosts count together", $"{Graded} b)", Assumed: true),
    ];

    /// <summary>How long a session lasts.</summary>
    public static IEnumerable<Policy> OfSessions(SignInSettings settings) =>
    [
        new($"{SignInSection}{nameof(settings.IdleMinutes)}", $"{settings.IdleMinutes} 分钟无操作，自动退出", $"A session ends after {settings.IdleMinutes} minutes without a request", $"{Graded} b)", Assumed: true),
        new($"{SignInSection}{nameof(settings.LongestMinutes)}", $"登录满 {settings.LongestMinutes} 分钟，须重新登录", $"No session lives longer than {settings.LongestMinutes} minutes", "OWASP ASVS 5.0 V7.3", Assumed: true),
        settings.SessionsAtMost > 0
            ? new($"{SignInSection}{nameof(settings.SessionsAtMost)}", $"同一人最多同时在 {settings.SessionsAtMost} 个浏览器登录，超出时最久未用的退出",
                $"A person is signed in in {settings.SessionsAtMost} browsers at most; with one more the one used least lately ends", Graded, Assumed: true)
            : new($"{SignInSection}{nameof(settings.SessionsAtMost)}", "不限制同一人同时登录的浏览器数", "A person may be signed in in any number of browsers", Graded, Assumed: true),
        new(null, "注销账号、重置密码或结束登录，在各主机上 1 秒内生效", "Closing an account, resetting a password and ending a session hold on every host within a second", "docs/decisions/0049", Assumed: false),
    ];

    /// <summary>Who shows a second factor.</summary>
    public static IEnumerable<Policy> OfSecondFactor(SignInSettings settings) =>
    [
        settings.SecondFactorFor switch
        {
            SecondFactorDemand.Everybody => Demanded("所有人须启用双因素，未启用前不能办理任何业务", "Everybody must have a second factor, and may do nothing before"),
            SecondFactorDemand.Administrators => Demanded("管理员须启用双因素，未启用前不能办理任何事项；其他人自愿启用", "Administrators must have a second factor, and may do nothing before; others may have one"),
            _ => Demanded("不强制双因素，每个人可自愿启用（等级保护三级测评要求两种以上鉴别方式）", "Nobody must have a second factor, everybody may (an assessment at level 3 asks for two)"),
        },
    ];

    /// <summary>Whether somebody outside vouches for people.</summary>
    public static IEnumerable<Policy> OfProvider(ExternalSettings provider) =>
    [
        provider.IsOn
            ? new($"{ProviderSection}{nameof(provider.Authority)}", $"可通过“{provider.Name}”登录：{provider.Authority}", $"One may sign in through {provider.Name}: {provider.Authority}", "docs/guides/sign-in.md", Assumed: false)
            : new($"{ProviderSection}{nameof(provider.Authority)}", "未接入统一身份认证", "No identity provider is connected", "docs/guides/sign-in.md", Assumed: false),
        .. provider.IsOn
            ? new[]
            {
                provider.ProvesSecondFactor
                    ? new Policy($"{ProviderSection}{nameof(provider.ProvesSecondFactor)}", "经统一身份认证登录的，不再另行要求双因素", "Whoever comes from it is asked for no second factor here", Graded, Assumed: false)
                    : new Policy($"{ProviderSection}{nameof(provider.ProvesSecondFactor)}", "经统一身份认证登录的，仍须在本平台出示双因素", "Whoever comes from it shows their second factor here, too", Graded, Assumed: false),
            }
            : [],
    ];

    private static Policy Demanded(string chinese, string english) => new($"{SignInSection}{nameof(SignInSettings.SecondFactorFor)}", chinese, english, $"{Graded} d)", Assumed: false);

    private static string With(string words, int value) => string.Format(CultureInfo.InvariantCulture, words, value);
}
