using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Tests;

public sealed class GrantTests : OnBothDatabases
{
    [Theory, MemberData(nameof(Both))]
    public async Task A_role_takes_three_people_and_holds_from_the_next_request_on(Dialect dialect)
    {
        await using var office = await SetUpAsync(dialect);
        var (sys, sec, leader) = (await office.SignInAsync("sys"), await office.SignInAsync("sec"), await office.SignInAsync("leader"));
        Assert.Equal(HttpStatusCode.Created, (await sys.PostAsJsonAsync("/api/v1/users", new { id = "zhao", name = "赵", divisionCode = "370481" })).StatusCode);
        Assert.Equal((403, "not_allowed"), await (await sys.PostAsJsonAsync("/api/v1/grants", new { userId = "zhao", role = "owner-clerk", reason = "定岗" })).RefusalAsync());

        var proposed = await (await sec.PostAsJsonAsync("/api/v1/grants", new { userId = "wang", role = "owner-clerk", reason = "定岗" })).JsonAsync();
        var wang = await office.SignInAsync("wang");
        Assert.Equal(("proposed", false), ((string?)proposed["state"], (bool)proposed["mayDecide"]!));
        Assert.Empty(await RolesAsync(wang));
        Assert.Equal((422, "not_yours_to_decide"), await (await StepAsync(sys, proposed, "agree")).RefusalAsync());
        Assert.Equal((422, "second_person"), await (await StepAsync(sec, proposed, "agree")).RefusalAsync());
        var waiting = (await (await leader.GetAsync("/api/v1/grants?state=proposed")).JsonAsync())["items"]!.AsArray().Single()!;
        Assert.True((bool)waiting["mayDecide"]!);
        Assert.Equal(["owner-head", "leader"], waiting["deciders"]!.AsArray().Select(r => (string?)r));

        Assert.Equal("agreed", (string?)(await (await StepAsync(leader, proposed, "agree")).JsonAsync())["state"]);

        Assert.Equal(["owner-clerk"], await RolesAsync(wang));
        Assert.Equal((409, "grant_decided"), await (await StepAsync(leader, proposed, "refuse", "晚了")).RefusalAsync());
        Assert.Equal("ended", (string?)(await (await StepAsync(sec, proposed, "end", "调岗")).JsonAsync())["state"]);
        Assert.Empty(await RolesAsync(wang));
        Assert.Equal(["grant.propose", "grant.agree", "grant.end"], office.Db.Acts.All.Where(a => a.SubjectKind == "grant").Select(a => a.Verb));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_who_agree_at_the_same_moment_count_once_and_two_roles_that_exclude_each_other_never_both(Dialect dialect)
    {
        await using var office = await (await SetUpAsync(dialect)).WithAsync("leader2", "leader");
        var (sec, one, two) = (await office.SignInAsync("sec"), await office.SignInAsync("leader"), await office.SignInAsync("leader2"));
        var clerk = await (await sec.PostAsJsonAsync("/api/v1/grants", new { userId = "wang", role = "owner-clerk", reason = "定岗" })).JsonAsync();

        var answers = await Task.WhenAll(StepAsync(one, clerk, "agree"), StepAsync(two, clerk, "agree"), StepAsync(two, clerk, "refuse", "不同意"));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);

        var both = await Task.WhenAll(
            sec.PostAsJsonAsync("/api/v1/grants", new { userId = "li", role = "unit-clerk", reason = "定岗" }),
            sec.PostAsJsonAsync("/api/v1/grants", new { userId = "li", role = "unit-reviewer", reason = "定岗" }));
        Assert.Equal([201, 422], both.Select(a => (int)a.StatusCode).Order());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_proposed_is_refused_or_withdrawn_with_its_history(Dialect dialect)
    {
        await using var office = await SetUpAsync(dialect);
        var (sec, leader) = (await office.SignInAsync("sec"), await office.SignInAsync("leader"));
        var first = await (await sec.PostAsJsonAsync("/api/v1/grants", new { userId = "wang", role = "budget", reason = "定岗" })).JsonAsync();
        Assert.Equal((409, "role_held"), await (await sec.PostAsJsonAsync("/api/v1/grants", new { userId = "wang", role = "budget", reason = "定岗" })).RefusalAsync());
        Assert.Equal((422, "required"), await (await StepAsync(leader, first, "refuse")).RefusalAsync());
        await StepAsync(leader, first, "refuse", "编制已满");
        office.Db.Clock.Advance(TimeSpan.FromMinutes(1)); // ids of one moment have no order
        var second = await (await sec.PostAsJsonAsync("/api/v1/grants", new { userId = "wang", role = "budget", reason = "补充说明" })).JsonAsync();
        await StepAsync(sec, second, "withdraw", "提错");

        var history = (await (await sec.GetAsync("/api/v1/grants?user=wang")).JsonAsync())["items"]!.AsArray();

        Assert.Equal([("withdrawn", "提错", "sec"), ("refused", "编制已满", "leader")],
            history.Select(g => ((string?)g!["state"], (string?)g["opinion"], (string?)g["decidedBy"])));
        Assert.Equal((404, "grant_not_found"), await (await StepAsync(await (await office.WithAsync("sec481", "security-admin", "370481")).SignInAsync("sec481"), first, "end", "x")).RefusalAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_first_administrator_appoints_the_three_and_his_rights_end_by_themselves(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        var console = await office.StartHostAsync();
        var founder = await office.SignInAsync("admin", OneTime(console));
        await founder.PostAsJsonAsync("/api/v1/session/password", new { current = OneTime(console), password = "the-first-of-all-7" });
        Assert.Equal((422, "grant_yourself"), await (await founder.PostAsJsonAsync("/api/v1/grants", new { userId = "admin", role = "leader", reason = "x" })).RefusalAsync());

        string[] roles = ["system-admin", "security-admin", "audit-admin"];
        // The three of a city come first: they could appoint nobody for the province, and the first administrator stays.
        foreach (var role in roles) await office.WithAsync($"city-{role}", role);
        foreach (var role in roles)
        {
            var made = await (await founder.PostAsJsonAsync("/api/v1/users", new { id = role, name = role, divisionCode = "000000" })).JsonAsync();
            var grant = await (await founder.PostAsJsonAsync("/api/v1/grants", new { userId = role, role, reason = "任命文件" })).JsonAsync();
            Assert.Equal(("agreed", "admin", "admin"), ((string?)grant["state"], (string?)grant["proposedBy"], (string?)grant["decidedBy"]));
            // Until each has a password of their own, a lost one can be made anew.
            Assert.Equal(HttpStatusCode.OK, (await founder.GetAsync("/api/v1/users")).StatusCode);
            var person = await office.SignInAsync(role, (string)made["password"]!);
            await person.PostAsJsonAsync("/api/v1/session/password", new { current = (string)made["password"]!, password = "a-word-of-my-own-7" });
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await founder.GetAsync("/api/v1/users")).StatusCode);
        Assert.Equal((401, "sign_in_failed"), await (await Office.TryAsync(office.Browser(), "admin", "the-first-of-all-7")).RefusalAsync());
        Assert.Empty(await office.StartHostAsync());
        var sec = await office.SignInAsync("security-admin", "a-word-of-my-own-7");
        var own = (await (await sec.GetAsync("/api/v1/grants?user=security-admin")).JsonAsync())["items"]![0]!;
        Assert.Equal((422, "last_administrator"), await (await StepAsync(sec, own, "end", "x")).RefusalAsync());
        var sys = await office.SignInAsync("system-admin", "a-word-of-my-own-7");
        Assert.Equal((422, "last_administrator"), await (await sys.PostAsJsonAsync("/api/v1/users/audit-admin/close", new { reason = "x" })).RefusalAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_waits_for_the_caller_is_not_hidden_by_a_hundred_that_wait_for_others(Dialect dialect)
    {
        await using var office = await SetUpAsync(dialect);
        await office.WithAsync("head", "owner-head");
        await office.WithAsync("sec481", "security-admin", "370481");
        // A hundred that a leader alone decides, then one for each of the others: of an owner section, of an administrator, and of an office without a head.
        for (var i = 0; i < 100; i++) await ProposeAsync(office, $"l{i}", "leader", "370400");
        await ProposeAsync(office, "z1", "owner-clerk", "370400");
        await ProposeAsync(office, "z2", "audit-admin", "370400");
        await ProposeAsync(office, "z3", "owner-clerk", "370400", by: "head");

        Assert.Equal(["z1"], await WaitingAsync(office, "head", "owner-head"));
        Assert.Equal(["z2"], await WaitingAsync(office, "sys", "system-admin"));
        Assert.Equal(100, (await WaitingAsync(office, "leader", "leader")).Count);
        // Without a leader or head who is neither the one nor the other, an administrator decides.
        await office.Db.Database.WriteAsync((db, ct) => db.Set<GrantRow>().Where(g => g.UserId == "leader").ExecuteUpdateAsync(s => s.SetProperty(g => g.State, GrantState.Ended), ct), default);
        await office.Db.Database.WriteAsync((db, ct) => db.Set<GrantRow>().Where(g => g.Role == "leader" && g.State == GrantState.Proposed).ExecuteUpdateAsync(s => s.SetProperty(g => g.State, GrantState.Refused), ct), default);
        Assert.Equal(["z2", "z3"], await WaitingAsync(office, "sys", "system-admin"));
    }

    private static async Task ProposeAsync(Office office, string id, string role, string division, string by = "sec")
    {
        await office.WithAsync(id, role: "", division);
        office.Db.Clock.Advance(TimeSpan.FromMilliseconds(1)); // ids of one moment have no order
        await office.Db.Database.WriteAsync(
            (db, ct) =>
            {
                db.Add(new GrantRow
                {
                    Id = Guid.CreateVersion7(office.Db.Clock.Now).ToString(), UserId = id, Role = role, FromOn = BusinessDay.On(office.Db.Clock.Now), Reason = "x", ProposedBy = by,
                    ProposedAt = office.Db.Clock.Now, State = GrantState.Proposed,
                });
                return db.SaveChangesAsync(ct);
            },
            default);
    }

    private static async Task<IReadOnlyList<string>> WaitingAsync(Office office, string id, string role)
    {
        var caller = new TestCaller { Id = id, Roles = [role] };
        await using var db = office.Db.Database.Read();
        var matters = await new GrantRoles.WaitingGrants(new(new SomeDivisions(), office.Db.Clock), office.Db.Clock).OfAsync(db, caller, default);
        return [.. matters.Select(m => m.Title.Split('（', '）')[1])];
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_review_says_who_holds_what_since_when_and_who_has_not_used_it(Dialect dialect)
    {
        await using var office = await SetUpAsync(dialect);
        office.Db.Clock.Advance(TimeSpan.FromDays(366));
        var audit = await office.SignInAsync("audit");
        // After a year the password has run out, and is replaced before anything else.
        await audit.PostAsJsonAsync("/api/v1/session/password", new { current = Office.Password, password = "another-horse-8" });

        var first = await (await audit.GetAsync("/api/v1/grants/review?limit=2")).JsonAsync();
        var second = await (await audit.GetAsync($"/api/v1/grants/review?cursor={first["next"]}")).JsonAsync();
        var file = await (await audit.GetAsync("/api/v1/grants/review.csv")).Content.ReadAsStringAsync();

        var rows = first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(r => r!).ToList();
        Assert.Equal(["audit", "leader", "sec", "sys"], rows.Select(r => (string?)r["userId"]));
        Assert.Equal((false, true), ((bool)rows[0]["isUnused"]!, (bool)rows[0]["isDue"]!));
        Assert.Equal((true, "2018-06-15"), ((bool)rows[1]["isUnused"]!, (string?)rows[1]["from"]));
        Assert.Equal(6, file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length); // headers, and whose copy it is
        Assert.Contains("# 导出人 audit（audit）", file, StringComparison.Ordinal);
        Assert.Equal(["grants.export", "grants.export_end"], office.Db.Acts.All.Select(a => a.Verb).Where(v => v.StartsWith("grants.export", StringComparison.Ordinal)));
        Assert.Contains("leader,leader,370400,,leader,局领导,2018-06-15,,test,test,2018-06-15 12:00:00,,是,是", file, StringComparison.Ordinal);
    }

    // The three, a leader, and two people without a role: wang of the bureau, li of a unit.
    private static async Task<Office> SetUpAsync(Dialect dialect)
    {
        var office = await Office.OpenAsync(dialect);
        await office.WithAsync("sys", "system-admin");
        await office.WithAsync("sec", "security-admin");
        await office.WithAsync("audit", "audit-admin");
        await office.WithAsync("leader", "leader");
        await office.WithAsync("wang", role: "");
        return await office.WithAsync("li", role: "", division: "370481", unit: "370481-U1");
    }

    private static async Task<IEnumerable<string?>> RolesAsync(HttpClient browser) =>
        (await (await browser.GetAsync("/api/v1/session")).JsonAsync())["roles"]!.AsArray().Select(r => (string?)r);

    private static Task<HttpResponseMessage> StepAsync(HttpClient browser, JsonNode grant, string step, string? opinion = null) =>
        browser.PostAsJsonAsync($"/api/v1/grants/{grant["id"]}/{step}", new { opinion });

    private static string OneTime(string console) => console.Split("One-time password", StringSplitOptions.None)[1].Trim().Split('\n')[0].Trim();
}
