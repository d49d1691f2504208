using SunLedger.Categories.Tests.Samples;

namespace SunLedger.Categories.Tests;

public class ElementTests
{
    private static readonly CategoryDefinition Watched = Written.Define(c =>
    {
        var report = c.Evidence("report").On(c.Project).Due(60, Known.Project.RealEnd).Assumed("无文件规定");
        var power = c.Evidence("power").On(c.Project).OfQuantity(Unit.Kilometre, 1).By(ElementSource.Api).Monthly(10);
        c.Evidence("income").On(c.Project).OfMoney().By(ElementSource.Department).Yearly(3, 31).Published().From("依据");
        var mood = c.Evidence("mood").On(c.Sheet(Subject.Indicator)).OfChoice("好", "差");
        c.Evidence("opened").On(c.Project).OfDate();
        c.Evidence("part").On(c.Project).OfRatio().By(ElementSource.Platform).Yearly(1, 31);
        var use = c.Project.Choice("use", "用途", "Use", "产业", "培训");
        c.Evidence("contract").On(c.Project).When(use.Is("产业")).Yearly(1, 31).Assumed("无文件规定");
        c.Evidence("roster").On(c.Sheet(Subject.PersonLine)).When(use.Is("培训")).Due(30, Known.PersonLine.PaidOn);
        c.Evidence("posted").On(c.Sheet(Subject.Indicator)).DueInWorkingDays(20, Known.Indicator.RegisteredOn).Published();
        c.Evidence("use_known").On(c.Project).Held(use, Known.Project.Paid).Watched("AB-01", "KB-04");
        c.Rule("AB-01").Red(!report.IsObserved & power.Number < 5);
        c.Rule("AB-02", Subject.Indicator).Red(mood.Option.Is("差"));
    });

    [Fact]
    public void What_is_said_about_elements_is_read_back_word_for_word()
    {
        Assert.Equal(Watched.Text, CategoryDefinition.Read(Watched.Text).Text);
        Assert.Equal("not observed.report is known and observed.power < 5", Watched.Rules[0].Grades[0].When.ToString());
        Assert.Equal("observed.mood is \"差\"", CategoryDefinition.Read(Watched.Text).Rules[1].Grades[0].When.ToString());
    }

    [Fact]
    public void Only_what_somebody_must_bring_by_a_day_can_be_missing() =>
        Assert.Equal(["report", "power", "income", "contract", "roster", "posted"], Watched.Elements.Where(element => element.IsDue).Select(element => element.Code));

    [Fact]
    public void A_formula_has_three_answers_about_what_was_not_observed()
    {
        var observed = (NumberField)Watched.Elements.Single(element => element.Code == "power").Value;
        var when = Watched.Rules[0].Grades[0].When;
        Assert.Equal(Answer.Unknown, Judge.Evaluate(when, new TestFacts()));
        Assert.Equal(Answer.Yes, Judge.Evaluate(when, new TestFacts().With(observed, 4.9m)));
        Assert.Equal(Answer.No, Judge.Evaluate(when, new TestFacts().With(observed, 5m)));
        Assert.Equal(Answer.No, Judge.Evaluate(when, new TestFacts().With(Watched.Elements[0].Value, "鲁建验〔2018〕1号")));
    }

    [Theory]
    [InlineData("产业", "contract")]
    [InlineData("培训", "roster")]
    [InlineData("", "")] // what cannot be said is not owed
    public void Only_whom_it_concerns_owes_it(string use, string owed)
    {
        var values = CategoryFields.Read(new Dictionary<string, string> { ["use"] = use }, Subject.Project, Watched).Values;
        Assert.Equal(owed, string.Join(' ', Watched.Elements.Where(e => e.OwedWhen is not null && e.IsOwedBy(values)).Select(e => e.Code)));
    }

    // Either side of a weekend, of a weekend that is worked, and of a holiday; the day from which one counts is not counted.
    [Theory]
    [InlineData(1, "2018-09-20", "2018-09-21")] // Thursday, Friday
    [InlineData(1, "2018-09-21", "2018-09-25")] // Friday; Monday is Mid-Autumn
    [InlineData(1, "2018-11-15", "2018-11-16")]
    [InlineData(1, "2018-11-16", "2018-11-19")]
    [InlineData(5, "2018-11-16", "2018-11-23")]
    [InlineData(6, "2018-11-16", "2018-11-26")]
    [InlineData(1, "2018-09-28", "2018-09-29")] // a Saturday that is worked
    [InlineData(2, "2018-09-28", "2018-09-30")]
    [InlineData(3, "2018-09-28", "2018-10-08")] // the national holiday
    [InlineData(20, "2018-08-31", "2018-09-29")]
    [InlineData(20, "2018-09-03", "2018-09-30")]
    [InlineData(20, "2018-09-04", "2018-10-08")]
    [InlineData(0, "2018-10-01", "2018-10-01")]
    public void Working_days_skip_weekends_and_holidays_and_count_weekends_that_are_worked(int days, string from, string due)
    {
        var element = Written.Define(c => c.Evidence("posted").On(c.Project).DueInWorkingDays(days, Known.Project.RealEnd)).Elements[0];
        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), element.DueOn(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Working_days_are_said_and_read_back_and_calendar_days_are_as_they_were()
    {
        var (posted, report) = (CategoryDefinition.Read(Watched.Text).Elements.Single(e => e.Code == "posted"), Watched.Elements[0]);
        Assert.True(posted.IsInWorkingDays);
        Assert.Equal(new("登记日期后20个工作日内", "within 20 working days after: Registered on"), ElementWords.Due(posted));
        Assert.False(report.IsInWorkingDays);
        Assert.Equal(new DateOnly(2018, 6, 30), report.DueOn(new DateOnly(2018, 5, 1)));
        Assert.Equal(1, Watched.Text.Split("workingDays").Length - 1);
    }

    [Fact]
    public void What_the_platform_holds_is_named_by_field_and_by_rule()
    {
        var element = CategoryDefinition.Read(Watched.Text).Elements.Single(e => e.Code == "use_known");
        Assert.Equal((ElementSource.Platform, "project.use Project.Paid", "AB-01 KB-04"), (element.Source, string.Join(' ', element.HeldIn.Select(f => f.FullName)), string.Join(' ', element.WatchedBy)));
    }

    [Fact]
    public void Who_owes_it_is_said_by_fields_of_its_own_and_rules_that_are_there()
    {
        var faults = Assert.Throws<DefinitionException>(() => Written.Define(c =>
        {
            c.Evidence("paid").On(c.Project).When(Known.Project.Paid > 0).Due(1, Known.Project.RealEnd);
            c.Evidence("late").On(c.Project).When(c.Project.Date("day", "日", "Day").DaysAgo > 1).Due(1, Known.Project.RealEnd);
            c.Evidence("seen").On(c.Project).Watched("AB-09");
        })).Faults.Select(f => $"{f.Where} {f.Kind}");
        Assert.Equal(["element paid owed when WrongSubject", "element late owed when DependsOnDay", "element seen Undeclared"], faults);
    }

    [Theory]
    [InlineData(null, 10, "2018-11-01", "2018-12-10")]
    [InlineData(null, 31, "2019-01-01", "2019-02-28")]
    [InlineData(null, 5, "2018-12-01", "2019-01-05")]
    [InlineData(3, 31, "2018-01-01", "2019-03-31")]
    [InlineData(2, 29, "2018-01-01", "2019-02-28")]
    public void A_period_is_due_in_the_one_that_follows(int? month, int day, string first, string due) =>
        Assert.Equal(Day(due), new Cycle(month, day).DueFor(Day(first)));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
