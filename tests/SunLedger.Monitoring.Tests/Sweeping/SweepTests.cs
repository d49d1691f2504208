using SunLedger.Messages.Ledger;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.Sweeping;
using SunLedger.Monitoring.Tests.Judging;

namespace SunLedger.Monitoring.Tests.Sweeping;

public sealed class SweepTests
{
    private static readonly DateOnly June = new(2018, 6, 15);

    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Idle_money_grows_graver_and_is_cleared_by_paying(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);
        watch.Ledger.Indicators.Add(Idle(paid: 0));
        await watch.SweepAsync(new DateOnly(2018, 3, 10));
        Assert.Equal(["I-1 KC-04 Open Yellow", "I-1 KD-01 Open Yellow"], await watch.WarningsAsync());

        await watch.SweepAsync(new DateOnly(2018, 4, 6));
        Assert.Equal(["I-1 KC-04 Open Orange", "I-1 KD-01 Open Orange"], await watch.WarningsAsync());

        watch.Ledger.Indicators[0] = Idle(paid: 900_000);
        await watch.SweepAsync(new DateOnly(2018, 4, 7));
        Assert.Equal(["I-1 KC-04 Closed Orange cleared", "I-1 KD-01 Closed Orange cleared"], await watch.WarningsAsync());
        Assert.Equal([WarningEventKind.Raised, WarningEventKind.Raised, WarningEventKind.Cleared, WarningEventKind.Cleared], await watch.EventsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_same_sweep_twice_changes_nothing(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);
        watch.Ledger.Indicators.Add(Idle(paid: 0));
        await watch.SweepAsync(June);
        var before = (await watch.RowsAsync()).Select(w => (w.Id, w.Evidence, w.ChangedAt));
        watch.Database.Clock.Advance(TimeSpan.FromHours(1));

        await watch.SweepAsync(June);

        Assert.Equal(before, (await watch.RowsAsync()).Select(w => (w.Id, w.Evidence, w.ChangedAt)));
        Assert.Empty(await watch.EventsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_rule_that_must_last_waits_for_its_days(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect, new Potholes());
        watch.Ledger.Indicators.Add(Given.Indicator(receivedOn: June, isExecutable: false, path: "/000000/370000/"));

        await watch.SweepAsync(June);
        await watch.SweepAsync(June.AddDays(2));
        Assert.Contains("I-1 PH-04 Pending Yellow", await watch.WarningsAsync());

        await watch.SweepAsync(June.AddDays(3));
        Assert.Contains("I-1 PH-04 Open Yellow", await watch.WarningsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_nobody_can_judge_is_listed_and_warns_after_fifteen_days(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect, new Potholes());
        watch.Ledger.Projects.Add(Given.Project());

        await watch.SweepAsync(June);
        await watch.SweepAsync(June.AddDays(15));
        Assert.Equal(["P-1 PH-01 CannotJudge", "P-1 PH-03 CannotJudge"], await watch.WarningsAsync());

        await watch.SweepAsync(June.AddDays(16));
        Assert.Equal(["P-1 PH-01 Open Yellow unjudged", "P-1 PH-03 Open Yellow unjudged"], await watch.WarningsAsync());

        watch.Ledger.Projects[0] = Given.Project(fields: """{"depth_cm":25}""", contract: 100_000, implementUnit: "甲公司");
        await watch.SweepAsync(June.AddDays(17));
        Assert.Equal(["P-1 PH-01 Open Red", "P-1 PH-03 Closed Yellow cleared"], await watch.WarningsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_group_of_projects_is_judged_over_all_of_them(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect, new Potholes());
        foreach (var i in Enumerable.Range(1, 5))
            watch.Ledger.Projects.Add(Given.Project($"P-{i}", contract: 150_000, implementUnit: i == 3 ? "乙公司" : "甲公司", fields: """{"depth_cm":1}"""));

        await watch.SweepAsync();

        Assert.Equal(["P-1 PH-03 Open Red", "P-2 PH-03 Open Red", "P-4 PH-03 Open Red", "P-5 PH-03 Open Red"], await watch.WarningsAsync());
        Assert.Equal(["P-1", "P-2", "P-4", "P-5"], Evidence.Read((await watch.RowsAsync())[0].Evidence).Items.Select(i => i.Id).Order());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_sweep_says_of_payments_what_the_live_path_said(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect, new Potholes());
        await PostSeveralAsync(watch);
        var live = await watch.WarningsAsync();

        await watch.SweepAsync();

        Assert.Equal(["Y-2 KC-09 Open Orange", "Y-5 PH-02 Open Orange", "Y-6 KC-09 Open Red", "Y-7 KB-01 Open Red"], live);
        Assert.Equal(live, (await watch.WarningsAsync()).Where(w => !w.Contains("CannotJudge", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_sweep_does_not_clear_a_duplicate_whose_twin_it_cannot_see(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);
        await watch.PostAsync(Given.Payment("Y-1", indicator: Given.Indicator("I-0", year: 2017), project: Given.Project(year: 2017), invoiceNo: "0441"));
        await watch.PostAsync(Given.Payment("Y-2", invoiceNo: "0441"));

        await watch.SweepAsync(); // of 2018 only

        Assert.Equal(["Y-2 KC-09 Open Red"], await watch.WarningsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_duplicate_that_was_returned_is_cleared(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);
        await watch.PostAsync(Given.Payment("Y-1", paidOn: new DateOnly(2018, 6, 1)));
        await watch.PostAsync(Given.Payment("Y-2"));

        watch.Ledger.Payments[1] = Given.Payment("Y-2", isReturned: true);
        await watch.SweepAsync();

        Assert.Equal(["Y-2 KC-09 Closed Orange cleared"], await watch.WarningsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_sweep_leaves_other_divisions_alone(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);
        watch.Ledger.Indicators.Add(Idle(paid: 0));
        watch.Ledger.Indicators.Add(Idle(paid: 0, id: "I-2", path: "/000000/370000/370400/370402/"));

        await watch.SweepAsync(June, "/000000/370000/370400/370402/");

        Assert.Equal(["I-2 KC-04 Open Red", "I-2 KD-01 Open Orange"], await watch.WarningsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_refused_attempt_is_not_swept_away(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);
        await watch.RefuseAsync(Given.Payment("Y-1", withoutProject: true));

        await watch.SweepAsync();

        Assert.Equal(["Y-1 KC-01 Open Red attempt"], await watch.WarningsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_category_in_quarantine_keeps_its_warnings(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect, new Potholes());
        watch.Ledger.Projects.Add(Given.Project(fields: """{"depth_cm":25}""", contract: 1_000, implementUnit: "甲公司"));
        await watch.SweepAsync();

        await watch.PlugInAsync();
        watch.Ledger.Projects[0] = Given.Project(fields: """{"depth_cm":1}""");
        await watch.SweepAsync();

        Assert.Equal(["P-1 PH-01 Open Red"], await watch.WarningsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_sweep_that_was_asked_for_is_done_and_counted(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect, new Potholes());
        watch.Ledger.Indicators.Add(Idle(paid: 0));
        watch.Ledger.Projects.Add(Given.Project());
        watch.Ledger.Payments.AddRange([Given.Payment("Y-1"), Given.Payment("Y-2", withoutProject: true), Given.Payment("Y-3", payee: 3)]);
        var sweeper = watch.Database.Get<Sweeper>();
        var night = NightlySweep.Of(new WatchedDays(), June, watch.Database.Clock.Now).First();

        Assert.True(await sweeper.AskAsync(night, default));
        Assert.False(await sweeper.AskAsync(NightlySweep.Of(new WatchedDays(), June, watch.Database.Clock.Now).First(), default)); // the other host was faster
        Assert.Equal(["nightly-2018-06-15-2018"], await sweeper.WaitingAsync(default));
        await sweeper.DoAsync(night.Id, default);

        await using var db = watch.Database.Database.Read();
        var done = await db.Set<Sweep>().SingleAsync();
        Assert.Equal((SweepState.Done, 1, 1, 3), (done.State, done.Indicators, done.Projects, done.Payments));
        Assert.Contains(new RuleCount("kernel", "KC-01", "无项目支付", "Paid without a project", 3, 1, 0), Sweeper.ReadRules(done.Rules));
        Assert.Contains(new RuleCount("rural-roads", "PH-02", "付给深坑", "Paid for a deep hole", 3, 0, 3), Sweeper.ReadRules(done.Rules));
        Assert.Empty(await sweeper.WaitingAsync(default));
    }

    [Fact]
    public async Task A_sweep_that_fails_says_why()
    {
        await using var watch = await Watch.BeginAsync(Dialect.Sqlite);
        watch.Ledger.Projects.Add(Given.Project() with { Fields = "{}", DivisionPath = null! });
        var sweeper = watch.Database.Get<Sweeper>();
        var night = NightlySweep.Of(new WatchedDays(), June, watch.Database.Clock.Now).First();
        await sweeper.AskAsync(night, default);

        await sweeper.DoAsync(night.Id, default);

        await using var db = watch.Database.Database.Read();
        var failed = await db.Set<Sweep>().SingleAsync();
        Assert.Equal(SweepState.Failed, failed.State);
        Assert.NotEmpty(failed.Error!);
    }

    [Fact]
    public async Task A_night_judges_a_project_once_as_of_today()
    {
        await using var watch = await Watch.BeginAsync(Dialect.Sqlite, new Potholes());
        watch.Database.Clock.Set(2019, 1, 10);
        watch.Ledger.Projects.Add(Given.Project());
        var sweeper = watch.Database.Get<Sweeper>();
        foreach (var sweep in NightlySweep.Of(new WatchedDays(), watch.Today, watch.Database.Clock.Now))
        {
            await sweeper.AskAsync(sweep, default);
            await sweeper.DoAsync(sweep.Id, default);
        }

        await using var db = watch.Database.Database.Read();
        Assert.Equal([(2018, 0), (2019, 1)], (await db.Set<Sweep>().OrderBy(s => s.Year).ToListAsync()).Select(s => (s.Year, s.Projects)));
    }

    [Fact]
    public void A_night_sweeps_this_year_as_of_today_and_the_last_as_of_its_end() => Assert.Equal(
        [("nightly-2018-06-15-2018", 2018, June), ("nightly-2018-06-15-2017", 2017, new DateOnly(2017, 12, 31))],
        NightlySweep.Of(new WatchedDays(), June, default).Select(s => (s.Id, s.Year, s.AsOf)));

    [Fact]
    public void Where_a_year_was_the_last_one_every_later_night_sweeps_it_as_of_its_last_day() => Assert.Equal(
        [("nightly-2026-02-03-2018", 2018, new DateOnly(2018, 12, 31)), ("nightly-2026-02-03-2017", 2017, new DateOnly(2017, 12, 31))],
        NightlySweep.Of(new WatchedDays { LastDay = new(2018, 12, 31) }, new(2026, 2, 3), default).Select(s => (s.Id, s.Year, s.AsOf)));

    [Theory]
    [InlineData("2018-12-30", "2018-12-30")]
    [InlineData("2018-12-31", "2018-12-31")]
    [InlineData("2019-01-01", "2018-12-31")]
    public void Days_are_counted_until_today_and_no_longer_than_until_the_last_day(string today, string counted) =>
        Assert.Equal(Day(counted), new WatchedDays { LastDay = new(2018, 12, 31) }.On(Day(today)));

    [Theory]
    [InlineData("2018-06-15T01:59:00+08:00", 0, 1)]
    [InlineData("2018-06-15T02:00:00+08:00", 24, 0)]
    [InlineData("2018-06-14T19:00:00+00:00", 23, 0)]
    [InlineData("2018-12-31T23:00:00+08:00", 3, 0)]
    public void The_night_is_swept_at_two_in_Shanghai(string now, int hours, int minutes) =>
        Assert.Equal(new TimeSpan(hours, minutes, 0), BusinessDay.Until(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), NightlySweep.At));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static IndicatorFacts Idle(decimal paid, string id = "I-1", string path = Given.Tengzhou) =>
        Given.Indicator(id, paid: paid, receivedOn: new DateOnly(2018, 1, 5), path: path, category: "other", assigned: 1_000_000);

    private static async Task PostSeveralAsync(Watch watch)
    {
        var shallow = Given.Project(fields: """{"depth_cm":1}""");
        await watch.PostAsync(Given.Payment("Y-1", project: shallow, paidOn: new DateOnly(2018, 6, 1)), Given.Payment("Y-3", project: shallow, payee: 3, invoiceNo: "0441", paidOn: new DateOnly(2018, 6, 2)));
        await watch.PostAsync(
            Given.Payment("Y-2", project: shallow, row: 1), Given.Payment("Y-4", project: shallow, payee: 4, row: 2),
            Given.Payment("Y-5", project: Given.Project("P-5", fields: """{"depth_cm":11}"""), payee: 5, row: 3),
            Given.Payment("Y-7", project: Given.Project("P-7", state: "出库", fields: """{"depth_cm":1}"""), payee: 7, row: 4));
        // One invoice warns whichever day it is paid; the earlier payment of it was no duplicate when it was judged.
        await watch.PostAsync(Given.Payment("Y-6", project: shallow, payee: 6, invoiceNo: "0441"));
    }
}
