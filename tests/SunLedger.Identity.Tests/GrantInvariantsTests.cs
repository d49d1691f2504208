using System.Net.Http.Json;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Tests;

/// <summary>
/// The invariants of the approval kernel (issue 5, section 4), kept by grants on a path of their own (docs/decisions/0153): each is a bug that others shipped. Two at once are tried in
/// <see cref="GrantTests"/>, who decides about whom in <see cref="GrantingTests"/>.
/// </summary>
public sealed class GrantInvariantsTests : OnBothDatabases
{
    [Fact]
    public void What_was_proposed_cannot_be_changed_so_that_nobody_agrees_to_what_they_did_not_read()
    {
        string[] said = [nameof(GrantRow.Id), nameof(GrantRow.UserId), nameof(GrantRow.Role), nameof(GrantRow.FromOn), nameof(GrantRow.UntilOn), nameof(GrantRow.Reason), nameof(GrantRow.ProposedBy), nameof(GrantRow.ProposedAt)];
        Assert.All(said, name => Assert.True(IsFixed(typeof(GrantRow).GetProperty(name)!), $"{name} can be set after it was proposed"));
        Assert.False(IsFixed(typeof(GrantRow).GetProperty(nameof(GrantRow.State))!)); // the guard can fail

        static bool IsFixed(PropertyInfo property) => property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whom_it_is_for_does_not_become_somebody_else_while_it_waits(Dialect dialect)
    {
        await using var office = await SetUpAsync(dialect);
        var (sys, sec, leader) = (await office.SignInAsync("sys"), await office.SignInAsync("sec"), await office.SignInAsync("leader"));
        var grant = await ProposeAsync(sec, "owner-clerk");

        // Agreed to for the city, it would have held in the county, or for a unit.
        Assert.Equal((422, "user_holds_roles"), await (await sys.PutAsJsonAsync("/api/v1/users/wang", new { name = "王", divisionCode = "370481" })).RefusalAsync());
        Assert.Equal("370400", (string?)(await (await StepAsync(leader, grant, "agree")).JsonAsync())["divisionCode"]);

        // Once it is over they move, and what is over stays so.
        var other = await ProposeAsync(sec, "budget");
        await StepAsync(leader, other, "refuse", "编制已满");
        await StepAsync(sec, grant, "end", "调岗");
        Assert.Equal(200, (int)(await sys.PutAsJsonAsync("/api/v1/users/wang", new { name = "王", divisionCode = "370481" })).StatusCode);
        foreach (var over in new[] { grant, other }) Assert.Equal((409, "grant_decided"), await (await StepAsync(leader, over, "agree")).RefusalAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_account_that_was_closed_meanwhile_takes_its_proposals_along(Dialect dialect)
    {
        await using var office = await SetUpAsync(dialect);
        var (sys, sec, leader) = (await office.SignInAsync("sys"), await office.SignInAsync("sec"), await office.SignInAsync("leader"));
        var grant = await ProposeAsync(sec, "owner-clerk");
        Assert.Equal(204, (int)(await sys.PostAsJsonAsync("/api/v1/users/wang/close", new { reason = "退休" })).StatusCode);
        Assert.Equal(204, (int)(await sys.PostAsJsonAsync("/api/v1/users/wang/reopen", new { })).StatusCode);

        Assert.Equal((409, "grant_decided"), await (await StepAsync(leader, grant, "agree")).RefusalAsync());

        var kept = (await (await sec.GetAsync("/api/v1/grants?user=wang")).JsonAsync())["items"]![0]!;
        Assert.Equal(("withdrawn", "sys", "退休"), ((string?)kept["state"], (string?)kept["decidedBy"], (string?)kept["opinion"]));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_lost_the_role_that_decides_decides_no_more(Dialect dialect)
    {
        await using var office = await (await SetUpAsync(dialect)).WithAsync("leader2", "leader");
        var (sec, leader) = (await office.SignInAsync("sec"), await office.SignInAsync("leader"));
        var grant = await ProposeAsync(sec, "owner-clerk");
        var own = (await (await sec.GetAsync("/api/v1/grants?user=leader")).JsonAsync())["items"]![0]!;
        Assert.Equal(200, (int)(await StepAsync(sec, own, "end", "退休")).StatusCode);

        Assert.Equal((403, "not_allowed"), await (await StepAsync(leader, grant, "agree")).RefusalAsync());
        Assert.Equal("proposed", (string?)(await (await sec.GetAsync("/api/v1/grants?user=wang")).JsonAsync())["items"]![0]!["state"]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_role_that_was_refused_is_not_agreed_to_and_one_that_was_agreed_to_is_not_refused(Dialect dialect)
    {
        await using var office = await SetUpAsync(dialect);
        var (sec, leader) = (await office.SignInAsync("sec"), await office.SignInAsync("leader"));
        var grant = await ProposeAsync(sec, "owner-clerk");
        Assert.Equal((422, "required"), await (await StepAsync(leader, grant, "refuse")).RefusalAsync()); // not without a reason
        await StepAsync(leader, grant, "refuse", "编制已满");
        foreach (var (who, step) in new[] { (leader, "agree"), (leader, "refuse"), (sec, "withdraw") }) Assert.Equal((409, "grant_decided"), await (await StepAsync(who, grant, step, "再议")).RefusalAsync());

        var kept = (await (await sec.GetAsync("/api/v1/grants?user=wang")).JsonAsync())["items"]![0]!;
        Assert.Equal(("refused", "leader", "编制已满"), ((string?)kept["state"], (string?)kept["decidedBy"], (string?)kept["opinion"]));
        Assert.Equal(["grant.propose", "grant.refuse"], office.Db.Acts.All.Where(a => a.SubjectKind == "grant").Select(a => a.Verb));
    }

    // The three, a leader, and wang without a role.
    private static async Task<Office> SetUpAsync(Dialect dialect)
    {
        var office = await Office.OpenAsync(dialect);
        foreach (var (id, role) in new[] { ("sys", "system-admin"), ("sec", "security-admin"), ("leader", "leader") }) await office.WithAsync(id, role);
        return await office.WithAsync("wang", role: "");
    }

    private static async Task<JsonNode> ProposeAsync(HttpClient sec, string role)
    {
        var answer = await sec.PostAsJsonAsync("/api/v1/grants", new { userId = "wang", role, reason = "定岗" });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    private static Task<HttpResponseMessage> StepAsync(HttpClient browser, JsonNode grant, string step, string? opinion = null) =>
        browser.PostAsJsonAsync($"/api/v1/grants/{grant["id"]}/{step}", new { opinion });
}
