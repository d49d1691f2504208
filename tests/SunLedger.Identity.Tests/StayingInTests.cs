using System.Net;
using System.Net.Http.Json;
using SunLedger.Identity.GrantRoles;
using SunLedger.Identity.Storage;
using SunLedger.Messages.People;

namespace SunLedger.Identity.Tests;

/// <summary>That an office is never without an administrator of a kind, and what lets one in who lost their password.</summary>
public sealed class StayingInTests : OnBothDatabases
{
    [Theory, MemberData(nameof(Both))]
    public async Task The_console_makes_a_password_for_the_three_and_for_nobody_else(Dialect dialect)
    {
        await using var office = await (await (await Office.OpenAsync(dialect)).WithAsync("sec", role: RoleCodes.SecurityAdmin)).WithAsync("head", role: RoleCodes.OwnerHead);
        await (await office.WithAsync("gone", role: RoleCodes.AuditAdmin, active: false)).WithAsync("first", role: RoleCodes.Founder);
        var before = await office.SignInAsync("sec");
        var door = office.Db.Get<IOpenDoor>();

        foreach (var nobody in new[] { "head", "gone", "first", "none" }) Assert.Null(await door.OpenAsync(nobody, "root@server", default));
        var password = await door.OpenAsync("sec", "root@server", default);

        Assert.Equal(HttpStatusCode.Unauthorized, (await before.GetAsync("/api/v1/session")).StatusCode);
        Assert.Equal((401, "sign_in_failed"), await (await Office.TryAsync(office.Browser(), "sec", Office.Password)).RefusalAsync());
        var after = await office.SignInAsync("sec", password!);
        Assert.Equal((403, "change_password_first"), await (await after.GetAsync("/api/v1/users")).RefusalAsync());
        var act = Assert.Single(office.Db.Acts.All, a => a.Verb == "user.open_door");
        Assert.Equal(("sec", "console", "root@server"), (act.SubjectId, act.By!.Id, act.By.Name));
    }

    [Theory]
    [InlineData(7, 403)]
    [InlineData(6.99, 204)]
    public async Task A_password_that_somebody_else_made_opens_for_seven_days(double days, int status)
    {
        await using var office = await (await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("first", role: "founder")).WithAsync("wang", role: "owner-clerk");
        var first = await office.SignInAsync("first");
        var made = (string)(await (await first.PostAsJsonAsync("/api/v1/users/wang/password", new { })).JsonAsync())["password"]!;
        office.Db.Clock.Advance(TimeSpan.FromDays(days));

        var answer = await Office.TryAsync(office.Browser(), "wang", made);

        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 403) Assert.Equal((403, "one_time_password_expired"), await answer.RefusalAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_last_administrators_who_are_ended_at_the_same_moment_one_stays(Dialect dialect)
    {
        await using var office = await (await (await Office.OpenAsync(dialect)).WithAsync("boss")).WithAsync("sec", role: RoleCodes.SecurityAdmin);
        foreach (var id in new[] { "audit1", "audit2", "audit3", "audit4" }) await office.WithAsync(id, role: RoleCodes.AuditAdmin);
        var (boss, sec) = (await office.SignInAsync("boss"), await office.SignInAsync("sec"));
        var grants = (await (await sec.GetAsync("/api/v1/grants?role=audit-admin")).JsonAsync())["items"]!.AsArray().ToDictionary(g => (string)g!["userId"]!, g => (string)g!["id"]!);

        var answers = await Task.WhenAll(
            boss.PostAsJsonAsync("/api/v1/users/audit1/close", new { reason = "x" }), sec.PostAsJsonAsync($"/api/v1/grants/{grants["audit2"]}/end", new { opinion = "x" }),
            boss.PostAsJsonAsync("/api/v1/users/audit3/close", new { reason = "x" }), sec.PostAsJsonAsync($"/api/v1/grants/{grants["audit4"]}/end", new { opinion = "x" }));

        Assert.Equal((422, "last_administrator"), await Assert.Single(answers, a => !a.IsSuccessStatusCode).RefusalAsync());
    }

    [Fact]
    public async Task Whoever_takes_a_role_away_on_PostgreSQL_waits_for_another_who_does()
    {
        await using var office = await (await (await Office.OpenAsync(Dialect.Postgres)).WithAsync("a", role: RoleCodes.AuditAdmin)).WithAsync("b", role: RoleCodes.AuditAdmin);
        var (counted, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = EndAsync(office, "a", counted, go.Task);
        await counted.Task;
        var second = EndAsync(office, "b", null, Task.CompletedTask);
        await Task.WhenAny(second, Task.Delay(300));
        go.SetResult();

        Assert.Equal((true, false), (await first, await second));
    }

    private static Task<bool> EndAsync(Office office, string user, TaskCompletionSource? counted, Task go) => office.Db.Database.WriteAsync(
        async (db, ct) =>
        {
            var row = (await db.LockUserAsync(user, ct))!;
            var grant = await db.Set<GrantRow>().SingleAsync(g => g.UserId == user, ct);
            if (await Ending.RefuseAsync(db, grant, row, BusinessDay.On(office.Db.Clock.Now), ct) is not null) return false;
            counted?.TrySetResult();
            await go;
            Ending.End(grant, "test", office.Db.Clock.Now, "x");
            await db.SaveChangesAsync(ct);
            return true;
        },
        default);
}
