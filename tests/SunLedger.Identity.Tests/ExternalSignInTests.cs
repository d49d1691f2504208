using System.Net;
using System.Net.Http.Json;
using SunLedger.Identity.Domain;
using SunLedger.Identity.External;
using SunLedger.Identity.Settings;
using SunLedger.Identity.Storage;

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
        Assert.Equal("/sign-in?problem=external_unknown", (await GoAsync(office.Browser())).Location); // one person's word opens nothing
        Assert.Equal((403, "not_allowed"), await (await ConfirmAsync(boss)).RefusalAsync());
        var second = await office.SignInAsync("second");
        var wangs = await office.SignInAsync("wang");
        Assert.Equal(("gd-7311", "boss"), await TieOf(second));
        Assert.False((bool)(await (await wangs.GetAsync("/api/v1/profile")).JsonAsync())["tie"]!["holds"]!);
        Assert.Equal((409, "nothing_to_confirm"), await (await ConfirmAsync(second, "gd-9999")).RefusalAsync()); // not the one that they were asked about
        Assert.Equal(HttpStatusCode.NoContent, (await ConfirmAsync(second)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await wangs.GetAsync("/api/v1/session")).StatusCode);
        Assert.Equal((409, "nothing_to_confirm"), await (await ConfirmAsync(second)).RefusalAsync());
        Assert.Equal((409, "subject_taken"), await (await boss.PutAsJsonAsync("/api/v1/users/li/external-subject", new { subject = "gd-7311" })).RefusalAsync());
        Assert.Equal((404, "user_not_found"), await (await boss.PutAsJsonAsync("/api/v1/users/beside/external-subject", new { subject = "x" })).RefusalAsync());
        var browser = office.Browser();
        Assert.Equal("/", (await GoAsync(browser)).Location);

        Assert.Equal("wang", (string?)(await (await browser.GetAsync("/api/v1/session")).JsonAsync())["id"]);
        Assert.Equal("external", (string?)(await (await browser.GetAsync("/api/v1/profile/sessions")).JsonAsync())[0]!["means"]);
        Assert.True((bool)(await (await browser.GetAsync("/api/v1/profile")).JsonAsync())["tie"]!["holds"]!);
        await boss.PutAsJsonAsync("/api/v1/users/wang/external-subject", new { subject = (string?)null });
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/session")).StatusCode);
        Assert.Equal("/sign-in?problem=external_unknown", (await GoAsync(office.Browser())).Location);
    }

    [Fact]
    public async Task A_token_for_somebody_else_and_a_way_back_that_nobody_went_open_nothing()
    {
        await using var issuer = await OidcIssuer.StartAsync(TimeProvider.System);
        await using var office = await OpenAsync(Dialect.Sqlite, issuer);
        await TieAsync(office);
        issuer.Subject = "gd-7311";

        var (wayBack, _) = await LeaveAsync(office.Browser(), issuer);
        Assert.Equal("/sign-in?problem=external_failed", (await office.Browser().GetAsync(wayBack)).Headers.Location?.ToString()); // another browser: a planted link

        issuer.WrongAudience = "another-application";
        Assert.Equal("/sign-in?problem=external_failed", (await GoAsync(office.Browser())).Location);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_ties_and_whoever_confirms_are_two_and_neither_is_the_user(Dialect dialect)
    {
        await using var issuer = await OidcIssuer.StartAsync(TimeProvider.System);
        await using var office = await (await OpenAsync(dialect, issuer)).WithAsync("both", $"{RoleCodes.SecurityAdmin} {RoleCodes.SystemAdmin}"); // as no office could give them
        var both = await office.SignInAsync("both");
        await both.PutAsJsonAsync("/api/v1/users/wang/external-subject", new { subject = "gd-7311" });
        await (await office.SignInAsync("boss")).PutAsJsonAsync("/api/v1/users/both/external-subject", new { subject = "gd-1" });

        Assert.Equal((422, "second_person"), await (await ConfirmAsync(await office.SignInAsync("both"))).RefusalAsync());
        Assert.Equal((422, "second_person"), await (await (await office.SignInAsync("both")).PostAsJsonAsync("/api/v1/users/both/external-subject/confirm", new { subject = "gd-1" })).RefusalAsync());
        Assert.Equal(HttpStatusCode.NoContent, (await ConfirmAsync(await office.SignInAsync("second"))).StatusCode);
    }

    [Theory]
    [InlineData(false, "/sign-in#second_factor=")]
    [InlineData(true, "/")]
    public async Task Whoever_has_a_second_factor_shows_it_unless_the_provider_asks_for_one(bool provesSecondFactor, string goes)
    {
        await using var issuer = await OidcIssuer.StartAsync(TimeProvider.System);
        await using var office = await OpenAsync(Dialect.Sqlite, issuer, new() { SecondFactorFor = SecondFactorDemand.Everybody }, provesSecondFactor);
        await TieAsync(office);
        await office.Db.Database.WriteAsync(
            (db, ct) =>
            {
                db.Add(new SecondFactorRow { UserId = "wang", SealedSecret = [], MadeAt = office.Db.Clock.Now, ConfirmedAt = office.Db.Clock.Now, LastStep = 0 });
                return db.SaveChangesAsync(ct);
            },
            default);
        issuer.Subject = "gd-7311";

        var (location, browser) = await GoAsync(office.Browser());

        Assert.StartsWith(goes, location, StringComparison.Ordinal);
        Assert.Equal(provesSecondFactor ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/session")).StatusCode);
        if (!provesSecondFactor)
            Assert.Equal((401, "code_wrong"), await (await browser.PostAsJsonAsync("/api/v1/session/second-factor", new { ticket = location![goes.Length..], code = "12" })).RefusalAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_code_after_the_provider_opens_while_the_tie_holds_and_asks_nothing_of_the_password(Dialect dialect)
    {
        await using var issuer = await OidcIssuer.StartAsync(TimeProvider.System);
        await using var office = await OpenAsync(dialect, issuer);
        await TieAsync(office);
        await office.Db.Database.WriteAsync(
            (db, ct) =>
            {
                db.Add(new SecondFactorRow { UserId = "wang", SealedSecret = [], MadeAt = office.Db.Clock.Now, ConfirmedAt = office.Db.Clock.Now, LastStep = 0 });
                db.AddRange(new[] { "one", "two" }.Select(code => new RecoveryCodeRow { UserId = "wang", CodeHash = Secret.Hash($"wang:{code}") }));
                return db.SaveChangesAsync(ct);
            },
            default);
        issuer.Subject = "gd-7311";
        office.Db.Clock.Advance(TimeSpan.FromDays(91)); // the password has run out, and is not what lets them in

        var (browser, ticket) = await ToTheCodeAsync(office);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.PostAsJsonAsync("/api/v1/session/second-factor", new { ticket, code = "one" })).StatusCode);
        Assert.Null((string?)(await (await browser.GetAsync("/api/v1/session")).JsonAsync())["first"]);
        Assert.Equal("external_code", (string?)(await (await browser.GetAsync("/api/v1/profile/sessions")).JsonAsync())[0]!["means"]);

        (browser, ticket) = await ToTheCodeAsync(office);
        await office.Db.Database.WriteAsync((db, ct) => db.Set<ExternalSubjectRow>().ExecuteUpdateAsync(s => s.SetProperty(x => x.TiedBy, "boss"), ct), default); // tied anew, and not confirmed
        Assert.Equal((401, "sign_in_again"), await (await browser.PostAsJsonAsync("/api/v1/session/second-factor", new { ticket, code = "two" })).RefusalAsync());
        await office.Db.Database.WriteAsync((db, ct) => db.Set<ExternalSubjectRow>().ExecuteUpdateAsync(s => s.SetProperty(x => x.TiedBy, (string?)null).SetProperty(x => x.Subject, "gd-1"), ct), default);
        Assert.Equal((401, "sign_in_again"), await (await browser.PostAsJsonAsync("/api/v1/session/second-factor", new { ticket, code = "two" })).RefusalAsync());
    }

    [Theory]
    [InlineData(true, false, "second_factor")]
    [InlineData(true, true, null)]
    [InlineData(false, false, null)]
    public async Task Whoever_has_none_sets_one_up_first_where_one_is_demanded(bool isDemanded, bool provesSecondFactor, string? first)
    {
        await using var issuer = await OidcIssuer.StartAsync(TimeProvider.System);
        await using var office = await OpenAsync(Dialect.Sqlite, issuer, new() { SecondFactorFor = isDemanded ? SecondFactorDemand.Everybody : SecondFactorDemand.Nobody }, provesSecondFactor);
        await TieAsync(office);
        issuer.Subject = "gd-7311";

        var (_, browser) = await GoAsync(office.Browser());

        Assert.Equal(first, (string?)(await (await browser.GetAsync("/api/v1/session")).JsonAsync())["first"]);
    }

    [Fact]
    public async Task The_provider_is_called_by_its_own_name_and_sends_us_to_no_other_behind_the_wall()
    {
        await using var issuer = await OidcIssuer.StartAsync(TimeProvider.System);
        await using var office = await OpenAsync(Dialect.Sqlite, issuer);
        await TieAsync(office);
        issuer.Subject = "gd-7311";
        issuer.TokenEndpoint = $"http://localhost:{new Uri(issuer.Address).Port}/token"; // the same machine by a name that nobody set

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

    private static Task<HttpResponseMessage> ConfirmAsync(HttpClient who, string subject = "gd-7311") => who.PostAsJsonAsync("/api/v1/users/wang/external-subject/confirm", new { subject });

    private static async Task<(string?, string?)> TieOf(HttpClient who)
    {
        var wang = (await (await who.GetAsync("/api/v1/users?q=wang")).JsonAsync())["items"]!.AsArray().Single(u => (string?)u!["id"] == "wang")!;
        return ((string?)wang["tie"]?["subject"], (string?)wang["tie"]?["by"]);
    }

    // As two administrators have done it.
    private static Task TieAsync(Office office) => office.Db.Database.WriteAsync(
        async (db, ct) =>
        {
            db.Add(new ExternalSubjectRow { UserId = "wang", Issuer = office.Db.Get<ExternalSettings>().Authority, Subject = "gd-7311" });
            return await db.SaveChangesAsync(ct);
        },
        default);

    private static async Task<Office> OpenAsync(Dialect dialect, OidcIssuer issuer, SignInSettings? signIn = null, bool provesSecondFactor = false)
    {
        var settings = new ExternalSettings { Authority = issuer.Address, ClientId = OidcIssuer.ClientId, ClientSecret = OidcIssuer.ClientSecret, RequireHttps = false, ProvesSecondFactor = provesSecondFactor };
        var office = await Office.OpenAsync(dialect, signIn ?? new SignInSettings(), settings);
        await office.WithAsync("boss", role: RoleCodes.SecurityAdmin);
        await office.WithAsync("second", role: RoleCodes.SystemAdmin);
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

    private static async Task<(HttpClient Browser, string Ticket)> ToTheCodeAsync(Office office)
    {
        var (location, browser) = await GoAsync(office.Browser());
        return (browser, location!.Split('=')[1]);
    }

    private static async Task<(string? Location, HttpClient Browser)> GoAsync(HttpClient browser)
    {
        var leaving = await browser.GetAsync("/api/v1/session/external");
        using var outside = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var back = (await outside.GetAsync(leaving.Headers.Location)).Headers.Location;
        return ((await browser.GetAsync(back)).Headers.Location?.ToString(), browser);
    }
}
