using Autofac;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Audit.Tests;

public sealed class RequestTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Every_request_that_is_to_change_something_leaves_one_line(Dialect dialect)
    {
        await using var db = await TestDatabase.CreateAsync(dialect, b => b.RegisterType<SomeDivisions>().As<IDivisions>(), new AuditModule(), new DeskModule());
        await using (var site = await TestSite.StartAsync(db))
        {
            site.Client.DefaultRequestHeaders.UserAgent.ParseAdd("Firefox/130");
            await site.Client.PostAsync("/api/v1/desk/acts/7", null);
            await site.Client.GetAsync("/api/v1/desk/answers/8");
            await site.Client.PostAsync("/api/v1/desk/answers/9", null);
            await site.Client.PostAsync("/api/v1/desk/refusals", null);
            await Assert.ThrowsAsync<InvalidOperationException>(() => site.Client.PostAsync("/api/v1/desk/breaks", null));
            await site.Client.DeleteAsync("/api/v1/no/such/thing");
            db.Caller.WithOnly();
            await site.Client.GetAsync("/api/v1/desk/answers/8");
            await site.Client.PostAsync("/api/v1/desk/acts/7", null);
        }

        var lines = (await db.LinesAsync()).Where(l => l.SubjectKind != "host").ToList();

        Assert.Equal(
            [
                ("desk.act", "desk", "7", "done", null),
                ("request", "POST api/v1/desk/answers/{id}", "9", "done", 204),
                ("request", "POST api/v1/desk/refusals", "wang", "not_found", 404),
                ("request", "POST api/v1/desk/breaks", "/api/v1/desk/breaks", "http_500", 500),
                ("request", "DELETE ?", "/api/v1/no/such/thing", "not_found", 404),
                ("request", "GET api/v1/desk/answers/{id}", "8", "not_allowed", 403),
                ("request", "POST api/v1/desk/acts/{id}", "7", "not_allowed", 403),
            ],
            lines.Select(l => (l.Verb, l.SubjectKind, l.SubjectId, l.Outcome, l.Status)));
        Assert.All(lines, l => Assert.Equal(("tester", "测试员", "/000000/370000/370400/", "Firefox/130"), (l.ById, l.ByName, l.DivisionPath, l.Agent)));
        Assert.All(lines, l => Assert.NotNull(l.RequestId));
    }

    [Theory]
    [InlineData(true, "/000000/370000/370400/")]
    [InlineData(false, null)]
    public async Task A_sign_in_that_went_wrong_belongs_to_the_division_of_the_account_if_there_is_one(bool isKnown, string? division)
    {
        var queue = new Requests.RequestQueue(NullLogger<Requests.RequestQueue>.Instance);
        var lines = new Requests.RequestLines(
            context =>
            {
                if (isKnown) new Recording.AuditTrail(new HttpContextAccessor { HttpContext = context }, new TestClock()).About("wang", "/000000/370000/370400/");
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            },
            queue,
            new TestClock());

        await lines.InvokeAsync(new DefaultHttpContext { Request = { Method = "POST", Path = "/api/v1/session" } });

        Assert.True(queue.Lines.TryRead(out var line));
        Assert.Equal((isKnown ? "wang" : "/api/v1/session", division, "anonymous"), (line.SubjectId, line.DivisionPath, line.By.Id));
    }

    [Fact]
    public void A_crowd_of_nobody_becomes_one_line_and_people_keep_one_each()
    {
        var at = new TestClock().Now;
        Recording.DraftLine Line(string? division, string outcome, string address, int second) =>
            new(at.AddSeconds(second), new Actor("x", "", "", division, address, null, null, null), "request", "POST api/v1/session", "") { Outcome = outcome };

        var together = Requests.Crowds.Together(
        [
            Line(null, "sign_in_failed", "10.0.0.1", 0), Line(null, "sign_in_failed", "10.0.0.1", 1), Line(null, "sign_in_failed", "10.0.0.2", 2),
            Line("/0/", "not_allowed", "10.0.0.1", 3), Line("/0/", "not_allowed", "10.0.0.1", 4), Line(null, "done", "10.0.0.1", 5), Line(null, "done", "10.0.0.1", 6),
        ]);

        Assert.Equal([0, 2, 3, 4, 5, 6], together.Select(l => (l.At - at).Seconds));
        Assert.Equal("""{"times":2}""", together[0].After);
        Assert.All(together.Skip(1), l => Assert.Null(l.After));
    }
}
