using System.Globalization;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Tests.Judging;

public sealed class LivePathTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_payment_that_nothing_warns_about_leaves_nothing(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);

        Assert.Empty(await watch.PostAsync(Given.Payment("Y-1")));
        Assert.Empty(await watch.WarningsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_rule_that_prohibits_stops_before_posting_and_writes_nothing(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);
        Messages.Ledger.PaymentFacts[] batch = [Given.Payment("Y-1", row: 1), Given.Payment("Y-2", withoutProject: true, row: 2), Given.Payment("Y-3", project: Given.Project(state: "草稿"), row: 3)];

        var stopped = await watch.StoppedAsync(batch);

        Assert.Equal([(3, "KB-01", "red"), (2, "KC-01", "red")], stopped.Select(f => (f.Row, f.RuleCode, f.Level)).OrderBy(f => f.RuleCode));
        Assert.Empty(await watch.WarningsAsync());
    }

    // Thirty days before the last one that is watched; a year later only if nobody looks at it.
    [Theory]
    [InlineData("2018-12-01", ""), InlineData("2018-11-30", "R-1 PH-09 Open Yellow")]
    public async Task A_release_is_judged_as_of_the_last_day_that_is_watched(string releasedOn, string warns)
    {
        await using var watch = await Watch.BeginAsync(Dialect.Sqlite, lastDay: new(2018, 12, 31), new Waiting());
        watch.Database.Clock.Set(2019, 12, 31);
        var release = new Messages.Ledger.ReleaseFacts
        {
            Row = 1, Id = "R-1", From = Given.Indicator(), ToLevel = Messages.Catalogue.DivisionLevel.Township, DocNo = "滕财指〔2018〕8号", Amount = Money.FromYuan(10), PovertyAmount = default,
            ReleasedOn = DateOnly.Parse(releasedOn, CultureInfo.InvariantCulture),
        };

        var found = await watch.Database.Database.WriteAsync((db, ct) => watch.Monitor.ReleasesAsync(db, [release], watch.Today, ct), default);

        Assert.Equal(warns, string.Join(' ', (await watch.WarningsAsync()).Where(w => w.Contains("PH-09", StringComparison.Ordinal))));
        Assert.Equal(warns != "", found.Any(f => f.RuleCode == "PH-09"));
        Assert.All(await watch.RowsAsync(), w => Assert.Equal(new DateOnly(2018, 12, 31), w.AsOf));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_limit_on_a_running_balance_is_not_for_the_stopping_rules(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);

        var stopped = await watch.StoppedAsync(Given.Payment("Y-1", paidBefore: 5_000_000));

        Assert.Empty(stopped);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_refused_attempt_leaves_a_warning_marked_as_an_attempt(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);

        var findings = await watch.RefuseAsync(Given.Payment("Y-1", paidBefore: 995_000, row: 7));

        Assert.Equal([(7, "KC-02", "red", "超指标支付")], findings.Select(f => (f.Row, f.RuleCode, f.Level, f.Name)));
        Assert.Equal(["Y-1 KC-02 Open Red attempt"], await watch.WarningsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_attempt_that_is_sent_again_updates_its_warning(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);
        await watch.RefuseAsync(Given.Payment("Y-1", paidBefore: 995_000));

        await watch.RefuseAsync(Given.Payment("Y-1", paidBefore: 999_000));

        var warning = Assert.Single(await watch.RowsAsync());
        Assert.Contains("999000.00", warning.Evidence, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_warning_pins_what_was_known(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect, new Potholes());

        await watch.PostAsync(Given.Payment("Y-1", project: Given.Project(fields: """{"depth_cm":12.5}""")));

        var warning = Assert.Single(await watch.RowsAsync());
        var evidence = Evidence.Read(warning.Evidence);
        Assert.Equal(("PH-02", "rural-roads", new Potholes().Define().Hash), (warning.RuleCode, warning.DefinitionCode, warning.DefinitionHash));
        Assert.Equal((Given.Tengzhou, "370481", "C13", 1_000_000L, 2018), (warning.DivisionPath, warning.DivisionCode, warning.FundCode, warning.AmountFen, warning.Period));
        Assert.Equal("project.depth_cm > @limit and Payment.Amount > 0", evidence.Formula);
        Assert.Equal("深度 12.5厘米 > 限深 10厘米 且 支付金额 10,000.00元 > 0.00元", evidence.WithValues);
        Assert.Equal([("project.depth_cm", "12.5", "cm"), ("Payment.Amount", "10000.00", "yuan")], evidence.Values.Select(v => (v.Field, v.Value!, v.Unit!)));
        Assert.Equal([("limit", "10", "cm", "assumed", "试")], evidence.Parameters.Select(p => (p.Code, p.Value, p.Unit, p.Status, p.Source)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_category_that_is_unknown_gets_the_kernels_rules_alone(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);

        await watch.PostAsync(Given.Payment("Y-1", withoutProject: true), Given.Payment("Y-2", project: Given.Project(fields: """{"depth_cm":12.5}""")));

        Assert.Equal(["Y-1 KC-01 Open Red"], await watch.WarningsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_later_of_two_equal_payments_is_warned_about_with_both_as_evidence(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);
        await watch.PostAsync(Given.Payment("Y-1", paidOn: new DateOnly(2018, 6, 1)));

        var findings = await watch.PostAsync(Given.Payment("Y-2", paidOn: new DateOnly(2018, 6, 15)));

        Assert.Equal([("KC-09", "orange")], findings.Select(f => (f.RuleCode, f.Level)));
        var evidence = Evidence.Read(Assert.Single(await watch.RowsAsync()).Evidence);
        Assert.Equal([("Y-1", 10_000m), ("Y-2", 10_000m)], evidence.Items.Select(i => (i.Id, i.Amount)));
        Assert.Equal(2, evidence.ItemCount);
        // The key itself stays out of the evidence.
        Assert.Null(evidence.Values.Single(v => v.Field == "Payment.PayeeAccount").Value);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Twins_of_different_categories_in_one_batch_see_each_other(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect, new Potholes());
        var other = Given.Indicator(id: "I-2", category: "education-aid");

        await watch.PostAsync(Given.Payment("Y-1", invoiceNo: "0441", payee: 1), Given.Payment("Y-2", indicator: other, invoiceNo: "0441", payee: 2));

        Assert.Equal(["Y-1 KC-09 Open Red", "Y-2 KC-09 Open Red"], await watch.WarningsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Paying_again_what_came_back_is_no_duplicate(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);
        watch.Ledger.Payments.Add(Given.Payment("Y-1", isReturned: true));
        watch.Ledger.Payments.Add(Given.Payment("Y-1r", amount: -10_000));

        Assert.Empty(await watch.PostAsync(Given.Payment("Y-2")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Neighbours_are_asked_for_once_per_group_and_batch(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);

        await watch.PostAsync([.. Enumerable.Range(1, 3_000).Select(i => Given.Payment($"Y-{i}", payee: i, row: i))]);

        Assert.Equal(2, watch.Ledger.NeighbourQueries); // the twins' group, and the invoices'
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_event_that_no_longer_warns_closes_what_it_had_opened(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);
        await JudgeAsync(watch, Given.Indicator(amount: 100, released: 101));
        Assert.Equal(["I-1 KA-06 Open Red"], await watch.WarningsAsync());

        await JudgeAsync(watch, Given.Indicator(amount: 101, released: 101));

        Assert.Equal(["I-1 KA-06 Closed Red cleared"], await watch.WarningsAsync());
        Assert.Equal([WarningEventKind.Cleared], await watch.EventsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_warning_that_stands_as_it_stood_is_not_written(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);
        await JudgeAsync(watch, Given.Indicator(amount: 100, released: 101));
        var before = (await watch.RowsAsync()).Select(w => (w.Judged, w.ChangedAt)).ToArray();
        watch.Database.Clock.Advance(TimeSpan.FromHours(1));

        var writes = await watch.Database.Database.WriteAsync(async (db, ct) =>
        {
            await watch.Monitor.IndicatorsAsync(db, [Given.Indicator(amount: 100, released: 101)], watch.Today, ct);
            return db.ChangeTracker.Entries().Count();
        }, default);

        Assert.Equal(0, writes); // what is not tracked costs a posting nothing
        Assert.Equal(before, (await watch.RowsAsync()).Select(w => (w.Judged, w.ChangedAt)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_one_transaction_judges_twice_goes_on_from_what_it_made_of_it(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);
        await JudgeAsync(watch, Given.Indicator(amount: 100, released: 101));
        watch.Database.Clock.Advance(TimeSpan.FromHours(1));

        await watch.Database.Database.WriteAsync(async (db, ct) =>
        {
            await watch.Monitor.IndicatorsAsync(db, [Given.Indicator(amount: 101, released: 101)], watch.Today, ct);
            return await watch.Monitor.IndicatorsAsync(db, [Given.Indicator(amount: 100, released: 101)], watch.Today, ct);
        }, default);

        Assert.Equal(["I-1 KA-06 Open Red"], await watch.WarningsAsync());
        Assert.Equal([WarningEventKind.Cleared, WarningEventKind.Reopened], await watch.EventsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_payments_moved_is_judged_and_kept_with_them_in_one_go(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect, new Potholes());
        var (deep, indicator) = (Given.Project(fields: """{"depth_cm":25}"""), Given.Indicator(amount: 100, released: 101));

        var found = await MoveAsync(watch, [Given.Payment("Y-1", project: deep)], [Given.Project("P-2"), deep], [Given.Indicator("I-2"), indicator]);

        // Rows are places in each of the two lists.
        Assert.Equal([(2, "PH-01")], found.OfProjects.Select(f => (f.Row, f.RuleCode)));
        Assert.Equal([(2, "KA-06")], found.OfIndicators.Select(f => (f.Row, f.RuleCode)));
        Assert.Equal([$"{indicator.Id} KA-06 Open Red", $"{deep.Code} PH-01 Open Red", "Y-1 PH-02 Open Orange"], await watch.WarningsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_payments_moved_closes_what_it_had_opened_and_nothing_of_others(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect, new Potholes());
        var deep = Given.Project(fields: """{"depth_cm":25}""");
        await MoveAsync(watch, [Given.Payment("Y-1", project: deep)], [deep], [Given.Indicator(amount: 100, released: 101)]);

        // The same id names a project, an indicator and a payment: each has its own life.
        var shallow = Given.Project(fields: """{"depth_cm":1}""");
        await MoveAsync(watch, [Given.Payment("Y-2", project: shallow)], [shallow], [Given.Indicator(amount: 101, released: 101), Given.Indicator(shallow.Code, amount: 100, released: 101)]);

        Assert.Equal(
            [$"{Given.Indicator().Id} KA-06 Closed Red cleared", $"{deep.Code} KA-06 Open Red", $"{deep.Code} PH-01 Closed Red cleared", "Y-1 PH-02 Open Orange"],
            await watch.WarningsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Ten_thousand_hits_are_stored_at_once(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);

        await watch.PostAsync([.. Enumerable.Range(1, 10_000).Select(i => Given.Payment(i.ToString(CultureInfo.InvariantCulture), withoutProject: true, row: i))]);

        Assert.Equal(10_000, (await watch.RowsAsync()).Count(w => w.RuleCode == "KC-01"));
    }

    private static Task<(IReadOnlyList<Messages.Monitoring.Finding> OfProjects, IReadOnlyList<Messages.Monitoring.Finding> OfIndicators)> MoveAsync(
        Watch watch, Messages.Ledger.PaymentFacts[] payments, Messages.Projects.ProjectFacts[] projects, Messages.Ledger.IndicatorFacts[] indicators) =>
        watch.Database.Database.WriteAsync(
            async (db, ct) =>
            {
                var review = await watch.Monitor.ReviewAsync(db, payments, watch.Today, ct);
                review.Judge(payments, []);
                return await watch.Monitor.MovedAsync(db, review, projects, indicators, watch.Today, ct);
            },
            default);

    private static Task JudgeAsync(Watch watch, params Messages.Ledger.IndicatorFacts[] indicators) =>
        watch.Database.Database.WriteAsync((db, ct) => watch.Monitor.IndicatorsAsync(db, indicators, watch.Today, ct), default);

    private sealed class Waiting : FundCategory
    {
        public Waiting() : base("rural-roads", "等待", "Waiting", basis: "试") =>
            Of(Subject.Release).Warn("PH-09", "太久", "Too long").About(Risk.IrregularRelease).Yellow(Known.Release.ReleasedOn.DaysAgo > 30).From("试");
    }
}
