namespace SunLedger.Identity.Domain;

/// <summary>A number that a policy fixes; 0 where it asks for nothing.</summary>
internal enum PasswordLimit
{
    /// <summary>Fewest characters.</summary>
    Shortest,

    /// <summary>Fewest characters of somebody who has a second factor.</summary>
    ShortestWithSecondFactor,

    /// <summary>Most characters: hashing time is nobody's to choose.</summary>
    Longest,

    /// <summary>How many of the four kinds: capitals, small letters, digits, others.</summary>
    Kinds,

    /// <summary>How many earlier passwords may not come back.</summary>
    History,

    /// <summary>Days after which it must be changed.</summary>
    LastsDays,

    /// <summary>1: not one of those that everybody tries first, with or without digits around it.</summary>
    NotCommon,

    /// <summary>1: without the account name in it.</summary>
    NotTheAccount,
}

/// <summary>A number of a policy, in words and with its source.</summary>
/// <param name="Limit">Which.</param>
/// <param name="Value">The number; 0: nothing is asked.</param>
/// <param name="Words">The rule as the screen says it, with a place for the number.</param>
/// <param name="English">The same in English.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Assumed">True when no document fixes the number.</param>
internal sealed record PasswordParameter(PasswordLimit Limit, int Value, string Words, string English, string Source, bool Assumed);

/// <summary>
/// What an office demands of passwords. The two that there are contradict each other, so the office chooses: graded protection asks for mixed
/// characters and regular change, OWASP for length and a list of common passwords, and forbids the other two.
/// </summary>
internal sealed record PasswordPolicy(string Code, string Name, string English, IReadOnlyList<PasswordParameter> Parameters)
{
    private const string Graded = "GB/T 22239-2019 8.1.4.1 a)：身份鉴别信息具有复杂度要求并定期更换；未规定具体数值，按测评惯例取值";
    private const string Verification = "OWASP ASVS 5.0 V6.2";

    /// <summary>Graded protection of information systems, level 3. It names complexity and regular change, and no number.</summary>
    public static readonly PasswordPolicy Gbt22239 = new(
        "gbt22239-3", "等级保护三级", "Graded protection, level 3",
        [
            new(PasswordLimit.Shortest, 12, "至少 {0} 个字符", "At least {0} characters", Graded, Assumed: true),
            new(PasswordLimit.ShortestWithSecondFactor, 12, "启用双因素后至少 {0} 个字符", "At least {0} characters with a second factor", Graded, Assumed: true),
            new(PasswordLimit.Longest, 128, "至多 {0} 个字符", "At most {0} characters", "OWASP ASVS 5.0 V6.2.9 (≥ 64)", Assumed: true),
            new(PasswordLimit.Kinds, 3, "大写字母、小写字母、数字、其他字符中至少 {0} 类", "At least {0} of capitals, small letters, digits and others", Graded, Assumed: true),
            new(PasswordLimit.History, 5, "不得与最近 {0} 次用过的密码相同", "None of your last {0} passwords", Graded, Assumed: true),
            new(PasswordLimit.LastsDays, 90, "每 {0} 天更换一次", "Changed every {0} days", Graded, Assumed: true),
            new(PasswordLimit.NotCommon, 1, "不得是常见密码", "Not a common password", "OWASP ASVS 5.0 V6.2.4", Assumed: false),
            new(PasswordLimit.NotTheAccount, 1, "不得包含账号", "Without the account name", Graded, Assumed: true),
        ]);

