using System.Net;
using System.Net.Http.Json;

namespace SunLedger.Identity.Tests;

/// <summary>Passkeys, with a device in software.</summary>
public sealed class PasskeyTests : OnBothDatabases
{
    private const string Here = "https://localhost";

    [Theory, MemberData(nameof(Both))]
    public async Task A_passkey_is_registered_signs_in_and_is_removed(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang");
        using var device = new SoftwarePasskey();
        var here = Browser(await office.SignInAsync("wang"));
        Assert.Equal(HttpStatusCode.Created, (await RegisterAsync(here, device)).StatusCode);

        var there = Browser(office.Browser());
        var (status, _) = await EnterAsync(there, device);

        Assert.Equal(204, status);
        Assert.Equal("wang", (string?)(await (await there.GetAsync("/api/v1/session")).JsonAsync())["id"]);
        var kept = (await (await there.GetAsync("/api/v1/profile")).JsonAsync())["passkeys"]!.AsArray().Single()!;
        Assert.Equal(("work laptop", true), ((string?)kept["name"], kept["usedAt"] is not null));
        var elsewhere = Browser(office.Browser());
        Assert.Equal(204, (await EnterAsync(elsewhere, device)).Item1);

        Assert.Equal((422, "password_wrong"), await (await PostAsync(there, $"profile/passkeys/{kept["id"]}/remove", new { password = "not the one" })).RefusalAsync());
        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(there, $"profile/passkeys/{kept["id"]}/remove", new { password = Office.Password })).StatusCode);

        Assert.Equal((401, "passkey_refused"), await EnterAsync(Browser(office.Browser()), device));
        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.GetAsync("/api/v1/session")).StatusCode); // whoever has the key is out, too
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await there.GetAsync("/api/v1/session")).StatusCode, (await here.GetAsync("/api/v1/session")).StatusCode));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_address_that_tries_a_hundred_passkeys_waits_and_one_that_is_right_costs_nothing(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang");
        using var device = new SoftwarePasskey();
        await RegisterAsync(Browser(await office.SignInAsync("wang")), device);
        for (var i = 0; i < 3; i++) Assert.Equal(204, (await EnterAsync(Browser(office.Browser()), device)).Item1);
        var stranger = Browser(office.Browser());
        for (var i = 0; i < 98; i++) Assert.Equal((401, "passkey_refused"), await (await PostAsync(stranger, "session/passkey", new { ticket = "x" })).RefusalAsync());

        Assert.Equal(204, (await EnterAsync(Browser(office.Browser()), device)).Item1); // the ninety-ninth and the hundredth, and both given back
        Assert.Equal((401, "passkey_refused"), await (await PostAsync(stranger, "session/passkey", new { ticket = "x" })).RefusalAsync());
        Assert.Equal((401, "passkey_refused"), await (await PostAsync(stranger, "session/passkey", new { ticket = "x" })).RefusalAsync());
        Assert.Equal((429, "locked_out"), await (await PostAsync(stranger, "session/passkey", new { ticket = "x" })).RefusalAsync());
        Assert.Equal((429, "locked_out"), await (await PostAsync(stranger, "session/passkey/options", new { })).RefusalAsync());
    }

    [Fact]
    public async Task What_is_not_signed_here_and_now_by_the_device_opens_nothing()
    {
        await using var office = await (await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang")).WithAsync("gone");
        using var device = new SoftwarePasskey();
        using var stranger = new SoftwarePasskey();
        await RegisterAsync(Browser(await office.SignInAsync("wang")), device);
        var browser = Browser(office.Browser());

        Assert.Equal((401, "passkey_refused"), await EnterAsync(browser, device, honest: false));
        Assert.Equal((401, "passkey_refused"), await EnterAsync(browser, device, origin: "https://sunledger.example"));
        Assert.Equal((401, "passkey_refused"), await EnterAsync(browser, stranger));

        // What was overheard does not open twice.
        var begun = await (await PostAsync(browser, "session/passkey/options", new { })).JsonAsync();
        var answer = new { ticket = (string)begun["ticket"]!, credential = device.Sign(begun["options"]!, Here) };
        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(browser, "session/passkey", answer)).StatusCode);
        Assert.Equal((401, "passkey_refused"), await (await PostAsync(Browser(office.Browser()), "session/passkey", answer)).RefusalAsync());

        // Nor one that is not asked for, or is no JSON object at all.
        Assert.Equal((401, "passkey_refused"), await (await PostAsync(browser, "session/passkey", new { ticket = "x", credential = device.Sign(begun["options"]!, Here) })).RefusalAsync());
        Assert.Equal((401, "passkey_refused"), await (await PostAsync(browser, "session/passkey", new { })).RefusalAsync());
        var again = await (await PostAsync(browser, "session/passkey/options", new { })).JsonAsync();
        Assert.Equal((401, "passkey_refused"), await (await PostAsync(browser, "session/passkey", new { ticket = (string)again["ticket"]!, credential = new { id = 7 } })).RefusalAsync());
    }

    [Fact]
    public async Task A_passkey_is_registered_for_whoever_asked_and_nobody_else()
    {
        await using var office = await (await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang")).WithAsync("li");
        using var device = new SoftwarePasskey();
        var (wang, li) = (Browser(await office.SignInAsync("wang")), Browser(await office.SignInAsync("li")));
        var begun = await (await PostAsync(wang, "profile/passkeys/options", new { password = Office.Password })).JsonAsync();
        var made = new { ticket = (string)begun["ticket"]!, name = "x", credential = device.Create(begun["options"]!, Here) };

        Assert.Equal((422, "passkey_not_made"), await (await PostAsync(li, "profile/passkeys", made)).RefusalAsync());
        Assert.Equal((422, "passkey_not_made"), await (await PostAsync(wang, "profile/passkeys", new { made.ticket, made.name, credential = device.Create(begun["options"]!, "https://elsewhere.example") })).RefusalAsync());
    }

    [Fact]
    public async Task The_options_say_nothing_about_any_account()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);

        var options = (await (await PostAsync(Browser(office.Browser()), "session/passkey/options", new { })).JsonAsync())["options"]!;

        Assert.Empty(options["allowCredentials"]?.AsArray() ?? []);
        Assert.Equal("required", (string?)options["userVerification"]);
    }

    // A page of ours says where it comes from.
    private static HttpClient Browser(HttpClient browser)
    {
        browser.DefaultRequestHeaders.Add("Origin", Here);
        return browser;
    }

    private static async Task<HttpResponseMessage> RegisterAsync(HttpClient browser, SoftwarePasskey device)
    {
        var begun = await (await PostAsync(browser, "profile/passkeys/options", new { password = Office.Password })).JsonAsync();
        return await PostAsync(browser, "profile/passkeys", new { ticket = (string)begun["ticket"]!, name = "work laptop", credential = device.Create(begun["options"]!, Here) });
    }

    private static async Task<(int, string?)> EnterAsync(HttpClient browser, SoftwarePasskey device, bool honest = true, string origin = Here)
    {
        var begun = await (await PostAsync(browser, "session/passkey/options", new { })).JsonAsync();
        var answer = await PostAsync(browser, "session/passkey", new { ticket = (string)begun["ticket"]!, credential = device.Sign(begun["options"]!, origin, honest) });
        return answer.StatusCode == HttpStatusCode.NoContent ? (204, null) : await answer.RefusalAsync();
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string route, object body) => browser.PostAsJsonAsync($"/api/v1/{route}", body);
}
