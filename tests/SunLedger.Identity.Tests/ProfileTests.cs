using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SunLedger.Identity.Access;
using SunLedger.Identity.Settings;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Tests;

/// <summary>What people see and change of their own account: sessions, language, password and its rules.</summary>
public sealed class ProfileTests : OnBothDatabases
{
    [Theory, MemberData(nameof(Both))]
    public async Task My_sessions_show_device_and_address_and_end_one_by_one_or_all_but_this(Dialect dialect)
    {
        await using var office = await (await (await Office.OpenAsync(dialect)).WithAsync("wang")).WithAsync("li");
        var (here, phone, other) = (office.Browser(), office.Browser(), await office.SignInAsync("wang"));
        phone.DefaultRequestHeaders.UserAgent.ParseAdd("Phone/1.0");
        foreach (var browser in new[] { here, phone }) await Office.TryAsync(browser, "wang", Office.Password);
        var li = await office.SignInAsync("li");

        var sessions = (await (await here.GetAsync("/api/v1/profile/sessions")).JsonAsync()).AsArray();
        Assert.Equal(3, sessions.Count);
        Assert.Single(sessions, s => (bool)s!["here"]!);
        var id = (string)sessions.Single(s => (string)s!["device"]! == "Phone/1.0")!["id"]!;

        Assert.Equal((404, "session_not_found"), await (await li.DeleteAsync($"/api/v1/profile/sessions/{id}")).RefusalAsync());
        Assert.Equal(HttpStatusCode.NoContent, (await here.DeleteAsync($"/api/v1/profile/sessions/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.GetAsync("/api/v1/session")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/api/v1/session")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await here.DeleteAsync("/api/v1/profile/sessions")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync("/api/v1/session")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/api/v1/session")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await li.GetAsync("/api/v1/session")).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_ends_a_session_on_one_host_ends_it_there_at_once_and_on_every_other_within_half_a_second(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang");
        await using var secondHost = await TestSite.StartAsync(office.Db); // a container of its own on the same database
        var here = await office.SignInAsync("wang");
        var there = secondHost.NewClient();
        there.DefaultRequestHeaders.Add("X-Requested-With", "SunLedger");
        await Office.TryAsync(there, "wang", Office.Password);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/api/v1/session")).StatusCode);

        var beside = office.Browser();
        await Office.TryAsync(beside, "wang", Office.Password);
        Assert.Equal(HttpStatusCode.OK, (await beside.GetAsync("/api/v1/session")).StatusCode);

        await here.DeleteAsync("/api/v1/profile/sessions");

        Assert.Equal(HttpStatusCode.Unauthorized, (await beside.GetAsync("/api/v1/session")).StatusCode);
        office.Db.Clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(HttpStatusCode.Unauthorized, (await there.GetAsync("/api/v1/session")).StatusCode);
    }

    [Fact]
    public async Task The_rules_for_passwords_are_told_in_words_with_their_source()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang");
        var browser = await office.SignInAsync("wang");

        var rules = await (await browser.GetAsync("/api/v1/profile/password-rules")).JsonAsync();

        Assert.Equal(("gbt22239-3", 12), ((string?)rules["policy"], (int)rules["shortest"]!));
        Assert.Contains(rules["rules"]!.AsArray(), r => (string)r!["words"]! == "每 90 天更换一次" && (bool)r["assumed"]! && ((string)r["source"]!).StartsWith("GB/T 22239-2019", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task After_ninety_days_a_password_is_changed_first_and_the_last_five_do_not_come_back(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang");
        office.Db.Clock.Advance(TimeSpan.FromDays(90));
        var browser = await office.SignInAsync("wang");
        Assert.Equal((403, "password_expired"), await (await browser.GetAsync("/api/v1/users")).RefusalAsync());

        await ChangeAsync(browser, Office.Password, "Brand-new-word-0", 204);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/users")).StatusCode);
        for (var i = 1; i < 6; i++) await ChangeAsync(browser, $"Brand-new-word-{i - 1}", $"Brand-new-word-{i}", 204);

        Assert.Equal("password_used_before", await ChangeAsync(browser, "Brand-new-word-5", "Brand-new-word-1", 422));
        await ChangeAsync(browser, "Brand-new-word-5", "Brand-new-word-0", 204); // the sixth before this one
    }

    [Fact]
    public async Task Under_OWASP_nothing_expires()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite, new SignInSettings { PasswordPolicy = "asvs5" })).WithAsync("wang");
        office.Db.Clock.Advance(TimeSpan.FromDays(900));

        Assert.Equal(HttpStatusCode.OK, (await (await office.SignInAsync("wang")).GetAsync("/api/v1/users")).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_hash_of_an_older_way_is_made_anew_at_the_next_sign_in(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang");
        var older = new PasswordHasher<string>(Options.Create(new PasswordHasherOptions { CompatibilityMode = PasswordHasherCompatibilityMode.IdentityV2 })).HashPassword("wang", Office.Password);
        await office.Db.Database.WriteAsync((db, ct) => db.Set<UserRow>().ExecuteUpdateAsync(s => s.SetProperty(u => u.PasswordHash, older), ct), default);

        await office.SignInAsync("wang");

        await using var now = office.Db.Database.Read();
        Assert.Equal(1, Convert.FromBase64String((await now.Set<UserRow>().SingleAsync()).PasswordHash)[0]); // the format of today
        await office.SignInAsync("wang");
    }

    [Fact]
    public async Task My_language_is_mine_to_choose()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang");
        var browser = await office.SignInAsync("wang");
        Assert.Equal((422, "language_unknown"), await (await browser.PutAsJsonAsync("/api/v1/profile/language", new { language = "fr" })).RefusalAsync());

        await browser.PutAsJsonAsync("/api/v1/profile/language", new { language = "en" });

        Assert.Equal("en", (string?)(await (await browser.GetAsync("/api/v1/session")).JsonAsync())["language"]);
    }

    [Fact]
    public async Task Nobody_with_a_one_time_password_has_a_profile_yet()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("li", mustChangePassword: true);
        var li = await office.SignInAsync("li");

        foreach (var route in new[] { "profile", "profile/sessions" })
            Assert.Equal((403, "change_password_first"), await (await li.GetAsync($"/api/v1/{route}")).RefusalAsync());
    }

