using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OtpNet;
using SunLedger.Identity.Settings;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Tests;

/// <summary>Authenticator and recovery codes, from setting up to losing the phone.</summary>
public sealed class SecondFactorTests : OnBothDatabases
{
    [Theory, MemberData(nameof(Both))]
    public async Task After_the_password_a_code_is_asked_for_and_works_once(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang");
        var (app, _) = await SetUpAsync(office, await office.SignInAsync("wang"));
        office.Db.Clock.Advance(TimeSpan.FromMinutes(1)); // the code that set it up is used

        var browser = office.Browser();
        var ticket = await FirstStepAsync(browser, "wang");
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/session")).StatusCode);
        Assert.Equal((401, "code_wrong"), await (await CodeAsync(browser, ticket, "000000")).RefusalAsync());
        var code = app.ComputeTotp(office.Db.Clock.Now.UtcDateTime);
        Assert.Equal(HttpStatusCode.NoContent, (await CodeAsync(browser, ticket, code)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/users")).StatusCode);

        // Somebody who looked over the shoulder has the password and the code, within its thirty seconds.
        var thief = office.Browser();
        Assert.Equal((401, "code_wrong"), await (await CodeAsync(thief, await FirstStepAsync(thief, "wang"), code)).RefusalAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_hosts_cannot_both_take_the_same_code(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang");
        var (app, _) = await SetUpAsync(office, await office.SignInAsync("wang"));
        office.Db.Clock.Advance(TimeSpan.FromMinutes(1));
        var factors = office.Db.Get<SecondFactor.SecondFactors>();
        var code = app.ComputeTotp(office.Db.Clock.Now.UtcDateTime);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => factors.TakeAsync("wang", code, default)));

        Assert.Single(taken, means => means == SignInMeans.PasswordAndCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_recovery_code_stands_in_once_and_is_stored_nowhere(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang");
        var (_, codes) = await SetUpAsync(office, await office.SignInAsync("wang"));
        Assert.Equal(10, codes.Distinct().Count());

        var browser = office.Browser();
        Assert.Equal(HttpStatusCode.NoContent, (await CodeAsync(browser, await FirstStepAsync(browser, "wang"), codes[3])).StatusCode);
        Assert.Equal(9, (int)(await (await browser.GetAsync("/api/v1/profile")).JsonAsync())["recoveryCodesLeft"]!);
        var again = office.Browser();
        Assert.Equal((401, "code_wrong"), await (await CodeAsync(again, await FirstStepAsync(again, "wang"), codes[3])).RefusalAsync());
        await using var db = office.Db.Database.Read();
        var stored = await db.Set<RecoveryCodeRow>().Select(c => c.CodeHash).ToListAsync();
        Assert.All(codes, code => Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), stored));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_shared_secret_stands_sealed_in_the_database_and_opens_for_nobody_else(Dialect dialect)
    {
        await using var office = await (await (await Office.OpenAsync(dialect)).WithAsync("wang")).WithAsync("li");
        var browser = await office.SignInAsync("wang");
        var secret = Base32Encoding.ToBytes((string)(await (await PostAsync(browser, "profile/second-factor", new { password = Office.Password })).JsonAsync())["secret"]!);

        await using var db = office.Db.Database.Read();
        var row = await db.Set<SecondFactorRow>().SingleAsync();

        Assert.Equal(-1, row.SealedSecret.AsSpan().IndexOf(secret));
        var box = office.Db.Get<SecretBox>();
        Assert.Equal(secret, box.Open("totp:wang", row.SealedSecret));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => box.Open("totp:li", row.SealedSecret));
    }

    [Fact]
    public async Task A_known_password_does_not_give_five_codes_after_five_codes()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang");
        await SetUpAsync(office, await office.SignInAsync("wang"));
        var thief = office.Browser();
        var heard = 0;
        for (var i = 0; i < 10; i++)
        {
            if ((await Office.TryAsync(thief, "wang", Office.Password)) is not { IsSuccessStatusCode: true } first) continue;
            var ticket = (string)(await first.JsonAsync())["ticket"]!;
            while ((await CodeAsync(thief, ticket, "123456")).StatusCode == HttpStatusCode.Unauthorized) heard++;
        }

        Assert.InRange(heard, 1, 4);
    }

    [Fact]
    public async Task A_ticket_of_the_first_step_is_good_for_five_minutes_and_for_one_password()
    {
        await using var office = await (await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("boss")).WithAsync("wang");
        var (app, codes) = await SetUpAsync(office, await office.SignInAsync("wang"));
        var browser = office.Browser();
        var late = await FirstStepAsync(browser, "wang");
        office.Db.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal((401, "sign_in_again"), await (await CodeAsync(browser, late, app.ComputeTotp(office.Db.Clock.Now.UtcDateTime))).RefusalAsync());

        var old = await FirstStepAsync(browser, "wang");
        await PostAsync(await office.SignInAsync("boss"), "users/wang/password", new { });

        Assert.Equal((401, "sign_in_again"), await (await CodeAsync(browser, old, codes[0])).RefusalAsync());
        Assert.Equal((401, "sign_in_again"), await (await CodeAsync(browser, old[..^2] + "AA", codes[0])).RefusalAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Where_the_office_demands_it_an_administrator_does_nothing_before_it_is_set_up(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect, new SignInSettings { SecondFactorFor = SecondFactorDemand.Administrators });
        await office.WithAsync("boss");
        await office.WithAsync("clerk", role: RoleCodes.Supervision);
        var boss = await office.SignInAsync("boss");
        Assert.Equal((403, "second_factor_first"), await (await boss.GetAsync("/api/v1/users")).RefusalAsync());
        Assert.Equal("second_factor", (string?)(await (await boss.GetAsync("/api/v1/session")).JsonAsync())["first"]);

        await SetUpAsync(office, boss);

        Assert.Equal(HttpStatusCode.OK, (await boss.GetAsync("/api/v1/users")).StatusCode);
        Assert.Equal((409, "second_factor_demanded"), await (await PostAsync(boss, "profile/second-factor/remove", new { password = Office.Password })).RefusalAsync());
        Assert.Null((await (await (await office.SignInAsync("clerk")).GetAsync("/api/v1/session")).JsonAsync())["first"]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Setting_it_up_ends_the_other_sessions_and_an_administrator_can_take_a_lost_one_away(Dialect dialect)
    {
        await using var office = await (await (await Office.OpenAsync(dialect)).WithAsync("guard", role: RoleCodes.SecurityAdmin)).WithAsync("wang", division: "370481");
        var elsewhere = await office.SignInAsync("wang");
        var here = await office.SignInAsync("wang");
        await SetUpAsync(office, here);
        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.GetAsync("/api/v1/session")).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await (await office.SignInAsync("guard")).DeleteAsync("/api/v1/users/wang/second-factor")).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, (await here.GetAsync("/api/v1/session")).StatusCode);
        await office.SignInAsync("wang");
    }

    [Fact]
    public async Task A_stolen_session_changes_no_second_factor_without_the_password()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang");
        var browser = await office.SignInAsync("wang");
        foreach (var route in new[] { "profile/second-factor", "profile/recovery-codes", "profile/second-factor/remove", "profile/passkeys/options" })
            Assert.Equal((422, "password_wrong"), await (await PostAsync(browser, route, new { password = "wrong" })).RefusalAsync());
        Assert.Equal((422, "first_code_wrong"), await (await PostAsync(browser, "profile/second-factor/confirm", new { code = "123456" })).RefusalAsync());
    }

