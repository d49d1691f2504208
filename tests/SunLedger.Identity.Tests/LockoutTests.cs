using Microsoft.Extensions.DependencyInjection;
using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;

namespace SunLedger.Identity.Tests;

public sealed class LockoutTests : OnBothDatabases
{
    private static readonly DateTimeOffset Noon = new(2018, 6, 15, 4, 0, 0, TimeSpan.Zero);

    /// <summary>Attempts so far, minutes since the quiet time began, whether one more is heard.</summary>
    public static TheoryData<int, double, bool> OfAccount => new()
    {
        { 1, 0, true },
        { 4, 0, true },
        { 4, 14.99, true },
        { 5, 0, false },
        { 5, 14.99, false },
        { 5, 15, true },
        { 99, 15, true },
    };

    [Theory, MemberData(nameof(OfAccount))]
    public void Five_attempts_at_an_account_are_heard_and_then_none_for_fifteen_minutes(int attempts, double minutesAgo, bool heard) =>
        Assert.Equal(heard, Lockout.OfAccount.Next(new(attempts, Noon.AddMinutes(-minutesAgo)), Noon) is not null);

    [Fact]
    public void Attempts_at_an_account_add_up_while_no_fifteen_minutes_pass_between_them()
    {
        Lockout.Standing? standing = null;
        for (var i = 0; i < 5; i++) standing = Lockout.OfAccount.Next(standing, Noon.AddMinutes(14 * i));

        Assert.Null(Lockout.OfAccount.Next(standing, Noon.AddMinutes(14 * 5)));
    }

    [Fact]
    public void Attempts_from_an_address_are_forgotten_fifteen_minutes_after_the_first()
    {
        var standing = Lockout.OfAddress.Next(null, Noon);
        for (var i = 1; i < 99; i++) standing = Lockout.OfAddress.Next(standing, Noon.AddMinutes(14));

        Assert.Equal(new(1, Noon.AddMinutes(15)), Lockout.OfAddress.Next(standing, Noon.AddMinutes(15)));
    }

    [Fact]
    public void The_attempt_that_fills_the_measure_of_an_address_begins_the_lock()
    {
        var standing = Lockout.OfAddress.Next(new(99, Noon), Noon.AddMinutes(14));

        Assert.Equal(new(100, Noon.AddMinutes(14)), standing);
        Assert.Null(Lockout.OfAddress.Next(standing, Noon.AddMinutes(28)));
        Assert.NotNull(Lockout.OfAddress.Next(standing, Noon.AddMinutes(29)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task After_five_wrong_passwords_the_right_one_waits_fifteen_minutes(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang");
        for (var i = 0; i < 5; i++)
            Assert.Equal((401, "sign_in_failed"), await (await Office.TryAsync(office.Browser(), "wang", "wrong")).RefusalAsync());

        var locked = await Office.TryAsync(office.Browser(), "wang", Office.Password);

        Assert.Equal((429, "locked_out"), await locked.RefusalAsync());
        Assert.Equal(TimeSpan.FromMinutes(15), locked.Headers.RetryAfter!.Delta);
        office.Db.Clock.Advance(TimeSpan.FromMinutes(15));
        await office.SignInAsync("wang");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_sixth_attempt_is_turned_away_at_whichever_host_it_comes(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang");
        await using var secondHost = await TestSite.StartAsync(office.Db); // a container of its own on the same database
        var (here, there) = (office.Browser(), secondHost.NewClient());
        there.DefaultRequestHeaders.Add("X-Requested-With", "SunLedger");
        for (var i = 0; i < 5; i++) Assert.Equal((401, "sign_in_failed"), await (await Office.TryAsync(i % 2 == 0 ? here : there, "wang", "wrong")).RefusalAsync());

        foreach (var browser in new[] { here, there }) Assert.Equal((429, "locked_out"), await (await Office.TryAsync(browser, "wang", Office.Password)).RefusalAsync());

        Assert.Equal([3L, 2L], new[] { office.Site, secondHost }.Select(s => s.Services.GetRequiredService<Passwords>().Checked));
        office.Db.Clock.Advance(TimeSpan.FromMinutes(15));
        await office.SignInAsync("wang");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Thirty_attempts_at_the_same_moment_at_two_hosts_are_five(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang");
        await using var secondHost = await TestSite.StartAsync(office.Db);
        Attempts[] hosts = [office.Site.Services.GetRequiredService<Attempts>(), secondHost.Services.GetRequiredService<Attempts>()];

        var heard = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => hosts[i % 2].TakeAsync("wang", "10.0.0.7", default)));

        Assert.Equal(5, heard.Count(h => h));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_address_has_its_hundred_attempts_at_all_hosts_together(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var secondHost = await TestSite.StartAsync(office.Db);
        Attempts[] hosts = [office.Site.Services.GetRequiredService<Attempts>(), secondHost.Services.GetRequiredService<Attempts>()];
        for (var i = 0; i < 100; i++) Assert.True(await hosts[i % 2].TakeAsync("10.0.0.7", default));

        foreach (var host in hosts) Assert.False(await host.TakeAsync("10.0.0.7", default));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_account_that_does_not_exist_locks_just_the_same(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        for (var i = 0; i < 5; i++) await Office.TryAsync(office.Browser(), "nobody", "wrong");

        Assert.Equal((429, "locked_out"), await (await Office.TryAsync(office.Browser(), "nobody", "wrong")).RefusalAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_right_password_in_time_starts_the_count_afresh(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang");
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++) await Office.TryAsync(office.Browser(), "wang", "wrong");
            await office.SignInAsync("wang");
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Thirty_attempts_at_the_same_moment_are_no_better_than_thirty_in_a_row(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        var attempts = office.Db.Get<Attempts>();

        var heard = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => attempts.TakeAsync("wang", "10.0.0.7", default)));

        Assert.Equal(5, heard.Count(h => h));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_address_cannot_try_account_after_account(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        var attempts = office.Db.Get<Attempts>();
        for (var i = 0; i < 100; i++) Assert.True(await attempts.TakeAsync($"user{i}", "10.0.0.7", default));

        Assert.False(await attempts.TakeAsync("user100", "10.0.0.7", default));
        Assert.True(await attempts.TakeAsync("user100", "10.0.0.8", default));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_site_of_IPv6_is_one_address(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        var attempts = office.Db.Get<Attempts>();
        for (var i = 0; i < 100; i++) Assert.True(await attempts.TakeAsync($"user{i}", $"2408:8207:1:2::{i:x}", default));

        Assert.False(await attempts.TakeAsync("user100", "2408:8207:1:2::beef", default));
        Assert.False(await attempts.AreLeftAsync("user100", "2408:8207:1:2::beef", default));
        Assert.True(await attempts.AreLeftAsync("user100", "2408:8207:1:3::beef", default));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_right_attempt_does_not_count_against_the_address(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        var attempts = office.Db.Get<Attempts>();
        for (var i = 0; i < 150; i++)
        {
            Assert.True(await attempts.TakeAsync("wang", "10.0.0.7", default));
            await attempts.GiveBackAsync("wang", "10.0.0.7", default);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_stolen_session_is_no_way_to_try_passwords_without_end(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang");
        var browser = await office.SignInAsync("wang");
        var ask = new { current = "wrong", password = "brand-new-word-9" };
        for (var i = 0; i < 5; i++) Assert.Equal((422, "password_wrong"), await (await PostAsync(browser, ask)).RefusalAsync());

        Assert.Equal((429, "locked_out"), await (await PostAsync(browser, ask)).RefusalAsync());
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, object body) =>
        System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(browser, "/api/v1/session/password", body);
}
