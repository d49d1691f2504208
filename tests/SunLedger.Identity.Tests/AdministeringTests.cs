using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Tests;

public sealed class AdministeringTests : OnBothDatabases
{
    [Theory, MemberData(nameof(Both))]
    public async Task A_new_user_signs_in_with_the_password_of_the_answer_and_must_replace_it(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("boss");
        var boss = await office.SignInAsync("boss");

        var made = await boss.PostAsJsonAsync("/api/v1/users", new { id = "Zhao", name = "赵", divisionCode = "370481" });

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var password = (string)(await made.JsonAsync())["password"]!;
        // Whoever made the account must not come in as zhao: a second person confirms.
        Assert.Equal((403, "password_reset_waits"), await (await Office.TryAsync(office.Browser(), "zhao", password)).RefusalAsync());
        await (await office.WithAsync("both", $"{RoleCodes.SecurityAdmin} {RoleCodes.SystemAdmin}")).WithAsync("guard", role: RoleCodes.SecurityAdmin); // both: as no office could give them
        var both = await office.SignInAsync("both");
        await both.PostAsJsonAsync("/api/v1/users", new { id = "qian", name = "钱", divisionCode = "370481" });
        Assert.Equal((422, "second_person"), await (await both.PostAsJsonAsync("/api/v1/users/qian/password/confirm", new { })).RefusalAsync());
        Assert.Equal(204, (int)(await (await office.SignInAsync("guard")).PostAsJsonAsync("/api/v1/users/zhao/password/confirm", new { })).StatusCode);
        var browser = await office.SignInAsync("zhao", password);
        Assert.True((bool)(await (await browser.GetAsync("/api/v1/session")).JsonAsync())["mustChangePassword"]!);
    }

    [Theory]
    [InlineData("id", "1wang", "user_id_format")]
    [InlineData("id", "w", "user_id_format")]
    [InlineData("id", "api:x", "user_id_format")]
    [InlineData("id", "boss", "user_exists")]
    [InlineData("name", " ", "name_length")]
    [InlineData("name", null, "name_length")]
    [InlineData("divisionCode", "370100", "unknown_division")] // a sister city
    [InlineData("divisionCode", "370000", "unknown_division")] // the province above
    [InlineData("divisionCode", "370499", "unknown_division")] // no longer valid
    [InlineData("divisionCode", null, "unknown_division")]
    [InlineData("divisionCode", "370481101201", "village_never_writes")]
    [InlineData("organisationCode", "U-9", "organisation_unknown")]
    [InlineData("organisationCode", "370402-U1", "organisation_unknown")] // a unit of another county
    [InlineData("language", "fr", "language_unknown")]
    public async Task A_user_that_will_not_do_is_refused_by_field(string field, string? value, string code)
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("boss");
        var boss = await office.SignInAsync("boss");
        var body = new JsonObject { ["id"] = "zhao", ["name"] = "赵", ["divisionCode"] = "370481", ["language"] = "en" };
        body[field] = value;

        var answer = await (await boss.PostAsJsonAsync("/api/v1/users", body)).JsonAsync();

