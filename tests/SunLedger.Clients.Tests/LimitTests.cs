using Microsoft.Extensions.DependencyInjection;
using SunLedger.Clients.Calls;
using SunLedger.Clients.Limits;

namespace SunLedger.Clients.Tests;

public sealed class LimitTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(59)]
    [InlineData(60)]
    [InlineData(61)]
    [InlineData(119)] // 60 came back when whole calls a second were given
    [InlineData(120)]
    [InlineData(6_000)]
    public void A_minute_gives_back_what_a_minute_may_hold(int perMinute)
    {
        var clock = new TestClock();
        var allowance = new Allowance(perMinute, clock);
        Assert.Equal(perMinute, TakeAll(allowance));

        for (var i = 0; i < 600; i++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            allowance.TakeElsewhere(0); // looked at in between, as it always is
        }
        Assert.Equal(perMinute, TakeAll(allowance));

        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(perMinute, TakeAll(allowance));
    }

    [Fact]
    public void The_next_call_is_there_when_it_was_said_to_be_and_not_before()
    {
        var clock = new TestClock();
        var allowance = new Allowance(3, clock);
        TakeAll(allowance);
        Assert.False(allowance.Take(out var left, out var waitSeconds));
        Assert.Equal((0, 20.0), (left, waitSeconds));

        clock.Advance(TimeSpan.FromSeconds(19));
        Assert.False(allowance.Take(out _, out _));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(allowance.Take(out _, out _));
    }

    [Fact]
    public void What_was_taken_elsewhere_is_paid_off_and_a_debt_is_a_minute_at_most()
    {
        var clock = new TestClock();
        var allowance = new Allowance(60, clock);
        TakeAll(allowance);
        allowance.TakeElsewhere(10);
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(0, TakeAll(allowance));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, TakeAll(allowance));

        allowance.TakeElsewhere(1_000_000);
        clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(0, TakeAll(allowance));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, TakeAll(allowance));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Two_hosts_together_give_a_client_what_it_may_have(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var second = await office.SecondHostAsync();
        var (id, here) = await office.ClientAsync(new { callsPerMinute = 60 });
        var there = office.Program(here.DefaultRequestHeaders.Authorization!.Parameter!, second);
        var (book, otherBook) = (office.Get<CallBook>(), second.Services.GetRequiredService<CallBook>());
        await otherBook.WriteAsync(default); // from now on it sees what others write

        for (var i = 0; i < 59; i++) Assert.Equal(200, (int)(await here.GetAsync("/api/v1/session")).StatusCode);
        await office.NotedAsync(59, $"client_id = '{id}'");
        await otherBook.WriteAsync(default);

        var last = await there.GetAsync("/api/v1/session");
        Assert.Equal((200, "0"), ((int)last.StatusCode, last.Headers.GetValues("RateLimit-Remaining").Single()));
        Assert.Equal((429, "rate_limited"), await (await there.GetAsync("/api/v1/session")).RefusalAsync());

        // The first host had one left, and learns of that one. What was refused took nothing.
        await office.NotedAsync(61, $"client_id = '{id}'", otherBook);
        await book.WriteAsync(default);
        Assert.Equal((429, "rate_limited"), await (await here.GetAsync("/api/v1/session")).RefusalAsync());
        await office.NotedAsync(62, $"client_id = '{id}'");
        await otherBook.WriteAsync(default);
        office.Db.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (int)(await there.GetAsync("/api/v1/session")).StatusCode);
        Assert.Equal((429, "rate_limited"), await (await there.GetAsync("/api/v1/session")).RefusalAsync());
    }

    private static int TakeAll(Allowance allowance)
    {
        var taken = 0;
        while (allowance.Take(out _, out _)) taken++;
        return taken;
    }
}
