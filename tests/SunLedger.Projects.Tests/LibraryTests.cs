using Autofac;
using SunLedger.Categories;
using SunLedger.Messages.Projects;
using SunLedger.Messages.Reconciliation;
using SunLedger.Projects.Domain;
using SunLedger.Projects.EnterProjects;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects.Tests;

public sealed class LibraryTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_entered_is_what_others_read(Dialect dialect)
    {
        await using var test = await Given.LibraryAsync(dialect);

        await Given.EnterAsync(test, Given.Project("A"));

        await using var db = test.Database.Read();
        var byCode = (await test.Get<IProjects>().FindAsync(db, ["A", "none"], default)).Single().Value;
        Assert.Equal(
            ("西王庄镇通村公路", "sample-roads", "370402", "/000000/370000/370400/370402/", "已入库", 2018, 100_000_000L, 80_000_000L, 0.5m),
            (byCode.Name, byCode.CategoryCode, byCode.DivisionCode, byCode.DivisionPath, byCode.LibraryState, byCode.LibraryYear, byCode.Budget.Fen, byCode.Contract!.Value.Fen, byCode.Progress));
        Assert.Equal((new DateOnly(2018, 3, 1), (DateOnly?)null, 100, 80), (byCode.PlanStart!.Value, byCode.RealEnd, byCode.Households!.Value, byCode.PoorPersons!.Value));
        Assert.Contains("3.2", byCode.Fields, StringComparison.Ordinal);
        Assert.Equal(byCode, (await test.Get<IProjects>().FindAsync(db, [byCode.Key], default))[byCode.Key]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_same_project_again_is_a_duplicate_and_other_content_is_refused(Dialect dialect)
    {
        await using var test = await Given.LibraryAsync(dialect);
        await Given.EnterAsync(test, Given.Project("A"));

        Assert.Equal(Outcome.Duplicate, Assert.Single(await Given.EnterAsync(test, Given.Project("A"))).Outcome);
        Assert.Equal("id_reused", Assert.Single(await Given.EnterAsync(test, Given.Project("A") with { Budget = 1_000_000.01m })).Faults[0].Code);
        Assert.Equal([Outcome.Accepted, Outcome.Duplicate], (await Given.EnterAsync(test, Given.Project("B"), Given.Project("B"))).Select(r => r.Outcome));
        Assert.Single(await VersionsAsync(test, "A"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_change_makes_a_version_and_keeps_every_one_before(Dialect dialect)
    {
        await using var test = await Given.LibraryAsync(dialect);
        await Given.EnterAsync(test, Given.Project("A"));
        test.Clock.Advance(TimeSpan.FromDays(30));
        test.Caller.Id = "another";

        Assert.Equal(Outcome.Accepted, Assert.Single(await Given.ChangeAsync(test, Given.Project("A") with { Progress = 0.8m })).Outcome);
        Assert.Equal(Outcome.Duplicate, Assert.Single(await Given.ChangeAsync(test, Given.Project("A") with { Progress = 0.8m })).Outcome);

        var versions = await VersionsAsync(test, "A");
        Assert.Equal([(1, "tester", 5000), (2, "another", 8000)], versions.Select(v => (v.Version, v.By, ProjectContent.FromText(v.Content).ProgressBp!.Value)));
        await using var db = test.Database.Read();
        Assert.Equal(0.8m, (await test.Get<IProjects>().FindAsync(db, ["A"], default))["A"].Progress);
    }

    [Fact]
    public async Task Division_and_category_are_fixed_and_what_is_not_there_cannot_change()
    {
        await using var test = await Given.LibraryAsync(Dialect.Sqlite);
        await Given.EnterAsync(test, Given.Project("A"));

        Assert.Equal("project_fixed", Assert.Single(await Given.ChangeAsync(test, Given.Project("A") with { DivisionCode = "370403" })).Faults[0].Code);
        Assert.Equal("not_found", Assert.Single(await Given.ChangeAsync(test, Given.Project("B"))).Faults[0].Code);
        test.Caller.In("/000000/370000/370400/370403/");
        Assert.Equal("not_found", Assert.Single(await Given.ChangeAsync(test, Given.Project("A"))).Faults[0].Code);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task In_mode_all_a_refused_row_leaves_nothing_written_and_nothing_judged(Dialect dialect)
    {
        var watcher = new Watcher();
        await using var test = await Given.LibraryAsync(dialect, watcher);
        await Given.EnterAsync(test, Given.Project("A"));
        watcher.Judged.Clear();

        var results = await Given.ChangeAsync(test, Given.Project("A") with { Progress = 0.9m }, Given.Project("none"));

        Assert.Equal(["held_back", "not_found"], results.Select(r => r.Faults[0].Code));
        Assert.Empty(watcher.Judged);
        Assert.Single(await VersionsAsync(test, "A"));
        await using var db = test.Database.Read();
        Assert.Equal(5000, (await db.Set<ProjectRow>().SingleAsync()).ProgressBp);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task In_partial_mode_the_good_rows_are_written(Dialect dialect)
    {
        await using var test = await Given.LibraryAsync(dialect);

        var results = await Given.TakeAsync(test, Intent.Enter, BatchMode.Partial, Given.Project("A"), Given.Project("B") with { Name = null }, Given.Project("C"));

        Assert.Equal([Outcome.Accepted, Outcome.Refused, Outcome.Accepted], results.Select(r => r.Outcome));
        await using var db = test.Database.Read();
        Assert.Equal(["A", "C"], await db.Set<ProjectRow>().OrderBy(p => p.Code).Select(p => p.Code).ToListAsync());
    }

    [Fact]
    public async Task What_was_entered_or_changed_is_judged_with_its_money_and_the_rules_answer_on_their_row()
    {
        var watcher = new Watcher { Finds = p => p.Code == "B" ? "RR-03" : null };
        await using var test = await Given.LibraryAsync(Dialect.Sqlite, watcher);

        var results = await Given.TakeAsync(test, Intent.Enter, BatchMode.Partial, Given.Project("A") with { Name = null }, Given.Project("C"), Given.Project("B"));

        Assert.Equal(["C", "B"], watcher.Judged.Select(p => p.Code));
        Assert.All(watcher.Judged, p => Assert.True(p.Key > 0 && p.Approved.Fen == 90_000));
        Assert.Equal([[], [], ["RR-03"]], results.Select(r => r.Warnings));
    }

    [Fact]
    public async Task A_duplicate_is_not_judged_again()
    {
        var watcher = new Watcher();
        await using var test = await Given.LibraryAsync(Dialect.Sqlite, watcher);
        await Given.EnterAsync(test, Given.Project("A"));
        await Given.EnterAsync(test, Given.Project("A"));
        Assert.Single(watcher.Judged);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Project_and_warnings_commit_together_or_not_at_all(Dialect dialect)
    {
        await using var test = await Given.LibraryAsync(dialect, new Watcher { Breaks = true });

        await Assert.ThrowsAsync<InvalidOperationException>(() => Given.EnterAsync(test, Given.Project("A")));

        Assert.Empty(await VersionsAsync(test, "A"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Changes_at_the_same_time_all_become_versions(Dialect dialect)
    {
        await using var test = await Given.LibraryAsync(dialect);
        await Given.EnterAsync(test, Given.Project("A"));

        await Task.WhenAll(Enumerable.Range(1, 4).Select(i => Given.ChangeAsync(test, Given.Project("A") with { Progress = i / 10m })));

        Assert.Equal([1, 2, 3, 4, 5], (await VersionsAsync(test, "A")).Select(v => v.Version));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Sources_that_no_longer_sum_to_the_budget_are_found(Dialect dialect)
    {
        await using var test = await Given.LibraryAsync(dialect);
        await Given.EnterAsync(test, Given.Project("P-1") with { Sources = [Given.Source(600_000m), Given.Source(400_000m, null, "县级自筹")] }, Given.Project("P-2"));
        var identity = test.Services.Resolve<IEnumerable<IIdentity>>().Single(i => i.Code == "project_sources");
        await using var db = test.Database.Read();
        Assert.Empty((await identity.CheckAsync(db, 10, default)).Differences);

        await db.Set<ProjectRow>().Where(p => p.Code == "P-1").ExecuteUpdateAsync(s => s.SetProperty(p => p.BudgetFen, 100_000_001));

        var found = await identity.CheckAsync(db, 10, default);
        Assert.Equal((1, new IdentityDifference("/000000/370000/370400/370402/", "P-1", new Money(100_000_001), new Money(100_000_000))), (found.Count, found.Differences.Single()));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_sweep_reads_every_project_of_the_branch_in_chunks(Dialect dialect)
    {
        await using var test = await Given.LibraryAsync(dialect);
        await Given.EnterAsync(test, [.. Enumerable.Range(0, 2100).Select(i => Given.Project($"P{i:0000}"))]);
        await Given.EnterAsync(test, Given.Project("elsewhere") with { DivisionCode = "370481" });

        await using var db = test.Database.Read();
        var chunks = new List<int>();
        await foreach (var chunk in test.Get<IProjects>().AllAsync(db, "/000000/370000/370400/370402/", default)) chunks.Add(chunk.Count);

        Assert.Equal([2000, 100], chunks);
    }

    [Theory]
    [InlineData("?q=%00")]
    [InlineData("?category=%00")]
    [InlineData("?state=a%00b")]
    [InlineData("?q=%25")]
    [InlineData("?q=_")]
    [InlineData("?q=\\")]
    [InlineData("?q='%3B--")]
    [InlineData("?cursor=AA", 400)]
    [InlineData("?cursor=not-ours", 400)]
    [InlineData("?limit=-1", 422)]
    public async Task A_hostile_question_finds_nothing_that_it_should_not_and_breaks_nothing(string query, int status = 200)
    {
        await using var test = await Given.LibraryAsync(Dialect.Postgres);
        await Given.EnterAsync(test, Given.Project("A"));
        await using var site = await TestSite.StartAsync(test);
        foreach (var step in (IEnumerable<IStartupStep>)site.Services.GetService(typeof(IEnumerable<IStartupStep>))!) await step.RunAsync(default);

        var answer = await site.Client.GetAsync("/api/v1/projects" + query);

        Assert.Equal(status, (int)answer.StatusCode);
        if (query.StartsWith("?q", StringComparison.Ordinal)) Assert.Empty((await answer.JsonAsync())["items"]!.AsArray());
    }

    [Fact]
    public async Task A_code_that_no_database_takes_is_refused_like_any_other()
    {
        await using var test = await Given.LibraryAsync(Dialect.Postgres);
        Assert.Equal("id_format", Assert.Single(Assert.Single(await Given.EnterAsync(test, Given.Project("A\0"))).Faults).Code);
        Assert.Equal("not_found", Assert.Single(Assert.Single(await Given.ChangeAsync(test, Given.Project("A\0"))).Faults).Code);
    }

    private static async Task<List<VersionRow>> VersionsAsync(TestDatabase test, string code)
    {
        await using var db = test.Database.Read();
        return await db.Set<VersionRow>().Where(v => v.Code == code).OrderBy(v => v.Version).ToListAsync();
    }
}