    [Theory]
    [InlineData("wang", Office.Password)]
    [InlineData("wang", "wrong")]
    [InlineData("nobody", "wrong")]
    [InlineData("gone", Office.Password)]
    public async Task Every_attempt_does_the_same_work(string user, string password)
    {
        await using var office = await (await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang")).WithAsync("gone", active: false);
        var passwords = office.Site.Services.GetService(typeof(Passwords)) as Passwords;
        var before = passwords!.Checked;

        await Office.TryAsync(office.Browser(), user, password);

        Assert.Equal(1, passwords.Checked - before);
    }

    [Fact]
    public async Task A_locked_account_costs_no_hashing()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang");
        var passwords = office.Site.Services.GetService(typeof(Passwords)) as Passwords;
        var before = passwords!.Checked;

        for (var i = 0; i < 40; i++) await Office.TryAsync(office.Browser(), "wang", $"wrong-{i}");

        Assert.Equal(5, passwords.Checked - before);
    }

    [Fact]
    public async Task A_crowd_that_signs_in_is_hashed_a_few_at_a_time_and_beyond_the_queue_turned_away()
    {
        using var passwords = new Passwords(iterations: 100_000, hashers: 1, waiting: 3);

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => passwords.CheckAsync(null, "x", _ => Task.FromResult(true), default)));

        Assert.InRange(verdicts.Count(v => v is null), 1, 8);
        Assert.Equal(12 - verdicts.Count(v => v is null), passwords.Checked);
    }

    private static async Task<string?> ChangeAsync(HttpClient browser, string current, string next, int status)
    {
        var answer = await browser.PostAsJsonAsync("/api/v1/session/password", new { current, password = next });
        Assert.Equal(status, (int)answer.StatusCode);
        return status == 204 ? null : (await answer.RefusalAsync()).Code;
    }
}
