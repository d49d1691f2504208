using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SunLedger.Clients.Tests;

public sealed class ClientTests(SharedOffice shared) : IClassFixture<SharedOffice>
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Two_secrets_live_beside_each_other_until_the_old_one_is_over_and_a_client_until_its_last_day(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        var (id, old) = await office.ClientAsync();
        await old.GetAsync("/api/v1/session");

        var made = await old.PostAsJsonAsync("/api/v1/clients/me/secrets", new { overlapHours = 48 });
        Assert.True((int)made.StatusCode == 201, await made.Content.ReadAsStringAsync());
        var rotated = await made.JsonAsync();
        var young = office.Program((string)rotated["key"]!);
        office.Db.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal((200, 200), (await StatusAsync(old), await StatusAsync(young)));
        var secrets = (await (await office.Boss.GetAsync($"/api/v1/clients/{id}")).JsonAsync())["secrets"]!.AsArray();
        Assert.Equal([2, 1], secrets.Select(s => (int)s!["no"]!));
        Assert.All(secrets, s => Assert.Equal(office.Db.Clock.Now, (DateTimeOffset)s!["usedAt"]!));
        Assert.Equal((409, "two_secrets_live"), await (await young.PostAsJsonAsync("/api/v1/clients/me/secrets", new { })).RefusalAsync());

        office.Db.Clock.Advance(TimeSpan.FromHours(47));
        Assert.Equal((401, 200), (await StatusAsync(old), await StatusAsync(young)));

        await office.SignInAsync();
        Assert.Equal(204, (int)(await office.Boss.DeleteAsync($"/api/v1/clients/{id}")).StatusCode);
        Assert.Equal(204, (int)(await office.Boss.DeleteAsync($"/api/v1/clients/{id}")).StatusCode);
        Assert.Equal((401, 401), (await StatusAsync(young), await StatusAsync(office.Program("sl_invented"))));
        Assert.Equal((409, "client_closed"), await (await office.Boss.PutAsJsonAsync($"/api/v1/clients/{id}", new { name = "又" })).RefusalAsync());

        Assert.Equal(
            ["client.rotate_secret", "client.close"],
            office.Db.Acts.All.Where(a => a.SubjectId == id && a.Verb != "client.create").Select(a => a.Verb));
        var all = string.Concat(office.Db.Acts.All.Select(a => System.Text.Json.JsonSerializer.Serialize(a)));
        Assert.All([old, young], p => Assert.DoesNotContain(p.DefaultRequestHeaders.Authorization!.Parameter!, all, StringComparison.Ordinal));

        // The last day is over at midnight in Shanghai.
        var (_, brief) = await office.ClientAsync(new { expiresOn = "2018-06-20" });
        office.Db.Clock.Set(new DateTimeOffset(2018, 6, 20, 15, 59, 0, TimeSpan.Zero));
        Assert.Equal(200, await StatusAsync(brief));
        office.Db.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(401, await StatusAsync(brief));
    }

    [Fact]
    public async Task A_program_looks_after_its_own_client_and_no_other()
    {
        var office = shared.Office;
        var (other, _) = await office.ClientAsync();

        Assert.Equal(office.TreasuryId, (string?)(await (await office.Treasury.GetAsync("/api/v1/clients/me")).JsonAsync())["id"]);
        Assert.Equal((404, "client_not_found"), await (await office.Treasury.GetAsync($"/api/v1/clients/{other}")).RefusalAsync());
        Assert.Equal((403, "not_allowed"), await (await office.Treasury.GetAsync("/api/v1/clients")).RefusalAsync());
        Assert.Equal((403, "not_allowed"), await (await office.Treasury.PutAsJsonAsync("/api/v1/clients/me", new { callsPerMinute = 1_000_000 })).RefusalAsync());
        Assert.Equal((404, "client_not_found"), await (await office.Boss.GetAsync("/api/v1/clients/me")).RefusalAsync());
        foreach (var route in new[] { "profile", "profile/sessions" }) Assert.Equal((403, "people_only"), await (await office.Treasury.GetAsync($"/api/v1/{route}")).RefusalAsync());
    }

    [Fact]
    public async Task Calls_beyond_the_limit_are_told_when_to_come_again()
    {
        var office = shared.Office;
        var (id, program) = await office.ClientAsync(new { callsPerMinute = 3 });

        var first = await program.GetAsync("/api/v1/session");
        Assert.Equal(("3", "2", "20"), (Header(first, "RateLimit-Limit"), Header(first, "RateLimit-Remaining"), Header(first, "RateLimit-Reset")));
        await program.GetAsync("/api/v1/session");
        await program.GetAsync("/api/v1/session");
        var refused = await program.GetAsync("/api/v1/session");

        Assert.Equal((429, "rate_limited"), await refused.RefusalAsync());
        Assert.InRange(int.Parse(Header(refused, "Retry-After"), System.Globalization.CultureInfo.InvariantCulture), 1, 20);
        Assert.Equal("0", Header(refused, "RateLimit-Remaining"));
        Assert.False((await office.Treasury.GetAsync("/api/v1/session")).StatusCode == refused.StatusCode);

        await office.Boss.PutAsJsonAsync($"/api/v1/clients/{id}", new { callsPerMinute = 600 });
        Assert.Equal("599", Header(await program.GetAsync("/api/v1/session"), "RateLimit-Remaining"));
        Assert.False((await office.Boss.GetAsync("/api/v1/session")).Headers.Contains("RateLimit-Limit"));
    }

    [Fact]
    public async Task What_will_not_do_is_refused_by_field()
    {
        var office = shared.Office;
        (string Field, string Value, string? Code)[] rows =
        [
            ("name", "\"\"", "name_length"),
            ("divisionCode", "\"999999\"", "unknown_division"),
            ("scopes", "[]", "scopes_missing"),
            ("scopes", "[\"system.administer\"]", "scope_unknown"),
            ("scopes", "[\"client.own\"]", "scope_unknown"),
            ("expiresOn", "\"2018-06-14\"", "expiry_range"),
            ("expiresOn", "\"2021-06-16\"", "expiry_range"),
            ("expiresOn", "\"2018-06-15\"", null),
            ("expiresOn", "\"2021-06-15\"", null),
            ("callsPerMinute", "0", "limit_range"),
            ("callsPerMinute", "1000001", "limit_range"),
            ("callsPerMinute", "1000000", null),
        ];
        foreach (var (field, value, code) in rows)
        {
            var body = new JsonObject { ["name"] = "国库", ["divisionCode"] = "370400", ["scopes"] = new JsonArray("payments.post") };
            body[field] = JsonNode.Parse(value);

            var answer = await (await office.Boss.PostAsJsonAsync("/api/v1/clients", body)).JsonAsync();

            Assert.Equal((field, code), (field, (string?)answer["code"]));
            if (code is not null) Assert.Equal(field, (string?)answer["errors"]![0]!["field"]);
        }
    }

    private static async Task<int> StatusAsync(HttpClient program) => (int)(await program.GetAsync("/api/v1/session")).StatusCode;

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();
}
