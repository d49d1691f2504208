using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Identity.Access;
using SunLedger.Identity.Settings;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Tests;

/// <summary>What must still be true in the transaction that begins a session: between a proof and its session there may be a queue.</summary>
public sealed class BeginningSessionsTests : OnBothDatabases
{
    /// <summary>What happens to the user while they wait, by which means they come, and whether the session begins.</summary>
    public static TheoryData<Dialect, string, string, bool> Changes
    {
        get
        {
            var data = new TheoryData<Dialect, string, string, bool>();
            foreach (var dialect in new[] { Dialect.Sqlite, Dialect.Postgres })
            {
                foreach (var means in new[] { SignInMeans.Password, SignInMeans.PasswordAndCode, SignInMeans.RecoveryCode })
                {
                    data.Add(dialect, "nothing", means, true);
                    data.Add(dialect, "password", means, false);
                    data.Add(dialect, "reset", means, false);
                    data.Add(dialect, "closed", means, false);
                }
                data.Add(dialect, "password", SignInMeans.External, true); // no password let them in
                data.Add(dialect, "closed", SignInMeans.External, false);
                data.Add(dialect, "closed", SignInMeans.Passkey, false);
            }
            return data;
        }
    }

    [Theory, MemberData(nameof(Changes))]
    public async Task A_session_begins_for_who_is_still_who_they_proved_to_be(Dialect dialect, string change, string means, bool begins)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang");
        UserRow proved;
        await using (var db = office.Db.Database.Read()) proved = await db.Set<UserRow>().AsNoTracking().SingleAsync(u => u.Id == "wang");
        await office.Db.Database.WriteAsync(
            async (db, ct) =>
            {
                var user = await db.Set<UserRow>().SingleAsync(u => u.Id == "wang", ct);
                if (change == "password") user.PasswordHash = "another";
                if (change == "reset") user.ResetBy = "boss";
                if (change == "closed") user.Active = false;
                return await db.SaveChangesAsync(ct);
            },
            default);

        var started = await office.Site.Services.GetRequiredService<Sessions>().StartAsync(new DefaultHttpContext(), proved, means, default);

        Assert.Equal(begins, started);
        await using var after = office.Db.Database.Read();
        Assert.Equal(begins ? 1 : 0, await after.Set<SessionRow>().CountAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task With_one_browser_more_than_the_office_allows_the_one_used_least_lately_ends(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect, new SignInSettings { SessionsAtMost = 2 })).WithAsync("wang");
        var first = await office.SignInAsync("wang");
        office.Db.Clock.Advance(TimeSpan.FromMinutes(2));
        var second = await office.SignInAsync("wang");
        office.Db.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/api/v1/session")).StatusCode); // used again
        office.Db.Clock.Advance(TimeSpan.FromMinutes(2));

        var third = await office.SignInAsync("wang");

        Assert.Equal(HttpStatusCode.Unauthorized, (await second.GetAsync("/api/v1/session")).StatusCode);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await first.GetAsync("/api/v1/session")).StatusCode, (await third.GetAsync("/api/v1/session")).StatusCode));
        Assert.Contains(office.Db.Acts.All, a => a is { Verb: "session.make_room", SubjectId: "wang" });
    }

    [Fact]
    public async Task Where_the_office_sets_no_limit_there_is_none()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite, new SignInSettings { SessionsAtMost = 0 })).WithAsync("wang");
        var first = await office.SignInAsync("wang");

        for (var i = 0; i < 12; i++) await office.SignInAsync("wang");

        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/api/v1/session")).StatusCode);
    }

    [Fact]
    public async Task What_people_do_to_their_own_account_leaves_a_line_with_before_and_after()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang");
        var browser = await office.SignInAsync("wang");
        foreach (var language in new[] { "en", "en" }) await browser.PutAsJsonAsync("/api/v1/profile/language", new { language });
        await browser.PostAsJsonAsync("/api/v1/profile/second-factor", new { password = Office.Password });
        await browser.DeleteAsync("/api/v1/session");

        Assert.Equal(["user.choose_language", "second_factor.begin", "session.end"], office.Db.Acts.All.Select(a => a.Verb).Where(v => v != "session.begin"));
        var chosen = System.Text.Json.JsonSerializer.Serialize(office.Db.Acts.All.Single(a => a.Verb == "user.choose_language"));
        Assert.Contains("\"Before\":{\"Language\":\"zh-CN\"},\"After\":{\"Language\":\"en\"}", chosen, StringComparison.Ordinal);
    }
}
