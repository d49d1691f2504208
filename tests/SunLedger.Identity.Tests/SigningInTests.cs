using System.Net;
using System.Net.Http.Json;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Tests;

public sealed class SigningInTests : OnBothDatabases
{
    [Theory, MemberData(nameof(Both))]
    public async Task Signing_in_shows_who_one_is_and_what_one_may_do(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang", role: "owner-clerk treasury", division: "370481");

        var browser = await office.SignInAsync("wang");

        var me = (await (await browser.GetAsync("/api/v1/session")).JsonAsync());
        Assert.Equal("wang", (string?)me["id"]);
        Assert.Equal(("370481", "滕州市", "county"), ((string?)me["division"]!["code"], (string?)me["division"]!["name"], (string?)me["division"]!["level"]));
        Assert.Equal(["owner-clerk", "treasury"], me["roles"]!.AsArray().Select(r => (string?)r).Order());
        Assert.Equal(DutyTable.PermissionsOf(["owner-clerk", "treasury"]).Order(), me["permissions"]!.AsArray().Select(p => (string)p!).Order());
        Assert.Null(me["organisationCode"]);
        Assert.Equal("zh-CN", (string?)me["language"]);
        Assert.False((bool)me["mustChangePassword"]!);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Without_signing_in_one_is_told_to(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);

        Assert.Equal((401, "sign_in_first"), await (await office.Browser().GetAsync("/api/v1/session")).RefusalAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Signing_out_ends_this_session_and_no_other(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang");
        var here = await office.SignInAsync("wang");
        var there = await office.SignInAsync("wang");
        var stolen = office.Browser();
        stolen.DefaultRequestHeaders.Add("Cookie", await CookieOfAsync(here));

        Assert.Equal(HttpStatusCode.NoContent, (await here.DeleteAsync("/api/v1/session")).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, (await here.GetAsync("/api/v1/session")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/api/v1/session")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stolen.GetAsync("/api/v1/session")).StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_for_this_host_alone_and_no_script_reads_it()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang");

        var cookie = (await Office.TryAsync(office.Browser(), "wang", Office.Password)).Headers.GetValues("Set-Cookie").Single();

        Assert.StartsWith("__Host-sunledger=", cookie, StringComparison.Ordinal);
        foreach (var part in new[] { "secure", "httponly", "samesite=strict", "path=/" }) Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_TLS_the_cookie_still_works_under_a_plain_name()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang");
        var browser = office.Browser();
        browser.BaseAddress = new Uri("http://localhost");

        var cookie = (await Office.TryAsync(browser, "wang", Office.Password)).Headers.GetValues("Set-Cookie").Single();

        Assert.StartsWith("sunledger=", cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/session")).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_token_itself_is_stored_nowhere(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang");

        var cookie = await CookieOfAsync(office.Browser());

        await using var db = office.Db.Database.Read();
        Assert.DoesNotContain(cookie.Split('=')[1], (await db.Set<SessionRow>().SingleAsync()).TokenHash, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wang", "wrong-password-1")]
    [InlineData("nobody", Office.Password)]
    [InlineData("gone", Office.Password)]
    [InlineData("", "")]
    public async Task Wrong_password_unknown_account_and_disabled_account_get_one_answer(string user, string password)
    {
        await using var office = await (await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang")).WithAsync("gone", active: false);

        var answer = await Office.TryAsync(office.Browser(), user, password);

        Assert.Equal(401, (int)answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var expected = await (await Office.TryAsync(office.Browser(), "wang", "another-wrong-1")).Content.ReadAsStringAsync();
        Assert.Equal(expected, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Case_and_spaces_around_an_account_do_not_matter()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang");

        await office.SignInAsync(" Wang ");
    }

    [Theory]
    [InlineData(119, 200)]
    [InlineData(120, 401)]
    public async Task A_session_ends_after_two_hours_without_a_request(int idleMinutes, int status)
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang");
        var browser = await office.SignInAsync("wang");

        office.Db.Clock.Advance(TimeSpan.FromMinutes(idleMinutes));

        Assert.Equal(status, (int)(await browser.GetAsync("/api/v1/session")).StatusCode);
    }

    [Fact]
    public async Task A_session_in_use_lives_twelve_hours_and_no_longer()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang");
        var browser = await office.SignInAsync("wang");

        for (var hour = 1; hour < 12; hour++)
        {
            office.Db.Clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/session")).StatusCode);
        }
        office.Db.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/session")).StatusCode);
    }

    [Theory]
    [InlineData("X-Requested-With", "SunLedger", 204)]
    [InlineData("Sec-Fetch-Site", "same-origin", 204)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Accept", "*/*", 403)]
    public async Task A_cookie_moves_nothing_unless_a_page_of_ours_sent_it(string header, string value, int status)
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang");
        var browser = await office.SignInAsync("wang");
        browser.DefaultRequestHeaders.Remove("X-Requested-With");
        browser.DefaultRequestHeaders.Add(header, value);

        var answer = await browser.DeleteAsync("/api/v1/session");

        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 403) Assert.Equal((403, "csrf"), await answer.RefusalAsync());
    }

    [Fact]
    public async Task Another_site_cannot_sign_somebody_in()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang");
        var elsewhere = office.Site.NewClient();
        elsewhere.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal((403, "csrf"), await (await Office.TryAsync(elsewhere, "wang", Office.Password)).RefusalAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task With_a_one_time_password_one_may_do_nothing_but_replace_it(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("li", mustChangePassword: true);
        var browser = await office.SignInAsync("li");
        var elsewhere = await office.SignInAsync("li");
        Assert.Equal((403, "change_password_first"), await (await browser.GetAsync("/api/v1/users")).RefusalAsync());

        var changed = await browser.PostAsJsonAsync("/api/v1/session/password", new { current = Office.Password, password = "brand-new-word-9" });

        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/users")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.GetAsync("/api/v1/session")).StatusCode);
        Assert.Equal((401, "sign_in_failed"), await (await Office.TryAsync(office.Browser(), "li", Office.Password)).RefusalAsync());
        await office.SignInAsync("li", "brand-new-word-9");
    }

    [Theory]
    [InlineData("wrong-password-1", "brand-new-word-9", "password_wrong")]
    [InlineData(Office.Password, "short-7", "password_length")]
    [InlineData(Office.Password, "onlyletterseverywhere", "password_simple")]
    [InlineData(Office.Password, "Sunshine-201812", "password_common")]
    [InlineData(Office.Password, Office.Password, "password_same")]
    public async Task A_password_change_that_will_not_do_is_refused(string current, string next, string code)
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang");
        var browser = await office.SignInAsync("wang");

        Assert.Equal((422, code), await (await browser.PostAsJsonAsync("/api/v1/session/password", new { current, password = next })).RefusalAsync());
        await office.SignInAsync("wang");
    }

    [Fact]
    public async Task A_refusal_is_Chinese_first_and_English_when_asked_for()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang");
        var browser = office.Browser();
        var chinese = await (await Office.TryAsync(browser, "wang", "x")).JsonAsync();
        browser.DefaultRequestHeaders.Add("Accept-Language", "en");
        var english = await (await Office.TryAsync(browser, "wang", "x")).JsonAsync();

        Assert.Equal("账号或密码不正确", (string?)chinese["title"]);
        Assert.Equal("The account or the password is wrong", (string?)english["title"]);
    }

    private static async Task<string> CookieOfAsync(HttpClient browser)
    {
        var answer = await Office.TryAsync(browser, "wang", Office.Password);
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }
}
