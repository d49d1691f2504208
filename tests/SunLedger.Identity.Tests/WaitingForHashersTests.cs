using System.Collections;
using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Identity.Access;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Tests;

/// <summary>What is true of those who wait for a hasher, and what happened meanwhile.</summary>
public sealed class WaitingForHashersTests : OnBothDatabases
{
    [Theory, MemberData(nameof(Both))]
    public async Task A_password_that_was_reset_while_its_owner_waited_is_not_overwritten(Dialect dialect)
    {
        await using var office = await (await (await Office.OpenAsync(dialect)).WithAsync("boss")).WithAsync("wang", role: "owner-clerk");
        var (boss, wang) = (await office.SignInAsync("boss"), await office.SignInAsync("wang"));
        using var busy = new Busy(office);
        var changing = wang.PostAsJsonAsync("/api/v1/session/password", new { current = Office.Password, password = "brand-new-word-9" });
        await busy.WaitForAsync(1);
        var made = (string)(await (await boss.PostAsJsonAsync("/api/v1/users/wang/password", new { })).JsonAsync())["password"]!;

        busy.End();

        Assert.Equal((401, "sign_in_again"), await (await changing).RefusalAsync());
        Assert.Equal((403, "password_reset_waits"), await (await Office.TryAsync(office.Browser(), "wang", made)).RefusalAsync());
        Assert.Equal((401, "sign_in_failed"), await (await Office.TryAsync(office.Browser(), "wang", "brand-new-word-9")).RefusalAsync());
        await using var db = office.Db.Database.Read();
        var row = await db.Set<UserRow>().SingleAsync(u => u.Id == "wang");
        Assert.Equal(("boss", true), (row.ResetBy, row.MustChangePassword));
        Assert.DoesNotContain(office.Db.Acts.All, a => a.Verb == "user.change_password");
    }

    [Theory]
    [InlineData("/api/v1/users/wang/close")]
    [InlineData("/api/v1/users/wang/sessions/end")]
    public async Task Whoever_was_put_out_while_they_waited_changes_no_password(string route)
    {
        await using var office = await (await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("boss", $"{RoleCodes.SystemAdmin} {RoleCodes.SecurityAdmin}")).WithAsync("wang", role: "owner-clerk"); // as no office could give them
        var (boss, wang) = (await office.SignInAsync("boss"), await office.SignInAsync("wang"));
        using var busy = new Busy(office);
        var changing = wang.PostAsJsonAsync("/api/v1/session/password", new { current = Office.Password, password = "brand-new-word-9" });
        await busy.WaitForAsync(1);
        Assert.Equal(HttpStatusCode.NoContent, (await boss.PostAsJsonAsync(route, new { reason = "离岗" })).StatusCode);

        busy.End();

        Assert.Equal((401, "sign_in_again"), await (await changing).RefusalAsync());
        Assert.DoesNotContain(office.Db.Acts.All, a => a.Verb == "user.change_password");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_crowd_behind_one_address_that_waits_is_let_in_to_the_last(Dialect dialect)
    {
        const int Crowd = 101;
        await using var office = await Office.OpenAsync(dialect);
        for (var i = 0; i < Crowd; i++) await office.WithAsync($"wang{i}", role: "");
        using var busy = new Busy(office);
        var signingIn = Enumerable.Range(0, Crowd).Select(i => Office.TryAsync(office.Browser(), $"wang{i}", Office.Password)).ToList();
        await busy.WaitForAsync(Crowd);

        busy.End();

        Assert.All(await Task.WhenAll(signingIn), answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
        await using var db = office.Db.Database.Read();
        Assert.Empty(await db.Set<AttemptRow>().ToListAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_thirty_who_wait_for_one_account_five_are_heard(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang");
        using var busy = new Busy(office);
        var guessing = Enumerable.Range(0, 30).Select(i => Office.TryAsync(office.Browser(), "wang", $"wrong-{i}")).ToList();
        await busy.WaitForAsync(30);
        var before = busy.Passwords.Checked;

        busy.End();

        Assert.Equal([(401, 5), (429, 25)], (await Task.WhenAll(guessing)).GroupBy(a => (int)a.StatusCode).Select(g => (g.Key, g.Count())).Order());
        Assert.Equal(5, busy.Passwords.Checked - before);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_goes_away_while_they_wait_has_tried_nothing(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang");
        using var busy = new Busy(office);
        for (var i = 0; i < 6; i++)
        {
            using var patience = new CancellationTokenSource();
            var gone = office.Browser().PostAsJsonAsync("/api/v1/session", new { user = "wang", password = "wrong" }, patience.Token);
            await busy.WaitForAsync(1);
            await patience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
            await busy.WaitForAsync(0);
        }

        busy.End();

        await office.SignInAsync("wang");
    }

    [Fact]
    public async Task A_right_password_gives_its_place_of_the_address_back_before_the_code_is_typed()
    {
        await using var office = await (await Office.OpenAsync(Dialect.Sqlite)).WithAsync("wang");
        await office.Db.Database.WriteAsync(
            (db, ct) =>
            {
                db.Add(new SecondFactorRow { UserId = "wang", SealedSecret = [], MadeAt = office.Db.Clock.Now, ConfirmedAt = office.Db.Clock.Now, LastStep = 0 });
                return db.SaveChangesAsync(ct);
            },
            default);

        Assert.Equal(HttpStatusCode.OK, (await Office.TryAsync(office.Browser(), "wang", Office.Password)).StatusCode);

        await using var after = office.Db.Database.Read();
        Assert.StartsWith("account:", (await after.Set<AttemptRow>().SingleAsync()).Key, StringComparison.Ordinal);
    }

    /// <summary>The office's one hasher, kept busy until the end.</summary>
    private sealed class Busy : IDisposable
    {
        private readonly ManualResetEventSlim _end = new();
        private readonly Task _work;

        public Busy(Office office)
        {
            Passwords = office.Site.Services.GetRequiredService<Passwords>();
            var begun = new TaskCompletionSource();
            _work = Passwords.IsOneOfAsync(new Endless(() =>
            {
                begun.SetResult();
                _end.Wait();
            }), "nobody", "x", default);
            begun.Task.Wait();
        }

        public Passwords Passwords { get; }

        public async Task WaitForAsync(int waiting)
        {
            for (var patience = 0; Passwords.Here != waiting + 1; patience++)
            {
                if (patience > 2_000) throw new TimeoutException($"{Passwords.Here - 1} wait, and not {waiting}.");
                await Task.Delay(1);
            }
        }

        public void End()
        {
            _end.Set();
            _work.Wait();
        }

        public void Dispose()
        {
            End();
            _end.Dispose();
        }
    }

    // Hashes whose first is long in coming.
    private sealed class Endless(Action wait) : IReadOnlyList<string>
    {
        public int Count => 0;

        public string this[int index] => throw new ArgumentOutOfRangeException(nameof(index));

        public IEnumerator<string> GetEnumerator()
        {
            wait();
            yield break;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
