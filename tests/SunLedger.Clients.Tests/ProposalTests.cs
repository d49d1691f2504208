using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SunLedger.Approval;
using SunLedger.Identity.Access;
using SunLedger.Identity.Storage;

namespace SunLedger.Clients.Tests;

/// <summary>Who makes a client: one proposes, another agrees, a third has its secret.</summary>
public sealed class ProposalTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_client_is_one_persons_proposal_anothers_word_and_a_thirds_secret(Dialect dialect)
    {
        await using var office = await OpenAsync(dialect);
        var (admin, head, contact) = (await SignInAsync(office, "admin1"), await SignInAsync(office, "head1"), await SignInAsync(office, "clerk1"));

        var (status, waits) = await ProposeAsync(admin);
        var (id, document) = ((string)waits["id"]!, (string)waits["documentId"]!);
        Assert.Equal(202, status);
        Assert.DoesNotContain(id, await admin.GetStringAsync("/api/v1/clients"), StringComparison.Ordinal);
        Assert.Equal((404, "client_not_found"), await SecretAsync(contact, id));
        Assert.Equal("not_your_step", await ActAsync(admin, document)); // no seat at all
        Assert.Contains(document, await head.GetStringAsync("/api/v1/approval/documents"), StringComparison.Ordinal);
        Assert.Equal("granted", await ActAsync(head, document));

        // Neither the one nor the other has a secret, by any of the two doors.
        Assert.Equal((404, "client_not_found"), await SecretAsync(admin, id));
        Assert.Equal((404, "client_not_found"), await SecretAsync(head, id));
        Assert.Equal((403, "not_allowed"), await (await admin.PostAsJsonAsync($"/api/v1/clients/{id}/secrets", new { })).RefusalAsync());
        var made = await (await contact.PostAsJsonAsync($"/api/v1/profile/clients/{id}/secrets", new { })).JsonAsync();
        var program = office.Program((string)made["key"]!);
        Assert.Equal(200, (int)(await program.GetAsync("/api/v1/payments")).StatusCode);
        Assert.Equal((403, "not_allowed"), await (await Office.PostAsync(program, "payments", Office.Payment("Z1"), null)).RefusalAsync());

        // Less holds at once, more waits again.
        Assert.Equal(200, (int)(await admin.PutAsJsonAsync($"/api/v1/clients/{id}", new { callsPerMinute = 60, expiresOn = "2018-12-31" })).StatusCode);
        var wider = await admin.PutAsJsonAsync($"/api/v1/clients/{id}", new { scopes = new[] { "ledger.see", "payments.post" } });
        Assert.Equal(202, (int)wider.StatusCode);
        Assert.Equal((403, "not_allowed"), await (await Office.PostAsync(program, "payments", Office.Payment("Z1"), null)).RefusalAsync());
        Assert.Equal(202, (int)(await admin.PutAsJsonAsync($"/api/v1/clients/{id}", new { expiresOn = "2019-01-01" })).StatusCode);
        Assert.Equal(202, (int)(await admin.PutAsJsonAsync($"/api/v1/clients/{id}", new { contactId = "clerk2" })).StatusCode);
        Assert.Equal("granted", await ActAsync(head, (string)(await wider.JsonAsync())["documentId"]!));
        Assert.Equal(201, (int)(await Office.PostAsync(program, "payments", Office.Payment("Z1"), null)).StatusCode);
        Assert.Equal("ledger.see payments.post", string.Join(' ', (await (await program.GetAsync("/api/v1/clients/me")).JsonAsync())["scopes"]!.AsArray().Select(s => (string)s!)));
        Assert.Equal(["client.create", "client.rotate_secret", "client.change", "client.change"], office.Db.Acts.All.Where(a => a.SubjectId == id).Select(a => a.Verb));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_old_proposal_gives_back_nothing_that_was_taken_away_meanwhile(Dialect dialect)
    {
        await using var office = await OpenAsync(dialect);
        var (admin, head) = (await SignInAsync(office, "admin1"), await SignInAsync(office, "head1"));
        var waits = (await ProposeAsync(admin)).Answer;
        var client = $"/api/v1/clients/{waits["id"]}";
        Assert.Equal("granted", await ActAsync(head, (string)waits["documentId"]!));
        Assert.Equal(200, (int)(await admin.PutAsJsonAsync(client, new { expiresOn = "2018-12-31" })).StatusCode);
        var longer = await (await admin.PutAsJsonAsync(client, new { expiresOn = "2019-01-31" })).JsonAsync();
        Assert.Equal(200, (int)(await admin.PutAsJsonAsync(client, new { callsPerMinute = 7 })).StatusCode);

        Assert.Equal("client_moved", await ActAsync(head, (string)longer["documentId"]!));
        Assert.Equal((7, "2018-12-31"), ((int)(await (await admin.GetAsync(client)).JsonAsync())["callsPerMinute"]!, (string)(await (await admin.GetAsync(client)).JsonAsync())["expiresOn"]!));

        var again = await (await admin.PutAsJsonAsync(client, new { expiresOn = "2019-01-31" })).JsonAsync();
        Assert.Equal("granted", await ActAsync(head, (string)again["documentId"]!));
        Assert.Equal((7, "2019-01-31"), ((int)(await (await admin.GetAsync(client)).JsonAsync())["callsPerMinute"]!, (string)(await (await admin.GetAsync(client)).JsonAsync())["expiresOn"]!));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_contact_is_of_the_business_and_neither_who_proposes_nor_who_agrees(Dialect dialect)
    {
        await using var office = await OpenAsync(dialect);
        var admin = await SignInAsync(office, "admin1");
        foreach (var unfit in new[] { null, "admin1", "safe1", "admin", "nobody", "far1" })
            Assert.Equal((422, "client_contact"), ((await ProposeAsync(admin, unfit)).Status, (string?)(await ProposeAsync(admin, unfit)).Answer["code"]));

        var document = (string)(await ProposeAsync(admin, "head1")).Answer["documentId"]!;

        Assert.Equal("client_contact", await ActAsync(await SignInAsync(office, "head1"), document));
        Assert.Equal("granted", await ActAsync(await SignInAsync(office, "boss1"), document));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_agreed_through_somebody_else_makes_no_secret_either(Dialect dialect)
    {
        await using var office = await OpenAsync(dialect);
        await HireAsync(office, "desk1", RoleCodes.Disclosure);
        var (admin, boss, desk) = (await SignInAsync(office, "admin1"), await SignInAsync(office, "boss1"), await SignInAsync(office, "desk1"));
        Assert.Equal(201, (int)(await boss.PostAsJsonAsync("/api/v1/approval/delegations", new { toId = "desk1", untilOn = "2018-06-20", reason = "出差" })).StatusCode);
        var (forBoss, forDesk, forClerk) = ((await ProposeAsync(admin, "boss1")).Answer, (await ProposeAsync(admin, "desk1")).Answer, (await ProposeAsync(admin, "clerk1")).Answer);

        // The word was boss1's, and the hand desk1's: neither of them has the secret.
        foreach (var waits in new[] { forBoss, forDesk }) Assert.Equal("client_contact", await ActAsync(desk, (string)waits["documentId"]!));
        Assert.Equal("granted", await ActAsync(desk, (string)forClerk["documentId"]!));
        Assert.Equal("granted", await ActAsync(await SignInAsync(office, "head1"), (string)forBoss["documentId"]!)); // where boss1 has said nothing they may
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_agreed_at_an_earlier_step_makes_no_secret_either(Dialect dialect)
    {
        await using var office = await OpenAsync(dialect);
        var chain = await office.Boss.PostAsJsonAsync("/api/v1/approval/chains", new
        {
            code = "api-client", kind = "api-client", name = "接口客户端", steps = new[] { new { name = "负责人", roles = new[] { RoleCodes.OwnerHead } }, new { name = "局领导", roles = new[] { RoleCodes.Leader } } },
        });
        Assert.True(chain.IsSuccessStatusCode, await chain.Content.ReadAsStringAsync());
        var (admin, head, boss) = (await SignInAsync(office, "admin1"), await SignInAsync(office, "head1"), await SignInAsync(office, "boss1"));
        var (own, other) = ((await ProposeAsync(admin, "head1")).Answer, (await ProposeAsync(admin)).Answer);

        foreach (var waits in new[] { own, other }) Assert.Equal("pending", await ActAsync(head, (string)waits["documentId"]!));

        Assert.Equal("client_contact", await ActAsync(boss, (string)own["documentId"]!));
        Assert.Equal("granted", await ActAsync(boss, (string)other["documentId"]!));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_stands_in_for_a_leader_gives_nobody_a_role_and_a_program_does_not_either(Dialect dialect)
    {
        await using var office = await OpenAsync(dialect);
        await HireAsync(office, "desk1", RoleCodes.Disclosure);
        Assert.Equal(201, (int)(await (await SignInAsync(office, "boss1")).PostAsJsonAsync("/api/v1/approval/delegations", new { toId = "desk1", untilOn = "2018-06-20", reason = "出差" })).StatusCode);
        var proposed = await (await (await SignInAsync(office, "safe1")).PostAsJsonAsync("/api/v1/grants", new { userId = "clerk2", role = RoleCodes.Budget, reason = "轮岗" })).JsonAsync();
        var desk = await SignInAsync(office, "desk1");

        Assert.Empty(await ListAsync(office, "desk1", "mine"));
        Assert.Equal((403, "not_allowed"), await (await desk.PostAsJsonAsync($"/api/v1/grants/{proposed["id"]}/agree", new { })).RefusalAsync());
        foreach (var right in new[] { May.ProposeGrants, May.DecideGrants }) Assert.Equal((422, "scope_unknown"), ((await ProposeAsync(await SignInAsync(office, "admin1"), scopes: [right])).Status, (string?)(await ProposeAsync(await SignInAsync(office, "admin1"), scopes: [right])).Answer["code"]));
        Assert.Equal("agreed", (string?)(await (await (await SignInAsync(office, "boss1")).PostAsJsonAsync($"/api/v1/grants/{proposed["id"]}/agree", new { })).JsonAsync())["state"]);
    }

    [Theory]
    [InlineData("keeps", 201)]
    [InlineData("leaves", 404)] // the desk, not the account
    [InlineData("administers", 404)]
    public async Task A_contact_who_is_no_longer_of_the_business_makes_no_secret(string what, int status)
    {
        await using var office = await OpenAsync(Dialect.Sqlite);
        var waits = (await ProposeAsync(await SignInAsync(office, "admin1"))).Answer;
        await ActAsync(await SignInAsync(office, "head1"), (string)waits["documentId"]!);
        await office.Db.Database.WriteAsync(
            async (db, ct) =>
            {
                if (what == "leaves") await db.Set<GrantRow>().Where(g => g.UserId == "clerk1").ExecuteDeleteAsync(ct);
                if (what == "administers") db.Add(NewGrant.AtOnce("clerk1", RoleCodes.AuditAdmin, "test", "test", office.Db.Clock.Now));
                return await db.SaveChangesAsync(ct);
            },
            default);

        Assert.Equal(status, (int)(await (await SignInAsync(office, "clerk1")).PostAsJsonAsync($"/api/v1/profile/clients/{waits["id"]}/secrets", new { })).StatusCode);
    }

    [Theory]
    [InlineData("payments.post", "projects.keep", "scopes_apart")] // the treasury pays what the owner section reviewed
    [InlineData("indicators.move", "registers.keep", "scopes_apart")] // the department uploads what the bureau accepts
    [InlineData("payments.post", "indicators.move", null)]
    [InlineData("indicators.move", "projects.keep", null)]
    [InlineData("projects.keep", "registers.keep", null)]
    public async Task Duties_that_must_not_come_together_do_not_in_a_client(string one, string other, string? code)
    {
        await using var office = await OpenAsync(Dialect.Sqlite);

        var founders = await office.Boss.PostAsJsonAsync("/api/v1/clients", new { name = "接口", divisionCode = "370400", scopes = new[] { one, other } });
        var (status, answer) = await ProposeAsync(await SignInAsync(office, "admin1"), scopes: [one, other]);

        Assert.Equal(code is null ? (201, 202) : (422, 422), ((int)founders.StatusCode, status));
        Assert.Equal((code, code), ((string?)(await founders.JsonAsync())["code"], (string?)answer["code"]));
    }

    [Fact]
    public async Task Where_nothing_is_approved_nobody_makes_a_client_alone()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await HireAsync(office, "admin1", RoleCodes.SystemAdmin);

        var (status, answer) = await ProposeAsync(await SignInAsync(office, "admin1"));

        Assert.Equal((422, "client_needs_approval"), (status, (string?)answer["code"]));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_waits_elsewhere_is_in_the_inbox_with_its_day_and_above_once_it_is_late(Dialect dialect)
    {
        await using var office = await OpenAsync(dialect);
        await HireAsync(office, "top1", RoleCodes.Leader, "370000");
        var proposed = await (await SignInAsync(office, "safe1")).PostAsJsonAsync("/api/v1/grants", new { userId = "clerk2", role = RoleCodes.Budget, reason = "轮岗" });
        Assert.Equal(201, (int)proposed.StatusCode);
        var grant = (string)(await proposed.JsonAsync())["id"]!;

        var item = (await ListAsync(office, "head1", "mine")).Single()!;
        Assert.Equal((grant, "user-grant", "/admin/grants", "2018-06-25"), ((string)item["id"]!, (string)item["kind"]!, (string)item["screen"]!, (string)item["dueOn"]!)); // 18 June is a holiday
        Assert.Equal((1, 1, 0), await CountsAsync(office, "head1"));
        foreach (var other in new[] { "safe1", "admin1", "clerk1", "top1" }) Assert.Empty(await ListAsync(office, other, "mine", mayFail: other == "clerk1")); // no say in it, or not yet

        office.Db.Clock.Set(new DateTimeOffset(2018, 6, 25, 4, 0, 0, TimeSpan.Zero));
        Assert.Equal((1, 1, 0), await CountsAsync(office, "head1"));
        Assert.Equal((0, 0, 0), await CountsAsync(office, "top1"));
        office.Db.Clock.Set(new DateTimeOffset(2018, 6, 26, 4, 0, 0, TimeSpan.Zero));
        Assert.Equal((1, 1, 1), await CountsAsync(office, "head1"));
        Assert.Equal((1, 1, 1), await CountsAsync(office, "top1"));
        Assert.True((bool)(await ListAsync(office, "top1", "overdue")).Single()!["isEscalated"]!);

        Assert.Equal(200, (int)(await (await SignInAsync(office, "top1")).PostAsJsonAsync($"/api/v1/grants/{grant}/agree", new { })).StatusCode);
        Assert.Equal((0, 0, 0), await CountsAsync(office, "head1"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_new_password_waits_in_the_inbox_of_whoever_may_confirm_it_until_they_do(Dialect dialect)
    {
        await using var office = await OpenAsync(dialect);
        await HireAsync(office, "safe0", RoleCodes.SecurityAdmin, "370000");
        await HireAsync(office, "safe2", RoleCodes.SecurityAdmin, "370200");
        Assert.Equal(200, (int)(await (await SignInAsync(office, "admin1")).PostAsJsonAsync("/api/v1/users/clerk2/password", new { })).StatusCode);

        var item = (await ListAsync(office, "safe1", "mine")).Single()!;
        Assert.Equal(
            ("clerk2", "password-reset", "/admin/users", "admin1", "2018-06-25"),
            ((string)item["id"]!, (string)item["kind"]!, (string)item["screen"]!, (string)item["submittedBy"]!, (string)item["dueOn"]!)); // 18 June is a holiday
        Assert.Equal((1, 1, 0), await CountsAsync(office, "safe1"));
        foreach (var other in new[] { "safe0", "safe2", "admin1", "head1", "clerk1" }) Assert.Empty(await ListAsync(office, other, "mine", mayFail: other == "clerk1")); // no say in it, or not yet

        office.Db.Clock.Set(new DateTimeOffset(2018, 6, 26, 4, 0, 0, TimeSpan.Zero));
        Assert.Equal((1, 1, 1), await CountsAsync(office, "safe1"));
        Assert.Equal((1, 1, 1), await CountsAsync(office, "safe0"));
        Assert.Equal(204, (int)(await (await SignInAsync(office, "safe1")).PostAsJsonAsync("/api/v1/users/clerk2/password/confirm", new { })).StatusCode);
        Assert.Equal((0, 0, 0), await CountsAsync(office, "safe1"));
        Assert.Equal((0, 0, 0), await CountsAsync(office, "safe0"));
    }

    private static async Task<JsonArray> ListAsync(Office office, string who, string box, bool mayFail = false)
    {
        var answer = await (await SignInAsync(office, who)).GetAsync($"/api/v1/approval/documents?box={box}");
        Assert.True(answer.IsSuccessStatusCode || mayFail, await answer.Content.ReadAsStringAsync());
        return (await answer.JsonAsync())["items"]?.AsArray() ?? [];
    }

    private static async Task<(int, int, int)> CountsAsync(Office office, string who)
    {
        var counts = await (await (await SignInAsync(office, who)).GetAsync("/api/v1/approval/counts")).JsonAsync();
        return ((int)counts["mine"]!, (int)counts["section"]!, (int)counts["overdue"]!);
    }

    private static async Task<Office> OpenAsync(Dialect dialect)
    {
        var office = await Office.OpenAsync(dialect, modules: new ApprovalModule());
        (string Id, string Role)[] people =
        [
            ("admin1", RoleCodes.SystemAdmin), ("safe1", RoleCodes.SecurityAdmin), ("head1", RoleCodes.OwnerHead), ("boss1", RoleCodes.Leader), ("clerk1", RoleCodes.Treasury),
            ("clerk2", RoleCodes.Treasury),
        ];
        foreach (var (id, role) in people) await HireAsync(office, id, role);
        await HireAsync(office, "far1", RoleCodes.Treasury, "370200");
        return office;
    }

    private static async Task HireAsync(Office office, string id, string role, string division = "370400")
    {
        var now = office.Db.Clock.Now;
        await office.Db.Database.WriteAsync(
            (db, ct) =>
            {
                db.Add(new UserRow
                {
                    Id = id, Name = id, PasswordHash = office.Db.Get<Passwords>().Hash(id, Password), MustChangePassword = false, DivisionCode = division,
                    DivisionPath = division == "370000" ? "/000000/370000/" : $"/000000/370000/{division}/", Language = "zh-CN", Active = true, CreatedAt = now, CreatedBy = "test", PasswordSetAt = now,
                });
                db.Add(NewGrant.AtOnce(id, role, "test", "test", now));
                return db.SaveChangesAsync(ct);
            },
            default);
    }

    private static async Task<HttpClient> SignInAsync(Office office, string user)
    {
        var browser = office.Site.NewClient();
        browser.DefaultRequestHeaders.Add("X-Requested-With", "SunLedger");
        Assert.Equal(204, (int)(await browser.PostAsJsonAsync("/api/v1/session", new { user, password = Password })).StatusCode);
        return browser;
    }

    private static async Task<(int Status, JsonNode Answer)> ProposeAsync(HttpClient admin, string? contactId = "clerk1", string[]? scopes = null)
    {
        var answer = await admin.PostAsJsonAsync("/api/v1/clients", new { name = "国库接口", divisionCode = "370400", scopes = scopes ?? ["ledger.see"], contactId });
        return ((int)answer.StatusCode, await answer.JsonAsync());
    }

    private static async Task<(int Status, string? Code)> SecretAsync(HttpClient who, string id) => await (await who.PostAsJsonAsync($"/api/v1/profile/clients/{id}/secrets", new { })).RefusalAsync();

    private static async Task<string> ActAsync(HttpClient who, string document)
    {
        var item = (await (await who.GetAsync($"/api/v1/approval/documents/{document}")).JsonAsync())["item"]!;
        var body = await (await who.PostAsJsonAsync($"/api/v1/approval/documents/{document}/acts", new { act = "agree", step = (int)item["step"]!, contentHash = (string)item["contentHash"]! })).JsonAsync();
        return (string)(body["code"] ?? body["state"])!;
    }

    private const string Password = "correct-horse-7-battery";
}