    /// <summary>OWASP Application Security Verification Standard 5.0: length, no composition, no rotation.</summary>
    public static readonly PasswordPolicy Asvs5 = new(
        "asvs5", "OWASP ASVS 5.0", "OWASP ASVS 5.0",
        [
            new(PasswordLimit.Shortest, 15, "至少 {0} 个字符", "At least {0} characters", "OWASP ASVS 5.0 V6.2.1; NIST SP 800-63B-4 3.1.1.2", Assumed: false),
            new(PasswordLimit.ShortestWithSecondFactor, 8, "启用双因素后至少 {0} 个字符", "At least {0} characters with a second factor", "OWASP ASVS 5.0 V6.2.1; NIST SP 800-63B-4 3.1.1.2", Assumed: false),
            new(PasswordLimit.Longest, 128, "至多 {0} 个字符", "At most {0} characters", "OWASP ASVS 5.0 V6.2.9 (≥ 64)", Assumed: true),
            new(PasswordLimit.Kinds, 0, "大写字母、小写字母、数字、其他字符中至少 {0} 类", "At least {0} of capitals, small letters, digits and others", "OWASP ASVS 5.0 V6.2.5", Assumed: false),
            new(PasswordLimit.History, 0, "不得与最近 {0} 次用过的密码相同", "None of your last {0} passwords", "OWASP ASVS 5.0 V6.2.10", Assumed: false),
            new(PasswordLimit.LastsDays, 0, "每 {0} 天更换一次", "Changed every {0} days", "OWASP ASVS 5.0 V6.2.10", Assumed: false),
            new(PasswordLimit.NotCommon, 1, "不得是常见密码", "Not a common password", "OWASP ASVS 5.0 V6.2.4", Assumed: false),
            new(PasswordLimit.NotTheAccount, 1, "不得包含账号", "Without the account name", $"{Verification}.11", Assumed: false),
        ]);

    /// <summary>Both.</summary>
    public static IReadOnlyList<PasswordPolicy> All { get; } = [Gbt22239, Asvs5];

    /// <summary>The number that it fixes.</summary>
    public int this[PasswordLimit limit] => Parameters.Single(p => p.Limit == limit).Value;

    public static PasswordPolicy? Find(string code) => All.FirstOrDefault(p => p.Code == code);

    /// <summary>The same with numbers of the office's own, which are then nobody else's.</summary>
    public PasswordPolicy With(IReadOnlyDictionary<PasswordLimit, int> own) => this with
    {
        Parameters = [.. Parameters.Select(p => own.TryGetValue(p.Limit, out var value) ? p with { Value = value, Source = $"SunLedger:SignIn:Password:{p.Limit}", Assumed = true } : p)],
    };

    /// <summary>Why the password will not do; null when it will.</summary>
    public Fault? Refuse(string userId, string password, bool hasSecondFactor)
    {
        var shortest = this[hasSecondFactor ? PasswordLimit.ShortestWithSecondFactor : PasswordLimit.Shortest];
        var length = password.EnumerateRunes().Count();
        if (length < shortest || length > this[PasswordLimit.Longest])
            return Fault.Of(IdentityRefusals.PasswordLength, null, "password", shortest, this[PasswordLimit.Longest]);
        if (this[PasswordLimit.NotTheAccount] > 0 && password.Contains(userId, StringComparison.OrdinalIgnoreCase))
            return Fault.Of(IdentityRefusals.PasswordAccount, null, "password");
        if (KindsOf(password) < this[PasswordLimit.Kinds])
            return Fault.Of(IdentityRefusals.PasswordSimple, null, "password", this[PasswordLimit.Kinds]);
        if (this[PasswordLimit.NotCommon] > 0 && WellKnownPasswords.Holds(password))
            return Fault.Of(IdentityRefusals.PasswordCommon, null, "password");
        return null;
    }

    /// <summary>True when a password that was set then must be changed now.</summary>
    public bool HasExpired(DateTimeOffset setAt, DateTimeOffset now) => this[PasswordLimit.LastsDays] is > 0 and var days && now >= setAt.AddDays(days);

    private static int KindsOf(string password) =>
        (password.Any(char.IsUpper) ? 1 : 0) + (password.Any(char.IsLower) ? 1 : 0) + (password.Any(char.IsDigit) ? 1 : 0)
        + (password.Any(c => !char.IsUpper(c) && !char.IsLower(c) && !char.IsDigit(c)) ? 1 : 0);
}