    private static async Task<(Totp App, string[] Codes)> SetUpAsync(Office office, HttpClient browser)
    {
        var shown = await (await PostAsync(browser, "profile/second-factor", new { password = Office.Password })).JsonAsync();
        var app = new Totp(Base32Encoding.ToBytes((string)shown["secret"]!));
        Assert.StartsWith("otpauth://totp/SunLedger", (string)shown["uri"]!, StringComparison.Ordinal);
        var confirmed = await PostAsync(browser, "profile/second-factor/confirm", new { code = app.ComputeTotp(office.Db.Clock.Now.UtcDateTime) });
        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
        return (app, [.. (await confirmed.JsonAsync())["codes"]!.AsArray().Select(c => (string)c!)]);
    }

    private static async Task<string> FirstStepAsync(HttpClient browser, string user)
    {
        var answer = await Office.TryAsync(browser, user, Office.Password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        JsonNode step = await answer.JsonAsync();
        Assert.Equal("second_factor", (string?)step["next"]);
        return (string)step["ticket"]!;
    }

    private static Task<HttpResponseMessage> CodeAsync(HttpClient browser, string ticket, string code) => PostAsync(browser, "session/second-factor", new { ticket, code });

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string route, object body) => browser.PostAsJsonAsync($"/api/v1/{route}", body);
}
