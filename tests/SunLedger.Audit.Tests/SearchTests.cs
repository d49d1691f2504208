using Autofac;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Audit.Tests;

public sealed class SearchTests
{
    private const string City = "/000000/370000/370400/";

    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task The_trail_is_searched_by_who_what_subject_division_time_and_outcome(Dialect dialect)
    {
        await using var db = await OpenAsync(dialect);
        await using var site = await TestSite.StartAsync(db);
        await FillAsync(db);

        foreach (var (query, expected) in new (string, long[])[]
        {
            ("kind=user", [4, 2]), ("by=wang", [3, 2]), ("verb=user.change", [2]), ("verb=user", [4, 2]), ("subject=7", [3]), ("kind=user&by=li", [4]), ("division=370481", [4]),
            ("division=999999", []), ("from=2018-06-16&verb=user", [4]), ("to=2018-06-15&verb=user", [2]), ("outcome=refused", []), ("outcome=done&by=wang", [3, 2]), ("by=nobody", []), ("verb=%25", []),
            ("verb=user&from=&to=&by=&limit=", [4, 2]), ("verb=user&from=0001-01-01", [4, 2]), ("verb=user&to=9999-12-31", [4, 2]), ("verb=user&to=0001-01-01", []),
        })
            Assert.Equal(expected, await NumbersAsync(site, query));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Pages_follow_each_other_to_the_end_and_a_line_shows_what_was_before_and_after(Dialect dialect)
    {
        await using var db = await OpenAsync(dialect);
        await using var site = await TestSite.StartAsync(db);
        await FillAsync(db);

        var numbers = new List<long>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await (await site.Client.GetAsync($"/api/v1/audit/lines?verb=u&limit=1&cursor={cursor}")).JsonAsync();
            numbers.AddRange(page["items"]!.AsArray().Select(l => (long)l!["no"]!));
            cursor = (string?)page["next"];
        }
        var line = await (await site.Client.GetAsync("/api/v1/audit/lines/2")).JsonAsync();

        Assert.Equal([4, 2], numbers);
        Assert.Equal(("viewer", "clerk", "枣庄市"), ((string?)line["before"]!["role"], (string?)line["after"]!["role"], (string?)line["division"]));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_sees_the_own_division_and_below_and_the_root_alone_what_belongs_to_none(Dialect dialect)
    {
        await using var db = await OpenAsync(dialect);
        await using var site = await TestSite.StartAsync(db);
        await FillAsync(db);
        await db.RecordAsync(new Act("x.y", "x", "1") { By = new Actor("anonymous", "", "", null, null, null, null, null) });

        db.Caller.In(City + "370481/");

        Assert.Equal(new long[] { 4 }, await NumbersAsync(site, ""));
        Assert.Equal((404, "not_found"), await (await site.Client.GetAsync("/api/v1/audit/lines/5")).RefusalAsync());
        Assert.Equal((404, "not_found"), await (await site.Client.GetAsync("/api/v1/audit/lines/2")).RefusalAsync());
        db.Caller.In("/000000/");
        Assert.Equal(new long[] { 5, 4, 3, 2, 1 }, await NumbersAsync(site, ""));
    }

    [Fact]
    public async Task Taking_the_trail_away_as_a_file_is_an_act_itself()
    {
        await using var db = await OpenAsync(Dialect.Sqlite);
        await using var site = await TestSite.StartAsync(db);
        await db.RecordAsync(new Act("user.change", "user", "=1+1") { Reason = "调岗", By = Actor.Of(db.Caller) });

        var csv = (await site.Client.GetStringAsync("/api/v1/audit/lines.csv?verb=user")).TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("序号,时间,动作", csv[0], StringComparison.Ordinal);
        Assert.StartsWith("2,2018-06-15 12:00:00,user.change,user,'=1+1,", csv[1], StringComparison.Ordinal);
        Assert.StartsWith("# 导出人 ", Assert.Single(csv[2..]), StringComparison.Ordinal);
        Assert.Contains("；共 1 行；", csv[2], StringComparison.Ordinal);
        Assert.Equal("""{"rows":1}""", Assert.Single(await db.LinesAsync(), l => l.Verb == "audit.export_end").After);
        var act = Assert.Single(await db.LinesAsync(), l => l.Verb == "audit.export");
        Assert.Equal(("tester", """{"by":null,"verb":"user","kind":null,"subject":null,"division":null,"from":null,"to":null,"outcome":null,"cursor":null,"limit":null}"""), (act.ById, act.After));
    }

    [Fact]
    public async Task Only_the_audit_administrator_reads_and_nobody_writes()
    {
        await using var db = await OpenAsync(Dialect.Sqlite);
        await using var site = await TestSite.StartAsync(db);
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText!.Contains("audit", StringComparison.Ordinal)).ToList();

        // Lines are only read; an archive is the one thing that may be made of them.
        var writes = routes.Where(r => r.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Any(m => m != "GET")).Select(r => $"{string.Join(' ', r.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)} {r.RoutePattern.RawText}");
        Assert.Equal("POST", Assert.Single(writes, w => w.EndsWith("audit/archives", StringComparison.Ordinal)).Split(' ')[0]);
        Assert.Single(writes);
        Assert.True(routes.Count >= 3);
        foreach (var method in new[] { HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete, HttpMethod.Post })
            Assert.Contains((int)(await site.Client.SendAsync(new HttpRequestMessage(method, "/api/v1/audit/lines/1"))).StatusCode, new[] { 404, 405 });

        db.Caller.WithOnly([.. TestCaller.EveryPermission.Except([May.ReadAudit])]);
        foreach (var address in new[] { "lines", "lines/1", "lines.csv", "archives", "archives/none" })
            Assert.Equal((403, "not_allowed"), await (await site.Client.GetAsync($"/api/v1/audit/{address}")).RefusalAsync());
    }

    private static Task<TestDatabase> OpenAsync(Dialect dialect) =>
        TestDatabase.CreateAsync(dialect, b => b.RegisterType<SomeDivisions>().As<IDivisions>(), new AuditModule());

    // Number 1 is that the site began to serve.
    private static async Task FillAsync(TestDatabase db)
    {
        var wang = new Actor("wang", "王", "clerk", City, "10.0.0.1", null, null, null);
        await db.RecordAsync(new Act("user.change", "user", "li") { By = wang, Before = new { Role = "viewer" }, After = new { Role = "clerk" } });
        await db.RecordAsync(new Act("fund.enter", "fund", "7") { By = wang });
        db.Clock.Advance(TimeSpan.FromDays(1));
        await db.RecordAsync(new Act("user.create", "user", "zhao") { By = wang with { Id = "li" }, DivisionPath = City + "370481/" });
    }

    private static async Task<long[]> NumbersAsync(TestSite site, string query) =>
        [.. (await (await site.Client.GetAsync($"/api/v1/audit/lines?{query}")).JsonAsync())["items"]!.AsArray().Select(l => (long)l!["no"]!)];
}
