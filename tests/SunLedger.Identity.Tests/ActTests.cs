using System.Net.Http.Json;
using System.Text.Json;

namespace SunLedger.Identity.Tests;

/// <summary>What the trail is told of users, passwords and sessions.</summary>
public sealed class ActTests
{
    [Fact]
    public async Task What_an_administrator_does_is_recorded_with_before_and_after_and_without_a_secret()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("boss");
        var boss = await office.SignInAsync("boss");

        var created = await (await boss.PostAsJsonAsync("/api/v1/users", new { id = "li", name = "李", divisionCode = "370481" })).JsonAsync();
        await boss.PutAsJsonAsync("/api/v1/users/li", new { name = "Li", divisionCode = "370481" });
        await boss.PostAsJsonAsync("/api/v1/users/li/close", new { reason = "退休" });
        await boss.PostAsync("/api/v1/users/li/password", null);
        await boss.PostAsJsonAsync("/api/v1/session/password", new { current = Office.Password, password = "another-horse-8" });

        var acts = office.Db.Acts.All;
        Assert.Equal(
            ["session.begin boss", "user.create li", "user.change li", "user.close li", "user.reset_password li", "user.change_password boss"],
            acts.Select(a => $"{a.Verb} {a.SubjectId}"));
        Assert.Equal(("boss", "/000000/370000/370400/"), (acts[0].By!.Id, acts[0].By!.DivisionPath));
        Assert.Contains("370481", Text(acts[1].After), StringComparison.Ordinal);
        Assert.Contains("\"Name\":\"Li\"", Text(acts[2].After), StringComparison.Ordinal);
        Assert.Contains("\"Active\":true", Text(acts[3].Before), StringComparison.Ordinal);
        Assert.Contains("\"Active\":false", Text(acts[3].After), StringComparison.Ordinal);
        Assert.Equal("退休", acts[3].Reason);
        var all = string.Concat(acts.Select(a => Text(a)));
        Assert.All([Office.Password, "another-horse-8", (string)created["password"]!], secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
    }

    private static string Text(object? value) => JsonSerializer.Serialize(value);
}