        Assert.Equal((code, field), ((string?)answer["code"], (string?)answer["errors"]![0]!["field"]));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_leaver_is_closed_the_same_day_with_every_session_and_role(Dialect dialect)
    {
        await using var office = await (await (await Office.OpenAsync(dialect)).WithAsync("boss")).WithAsync("wang", role: "owner-clerk");
        var boss = await office.SignInAsync("boss");
        var wang = await office.SignInAsync("wang");

        var answer = await boss.PostAsJsonAsync("/api/v1/users/wang/close", new { reason = "退休" });

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await wang.GetAsync("/api/v1/session")).StatusCode);
        Assert.Equal((401, "sign_in_failed"), await (await Office.TryAsync(office.Browser(), "wang", Office.Password)).RefusalAsync());
        Assert.Equal(HttpStatusCode.NoContent, (await boss.PostAsJsonAsync("/api/v1/users/wang/reopen", new { })).StatusCode);
        Assert.Empty((await (await (await office.SignInAsync("wang")).GetAsync("/api/v1/session")).JsonAsync())["roles"]!.AsArray());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_person_moves_to_another_division_once_their_roles_have_ended(Dialect dialect)
    {
        await using var office = await (await (await Office.OpenAsync(dialect)).WithAsync("boss")).WithAsync("wang", role: "owner-clerk");
        var boss = await office.SignInAsync("boss");
        var wang = await office.SignInAsync("wang");
        var move = new { name = "王", divisionCode = "370481" };
        Assert.Equal((422, "user_holds_roles"), await (await boss.PutAsJsonAsync("/api/v1/users/wang", move)).RefusalAsync());
        Assert.Equal(HttpStatusCode.OK, (await boss.PutAsJsonAsync("/api/v1/users/wang", move with { divisionCode = "370400" })).StatusCode);

        await office.Db.Database.WriteAsync((db, ct) => db.Set<GrantRow>().Where(g => g.UserId == "wang").ExecuteUpdateAsync(g => g.SetProperty(x => x.State, GrantState.Ended), ct), default);
        await boss.PutAsJsonAsync("/api/v1/users/wang", move);

        Assert.Equal("370481", (string?)(await (await wang.GetAsync("/api/v1/session")).JsonAsync())["division"]!["code"]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_reset_password_works_once_the_old_one_no_more(Dialect dialect)
    {
        await using var office = await (await (await Office.OpenAsync(dialect)).WithAsync("boss")).WithAsync("wang", role: "owner-clerk");
        var boss = await office.SignInAsync("boss");
        var wang = await office.SignInAsync("wang");

        var reset = await boss.PostAsJsonAsync("/api/v1/users/wang/password", new { });

        Assert.Equal(HttpStatusCode.Unauthorized, (await wang.GetAsync("/api/v1/session")).StatusCode);
        Assert.Equal((401, "sign_in_failed"), await (await Office.TryAsync(office.Browser(), "wang", Office.Password)).RefusalAsync());
        // Whoever made it must not become wang with it: a second person confirms.
        var made = (string)(await reset.JsonAsync())["password"]!;
        Assert.Equal((403, "password_reset_waits"), await (await Office.TryAsync(office.Browser(), "wang", made)).RefusalAsync());
        Assert.Equal(403, (int)(await boss.PostAsJsonAsync("/api/v1/users/wang/password/confirm", new { })).StatusCode);
        await (await office.WithAsync("guard", role: "security-admin")).WithAsync("guard2", role: "security-admin", division: "370481");
        var guard = await office.SignInAsync("guard");
        Assert.Equal((404, "user_not_found"), await (await guard.PostAsJsonAsync("/api/v1/users/nobody/password/confirm", new { })).RefusalAsync());
        Assert.Equal("boss", (string?)(await (await guard.GetAsync("/api/v1/users?q=wang")).JsonAsync())["items"]![0]!["resetBy"]);
        Assert.Equal(204, (int)(await guard.PostAsJsonAsync("/api/v1/users/wang/password/confirm", new { })).StatusCode);
        Assert.Equal((409, "nothing_to_confirm"), await (await guard.PostAsJsonAsync("/api/v1/users/wang/password/confirm", new { })).RefusalAsync());
        var again = await office.SignInAsync("wang", made);
        Assert.Equal((403, "change_password_first"), await (await again.GetAsync("/api/v1/grants")).RefusalAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_guard_sees_where_somebody_is_signed_in_and_ends_one_or_all_with_a_reason(Dialect dialect)
    {
        await using var office = await (await (await Office.OpenAsync(dialect)).WithAsync("guard", role: "security-admin", division: "370481")).WithAsync("wang", role: "owner-clerk", division: "370481");
        await (await office.WithAsync("far", role: "owner-clerk", division: "370402")).WithAsync("clerk", role: "owner-clerk", division: "370481");
        var guard = await office.SignInAsync("guard");
        async Task<HttpClient> LaterAsync()
        {
            office.Db.Clock.Advance(TimeSpan.FromSeconds(1)); // within one instant ids of sessions have no order
            return await office.SignInAsync("wang");
        }
        var (first, second, third) = (await LaterAsync(), await LaterAsync(), await LaterAsync());
        async Task<JsonArray> SessionsAsync() => (await (await guard.GetAsync("/api/v1/users/wang/sessions")).JsonAsync()).AsArray();
        Task<HttpResponseMessage> EndAsync(string user, string? sessionId, string? reason) => guard.PostAsJsonAsync($"/api/v1/users/{user}/sessions/end", new { sessionId, reason });
        static async Task<HttpStatusCode> StandsAsync(HttpClient browser) => (await browser.GetAsync("/api/v1/session")).StatusCode;

        var seen = await SessionsAsync();
        Assert.Equal(3, seen.Count);
        Assert.All(seen, s => Assert.Equal("password", (string?)s!["means"]));
        var one = (string)seen.MinBy(s => (string)s!["id"]!)!["id"]!; // ids grow with time: the first
        Assert.Equal((422, "required"), await (await EndAsync("wang", one, " ")).RefusalAsync());
        Assert.Equal((404, "session_not_found"), await (await EndAsync("wang", "none", "设备遗失")).RefusalAsync());
        Assert.Equal((404, "session_not_found"), await (await EndAsync("clerk", one, "设备遗失")).RefusalAsync()); // somebody else's
        Assert.Equal((404, "user_not_found"), await (await EndAsync("far", null, "设备遗失")).RefusalAsync()); // a sister county's
        Assert.Equal(403, (int)(await first.PostAsJsonAsync("/api/v1/users/wang/sessions/end", new { reason = "x" })).StatusCode);

        Assert.Equal(204, (int)(await EndAsync("wang", one, " 设备遗失 ")).StatusCode);
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.OK], await Task.WhenAll(StandsAsync(first), StandsAsync(second), StandsAsync(third)));
        Assert.Equal(204, (int)(await EndAsync("wang", null, "离岗")).StatusCode);
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], await Task.WhenAll(StandsAsync(second), StandsAsync(third)));
        Assert.Empty(await SessionsAsync());

        var acts = office.Db.Acts.All.Where(a => a.Verb.StartsWith("session.end", StringComparison.Ordinal)).Select(a => (a.Verb, a.SubjectId, a.Reason));
        Assert.Equal([("session.end_one", "wang", "设备遗失"), ("session.end_all", "wang", "离岗")], acts);
    }

    [Fact]
    public async Task The_first_administrators_rights_are_ended_by_nobody_but_time()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("first", role: "founder", division: "370000");
        var first = await office.SignInAsync("first");
        var grant = (string)(await (await first.GetAsync("/api/v1/grants")).JsonAsync())["items"]!.AsArray().Single(g => (string?)g!["role"] == "founder")!["id"]!;

        Assert.Equal((422, "last_administrator"), await (await first.PostAsJsonAsync($"/api/v1/grants/{grant}/end", new { opinion = "x" })).RefusalAsync());
    }

    [Fact]
    public async Task Nobody_changes_or_resets_their_own_account()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("boss");
        var boss = await office.SignInAsync("boss");

        Assert.Equal((422, "not_yourself"), await (await boss.PutAsJsonAsync("/api/v1/users/boss", new { name = "x", divisionCode = "370400" })).RefusalAsync());
        Assert.Equal((422, "not_yourself"), await (await boss.PostAsJsonAsync("/api/v1/users/boss/close", new { reason = "x" })).RefusalAsync());
        Assert.Equal((422, "not_yourself"), await (await boss.PostAsJsonAsync("/api/v1/users/boss/password", new { })).RefusalAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Users_above_and_beside_ones_division_do_not_exist_for_one(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.WithAsync("boss", division: "370400");
        await office.WithAsync("below", division: "370481");
        await office.WithAsync("above", division: "370000");
        await office.WithAsync("beside", division: "370100");
        var boss = await office.SignInAsync("boss");

        var listed = await (await boss.GetAsync("/api/v1/users")).JsonAsync();

        Assert.Equal(["below", "boss"], listed["items"]!.AsArray().Select(u => (string?)u!["id"]));
        foreach (var hidden in new[] { "above", "beside", "nobody" })
        {
            Assert.Equal((404, "user_not_found"), await (await boss.PostAsJsonAsync($"/api/v1/users/{hidden}/password", new { })).RefusalAsync());
            Assert.Equal((404, "user_not_found"), await (await boss.PutAsJsonAsync($"/api/v1/users/{hidden}", new { name = "x", divisionCode = "370400" })).RefusalAsync());
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_list_is_searched_and_paged(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.WithAsync("boss");
        foreach (var id in new[] { "li", "liu", "lin", "wu" }) await office.WithAsync(id);
        var boss = await office.SignInAsync("boss");

        var first = await (await boss.GetAsync("/api/v1/users?q=LI&limit=2")).JsonAsync();
        var second = await (await boss.GetAsync($"/api/v1/users?q=LI&limit=2&cursor={first["next"]}")).JsonAsync();

        Assert.Equal(["li", "lin"], first["items"]!.AsArray().Select(u => (string?)u!["id"]));
        Assert.Equal(["liu"], second["items"]!.AsArray().Select(u => (string?)u!["id"]));
        Assert.Null(second["next"]);
        Assert.Equal((400, "cursor_unknown"), await (await boss.GetAsync("/api/v1/users?cursor=!")).RefusalAsync());
    }

    [Theory]
    [InlineData("owner-clerk")]
    [InlineData("superior-viewer")]
    [InlineData("supervision")]
    public async Task Only_administrators_administer(string role)
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang", role);
        var wang = await office.SignInAsync("wang");

        foreach (var route in new[] { "users", "roles" })
            Assert.Equal((403, "not_allowed"), await (await wang.GetAsync($"/api/v1/{route}")).RefusalAsync());
        foreach (var route in new[] { "users", "users/x/password" })
            Assert.Equal((403, "not_allowed"), await (await wang.PostAsJsonAsync($"/api/v1/{route}", new { })).RefusalAsync());
    }

    [Fact]
    public async Task The_roles_to_choose_from_say_what_they_may_do()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("boss");
        var boss = await office.SignInAsync("boss");

        var roles = (await (await boss.GetAsync("/api/v1/roles")).JsonAsync()).AsArray();

        Assert.Equal(18 - 1, roles.Count); // no person is given the role of programs
        Assert.All(roles, r => Assert.NotEmpty(r!["permissions"]!.AsArray()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Twins_that_race_for_one_account_name_get_one_account(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("boss");
        var boss = await office.SignInAsync("boss");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            boss.PostAsJsonAsync("/api/v1/users", new { id = "twin", name = "双", divisionCode = "370400" })));

        Assert.Equal([201, 409, 409, 409], answers.Select(a => (int)a.StatusCode).Order());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_first_start_makes_an_administrator_whose_password_only_the_console_knows(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);

        var console = await office.StartHostAsync();

        var browser = await office.SignInAsync("admin", PasswordOn(console));
        var me = await (await browser.GetAsync("/api/v1/session")).JsonAsync();
        Assert.Equal(("000000", "founder", true), ((string?)me["division"]!["code"], (string?)me["roles"]![0], (bool)me["mustChangePassword"]!));
        await using var db = office.Db.Database.Read();
        Assert.DoesNotContain(PasswordOn(console), (await db.Set<UserRow>().SingleAsync()).PasswordHash, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_start_prints_a_new_password_until_somebody_signed_in_and_then_never(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        var first = PasswordOn(await office.StartHostAsync());
        var second = PasswordOn(await office.StartHostAsync());
        Assert.Equal((401, "sign_in_failed"), await (await Office.TryAsync(office.Browser(), "admin", first)).RefusalAsync());
        await office.SignInAsync("admin", second);

        Assert.Empty(await office.StartHostAsync());
        await office.SignInAsync("admin", second);
    }

    [Fact]
    public async Task An_installation_with_users_gets_no_first_administrator()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang");

        Assert.Empty(await office.StartHostAsync());
    }

    [Fact]
    public async Task A_key_that_was_never_given_out_opens_nothing_even_beside_a_good_cookie()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("boss");
        var boss = await office.SignInAsync("boss");
        boss.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sl_invented");

        Assert.Equal((401, "sign_in_first"), await (await boss.GetAsync("/api/v1/session")).RefusalAsync());
    }

    private static string PasswordOn(string console) =>
        console.Split('\n').Single(l => l.Contains("One-time password", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1].Trim();
}
