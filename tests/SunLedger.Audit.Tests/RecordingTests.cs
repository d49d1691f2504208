using SunLedger.Audit.Storage;

namespace SunLedger.Audit.Tests;

public sealed class RecordingTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task An_act_is_kept_with_who_did_it_and_what_it_was_before_and_after(Dialect dialect)
    {
        await using var db = await TestDatabase.CreateAsync(dialect, new AuditModule());
        var by = new Actor("wang", "王会计", "clerk owner-clerk", "/000000/370000/370400/", "10.1.2.3", "abc123", "Firefox", "0HN:1");

        await db.RecordAsync(new Act("user.change", "user", "li") { Before = new { Role = "viewer" }, After = new { Role = "clerk" }, Reason = "岗位调整", By = by });

        var line = Assert.Single(await db.LinesAsync());
        Assert.Equal((1L, db.Clock.Now, "user.change", "user", "li", "done"), (line.No, line.At, line.Verb, line.SubjectKind, line.SubjectId, line.Outcome));
        Assert.Equal(("wang", "王会计", "clerk owner-clerk", "/000000/370000/370400/"), (line.ById, line.ByName, line.Roles, line.DivisionPath));
        Assert.Equal(("10.1.2.3", "abc123", "Firefox", "0HN:1"), (line.Address, line.Session, line.Agent, line.RequestId));
        Assert.Equal(("""{"role":"viewer"}""", """{"role":"clerk"}""", "岗位调整"), (line.Before, line.After, line.Reason));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Outside_a_request_the_host_itself_is_acting(Dialect dialect)
    {
        await using var db = await TestDatabase.CreateAsync(dialect, new AuditModule());

        await db.RecordAsync(new Act("sweep.run", "sweep", "1"));

        var line = Assert.Single(await db.LinesAsync());
        Assert.Equal(("system", "系统", "/000000/", null), (line.ById, line.ByName, line.DivisionPath, line.Address));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_act_and_what_it_records_commit_together_or_not_at_all(Dialect dialect)
    {
        await using var db = await TestDatabase.CreateAsync(dialect, new AuditModule());
        var trail = db.Get<IAuditTrail>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Database.WriteAsync<int>(async (d, ct) =>
        {
            await trail.RecordAsync(d, new Act("user.change", "user", "li"), ct);
            throw new InvalidOperationException("What was to be recorded went wrong.");
        }, default));
        await db.Database.TryAsync(async (d, ct) =>
        {
            await trail.RecordAsync(d, new Act("user.change", "user", "li"), ct);
            return 0;
        }, default);

        Assert.Empty(await db.LinesAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Acts_recorded_at_once_each_get_a_number_and_wait_to_be_sealed(Dialect dialect)
    {
        await using var db = await TestDatabase.CreateAsync(dialect, new AuditModule());

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => db.RecordAsync(new Act("user.change", "user", $"u{i}"))));

        var lines = await db.LinesAsync();
        await using var read = db.Database.Read();
        var waiting = await read.Set<UnsealedLine>().Select(u => u.No).OrderBy(no => no).ToListAsync();
        Assert.Equal(20, lines.Select(l => l.SubjectId).Distinct().Count());
        Assert.Equal(lines.Select(l => l.No), waiting);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_text_that_is_too_long_is_cut_and_the_act_is_kept(Dialect dialect)
    {
        await using var db = await TestDatabase.CreateAsync(dialect, new AuditModule());

        await db.RecordAsync(new Act("user.change", "user", new string('x', 500)) { Reason = new string('因', 2_000) });

        var line = Assert.Single(await db.LinesAsync());
        Assert.Equal((200, 1000), (line.SubjectId.Length, line.Reason!.Length));
    }
}
