using SunLedger.Identity.Domain;
using SunLedger.Identity.External;
using SunLedger.Identity.Settings;

namespace SunLedger.Identity.Tests;

/// <summary>What administrators are shown of what is in force: the host's own settings in words.</summary>
public sealed class PolicyTests
{
    [Fact]
    public async Task An_administrator_reads_what_is_in_force_in_words_and_nobody_else_does()
    {
        var settings = new SignInSettings { IdleMinutes = 45, SecondFactorFor = SecondFactorDemand.Nobody, Password = { [PasswordLimit.LastsDays] = 180 } };
        await using var office = await Office.OpenAsync(Dialect.Sqlite, settings);
        await office.WithAsync("li", RoleCodes.SecurityAdmin);
        await office.WithAsync("zhao", RoleCodes.AuditAdmin);
        await office.WithAsync("wang", RoleCodes.Budget);
        var browser = await office.SignInAsync("li");

        var answer = await (await browser.GetAsync("/api/v1/policies")).JsonAsync();

        Assert.Equal(("gbt22239-3", "等级保护三级"), ((string?)answer["profile"], (string?)answer["name"]));
        (string About, string Words, string? Setting, bool Assumed)[] lines = [.. answer["lines"]!.AsArray().Select(l => ((string)l!["about"]!, (string)l["words"]!, (string?)l["setting"], (bool)l["assumed"]!))];
        Assert.Contains(("passwords", "每 180 天更换一次", "SunLedger:SignIn:Password:LastsDays", true), lines);
        Assert.Contains(("sessions", "45 分钟无操作，自动退出", "SunLedger:SignIn:IdleMinutes", true), lines);
        Assert.Contains(lines, l => l.About == "lockout" && l.Words.Contains("5 次", StringComparison.Ordinal) && l.Words.Contains("15 分钟", StringComparison.Ordinal) && l.Setting is null);
        Assert.Contains(("provider", "未接入统一身份认证", "SunLedger:OpenIdConnect:Authority", false), lines);
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        Assert.Contains("A session ends after 45 minutes", (await browser.GetStringAsync("/api/v1/policies")), StringComparison.Ordinal);
        Assert.Equal(200, (int)(await (await office.SignInAsync("zhao")).GetAsync("/api/v1/policies")).StatusCode);
        Assert.Equal((403, "not_allowed"), await (await (await office.SignInAsync("wang")).GetAsync("/api/v1/policies")).RefusalAsync());
    }

    [Fact]
    public void Every_setting_says_something_else_when_it_is_set_otherwise()
    {
        Differ<SignInSettings>(PoliciesInForce.OfSecondFactor, Enum.GetValues<SecondFactorDemand>().Select(d => new SignInSettings { SecondFactorFor = d }));
        Differ<SignInSettings>(PoliciesInForce.OfSessions, [new() { SessionsAtMost = 0 }, new() { SessionsAtMost = 1 }, new() { LongestMinutes = 721 }, new() { IdleMinutes = 121 }]);
        Differ<SignInSettings>(PoliciesInForce.OfPasswords, [new(), new() { PasswordPolicy = "asvs5" }, new() { OneTimePasswordDays = 8 }]);
        Differ<ExternalSettings>(PoliciesInForce.OfProvider, [new(), new() { Authority = "https://id.example" }, new() { Authority = "https://id.example", ProvesSecondFactor = true }]);
    }

    // Regular change is what the one asks for and the other forbids.
    [Theory, InlineData("gbt22239-3", true), InlineData("asvs5", false)]
    public void What_a_profile_does_not_ask_for_is_not_said(string profile, bool asks) =>
        Assert.Equal(asks, PoliciesInForce.OfPasswords(new() { PasswordPolicy = profile }).Any(p => p.Chinese.EndsWith("天更换一次", StringComparison.Ordinal)));

    private static void Differ<T>(Func<T, IEnumerable<Policy>> of, IEnumerable<T> settings)
    {
        var said = settings.Select(s => of(s).ToArray()).ToList();
        foreach (var words in new Func<Policy, string>[] { p => p.Chinese, p => p.English })
            Assert.Equal(said.Count, said.Select(lines => string.Join('\n', lines.Select(words))).Distinct().Count());
    }
}
