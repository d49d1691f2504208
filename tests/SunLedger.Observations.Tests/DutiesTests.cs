using SunLedger.Observations.Domain;

namespace SunLedger.Observations.Tests;

public sealed class DutiesTests
{
    private static readonly CategoryDefinition Definition = new WatchedRoads().Define();

    [Theory]
    [InlineData("report", "2018-02-01", "2018-05-01", "2018-06-29", "")]
    [InlineData("report", "2018-02-01", "2018-05-01", "2018-06-30", "once 2018-06-30")]
    [InlineData("report", "2018-02-01", null, "2018-06-30", "")]
    [InlineData("report", null, "2018-05-01", "2018-06-30", "")] // no money, no duty
    [InlineData("report", "2015-02-01", "2015-05-01", "2018-06-30", "")] // long ago
    [InlineData("completion", "2018-02-01", "2018-09-03", "2018-09-29", "")] // twenty working days end on a Sunday that is worked
    [InlineData("completion", "2018-02-01", "2018-09-03", "2018-09-30", "once 2018-09-30")]
    [InlineData("completion", "2018-02-01", "2018-09-04", "2018-10-07", "")] // one day later the holiday lies between
    [InlineData("completion", "2018-02-01", "2018-09-04", "2018-10-08", "once 2018-10-08")]
    [InlineData("built_km", "2018-02-20", null, "2018-03-09", "")]
    [InlineData("built_km", "2018-02-20", null, "2018-04-10", "2018-02 2018-03-10,2018-03 2018-04-10")]
    [InlineData("built_km", "2016-11-05", null, "2017-02-10", "2016-12 2017-01-10,2017-01 2017-02-10")]
    [InlineData("income", "2017-06-01", null, "2018-03-30", "")]
    [InlineData("income", "2017-06-01", null, "2018-03-31", "2017 2018-03-31")]
    [InlineData("paid", "2017-06-01", null, "2018-12-31", "")] // the platform knows it
    public void Duties_come_from_the_definition_and_the_days_of_the_subject(string element, string? begins, string? ended, string asOf, string due)
    {
        var subject = new Domain.Watched(Subject.Project, "P1", "村道", "rural-roads", null, "370481", "/", null, Day(begins), field => field == Known.Project.RealEnd || field == Known.Project.AcceptedOn ? Day(ended) : null);
        var owed = Duties.Of(Definition.Elements.Single(e => e.Code == element), subject, 2017, Day(asOf)!.Value);
        Assert.Equal(due, string.Join(',', owed.Where(d => d.DueOn > Day(asOf)!.Value.AddMonths(-2)).Select(d => $"{d.Period} {d.DueOn:yyyy-MM-dd}")));
    }

    [Theory]
    [InlineData("completion", "2018-09-30", null)]
    [InlineData("completion", "2031-01-02", "2031年放假通知未录入，暂按周一至周五计")]
    [InlineData("posted", "2031-01-02", null)] // calendar days need no notice
    public void A_day_that_no_holiday_notice_fixes_yet_is_assumed(string element, string due, string? assumption)
    {
        var subject = new Domain.Watched(Subject.Project, "P1", "村道", "rural-roads", null, "370481", "/", null, Day("2018-01-02"), _ => null);
        Assert.Equal(assumption, Duties.Facts(Definition.Elements.Single(e => e.Code == element), subject, Duties.Once, Day(due)!.Value, null).Assumption);
    }

    [Fact]
    public void Only_whom_it_concerns_owes_it()
    {
        var subject = new Domain.Watched(Subject.Project, "P1", "村道", "rural-roads", null, "370481", "/", null, Day("2018-01-02"), _ => null, element => element.Code != "built_km");
        Assert.Equal(["income"], Definition.Elements.Where(e => Duties.Of(e, subject, 2017, Day("2019-12-31")!.Value).Any()).Select(e => e.Code));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
