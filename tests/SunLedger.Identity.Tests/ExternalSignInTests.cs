using System.Net;
using System.Net.Http.Json;
using SunLedger.Identity.External;
using SunLedger.Identity.Settings;

namespace SunLedger.Identity.Tests;

/// <summary>Signing in through an identity provider that is really there.</summary>
public sealed class ExternalSignInTests : OnBothDatabases
{
    [Theory, MemberData(nameof(Both))]
    public async Task A_subject_that_an_administrator_tied_to_a_user_comes_in_as_that_user(Dialect dialect)
    {
        await using var issuer = await OidcIssuer.StartAsync(TimeProvider.System);
        await using var office = await OpenAsync(dialect, issuer);
        var boss = await office.SignInAsync("boss");
        issuer.Subject = "gd-7311";
        Assert.Equal("/sign-in?problem=external_unknown", (await GoAsync(office.Browser())).Location);

        Assert.Equal(HttpStatusCode.NoContent, (await boss.PutAsJsonAsync("/api/v1/users/wang/external-subject", new { subject = "gd-7311" })).StatusCode);
        Assert.Equal((409, "subject_taken"), await (await boss.PutAsJsonAsync("/api/v1/users/li/external-subject", new { subject = "gd-7311" })).RefusalAsync());
        Assert.Equal((404, "user_not_found"), await (await boss.PutAsJsonAsync("/api/v1/users/beside/external-subject", new { subject = "x" })).RefusalAsync());
        var browser = office.Browser();
        Assert.Equal("/", (await GoAsync(browser)).Location);

        Assert.Equal("wang", (string?)(await (await browser.GetAsync("/api/v1/session")).JsonAsync())["id"]);
        Assert.Equal("external", (string?)(await (await browser.GetAsync("/api/v1/profile/sessions")).JsonAsync())[0]!["means"]);
        await boss.PutAsJsonAsync("/api/v1/users/wang/external-subject", new { subject = (string?)null });
        Assert.Equal("/sign-in?problem=external_unknown", (await GoAsync(office.Browser())).Location);
    }

    [Fact]
    public async Task A_token_for_somebody_else_and_a_way_back_that_nobody_went_open_nothing()
    {
        await using var issuer = await OidcIssuer.StartAsync(TimeProvider.System);
        await using var office = await OpenAsync(Dialect.Sqlite, issuer);
        await (await office.SignInAsync("boss")).PutAsJsonAsync("/api/v1/users/wang/external-subject", new { subject = "gd-7311" });
        issuer.Subject = "gd-7311";

        var (wayBack, _) = await LeaveAsync(office.Browser(), issuer);
        Assert.Equal("/sign-in?problem=external_failed", (await office.Browser().GetAsync(wayBack)).Headers.Location?.ToString()); // another browser: a planted link

        issuer.WrongAudience = "another-application";
        Assert.Equal("/sign-in?problem=external_failed", (await GoAsync(office.Browser())).Location);
    }

    [Fact]
    public async Task Off_there_is_no_such_door()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);

        Assert.Equal((404, "external_sign_in_off"), await (await office.Browser().GetAsync("/api/v1/session/external")).RefusalAsync());
        Assert.Null((await (await office.Browser().GetAsync("/api/v1/session/ways")).JsonAsync())["external"]);
        Assert.Equal(HttpStatusCode.NotFound, (await office.Browser().GetAsync(ExternalSettings.Callback)).StatusCode);
    }

    private static async Task<Office> OpenAsync(Dialect dialect, OidcIssuer issuer)
    {
        var settings = new ExternalSettings { Authority = issuer.Address, ClientId = OidcIssuer.ClientId, ClientSecret = OidcIssuer.ClientSecret, RequireHttps = false };
        var office = await Office.OpenAsync(dialect, new SignInSettings(), settings);
        await office.WithAsync("boss", role: RoleCodes.SecurityAdmin);
        foreach (var user in new[] { "wang", "li" }) await office.WithAsync(user);
        return await office.WithAsync("beside", division: "370100");
    }

    /// <summary>Leaves for the provider and answers the way back that it gives.</summary>
    private static async Task<(Uri WayBack, HttpClient Browser)> LeaveAsync(HttpClient browser, OidcIssuer issuer)
    {
        var leaving = await browser.GetAsync("/api/v1/session/external");
        Assert.Equal(HttpStatusCode.Redirect, leaving.StatusCode);
        Assert.StartsWith(issuer.Address, leaving.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var outside = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        return ((await outside.GetAsync(leaving.Headers.Location)).Headers.Location!, browser);
    }

    private static async Task<(string? Location, HttpClient Browser)> GoAsync(HttpClient browser)
    {
        var leaving = await browser.GetAsync("/api/v1/session/external");
        using var outside = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var back = (await outside.GetAsync(leaving.Headers.Location)).Headers.Location;
        return ((await browser.GetAsync(back)).Headers.Location?.ToString(), browser);
    }
}
