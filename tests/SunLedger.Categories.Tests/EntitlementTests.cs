using SunLedger.Categories.Tests.Samples;

namespace SunLedger.Categories.Tests;

public class EntitlementTests
{
    private static readonly CategoryDefinition Entitling = Written.Define(c =>
    {
        var days = c.Days("days", 60);
        var months = c.Number("months", Unit.Month, 3).Assumed("试");
        var use = c.Project.Choice("use", "用途", "Use", "助学", "培训");
        var pupils = c.Entitle("pupils").On(Registers.Poor).On(Registers.SchoolRoll, "在读", "休学").PaidBy(use.Is("助学")).Every(CalendarSpan.Term).Continued();
        var aided = c.Entitle("aided").On(Registers.Allowance).Drawing("农村低保", "城市低保").Within(days);
        c.Entitle("rangers").On(Registers.Rangers, "在岗").Within(months);
        c.Entitle("monthly").On(Registers.Allowance).Every(CalendarSpan.Month);
        c.Entitle("yearly").On(Registers.Allowance).Every(CalendarSpan.Year);
        c.Rule("AB-01", Subject.Indicator).Red(aided.IsMissed & aided.Time >= days).Yellow(pupils.IsMissed);
    });

    [Fact]
    public void What_is_said_about_those_who_are_entitled_is_read_back_word_for_word()
    {
        var read = CategoryDefinition.Read(Entitling.Text);
        Assert.Equal(Entitling.Text, read.Text);
        Assert.Equal("entitled.aided is known and entitled.aided > 0 and entitled.aided_time >= @days", read.Rules[0].Grades[0].When.ToString());
        Assert.Contains("应享未发放人数", Explain.Words(read.Rules[0].Grades[0].When, Language.Chinese), StringComparison.Ordinal);
        Assert.True(read.Entitlements[0].IsContinued);
    }

    [Fact]
    public void A_definition_without_them_keeps_its_text() => Assert.DoesNotContain("entitlements", new SampleRoads().Define().Text, StringComparison.Ordinal);

    [Fact]
    public void Nobody_is_named_where_nobody_can_say()
    {
        var (when, aided) = (Entitling.Rules[0].Grades[0].When, Entitling.Entitlements.Single(e => e.Code == "aided"));
        Assert.Equal(Answer.No, Judge.Evaluate(when, new TestFacts()));
        Assert.Equal(Answer.No, Judge.Evaluate(when, new TestFacts().With(aided.Undrawn, 0m).With(aided.Time, 60m)));
        Assert.Equal(Answer.Yes, Judge.Evaluate(when, new TestFacts().With(aided.Undrawn, 1m).With(aided.Time, 60m)));
        Assert.Equal((Unit.Person, Unit.Day), (aided.Undrawn.Unit, aided.Time.Unit));
        Assert.Equal(Unit.Month, Entitling.Entitlements.Single(e => e.Code == "rangers").Time.Unit);
    }

    [Theory]
    [InlineData("aided", 60, "2018-09-30", "2018-08-01")]
    [InlineData("rangers", 3, "2018-09-30", "2018-06-30")]
    [InlineData("monthly", 0, "2018-09-01", "2018-08-31")]
    [InlineData("monthly", 0, "2018-09-30", "2018-08-31")]
    [InlineData("pupils", 0, "2018-08-31", "2018-02-28")]
    [InlineData("pupils", 0, "2018-09-01", "2018-08-31")]
    [InlineData("pupils", 0, "2019-02-28", "2018-08-31")]
    [InlineData("pupils", 0, "2019-03-01", "2019-02-28")]
    [InlineData("yearly", 0, "2018-01-01", "2017-12-31")]
    [InlineData("yearly", 0, "2018-12-31", "2017-12-31")]
    public void The_time_in_which_they_must_draw_begins_after(string entitlement, int length, string asOf, string before) =>
        Assert.Equal(DateOnly.Parse(before, System.Globalization.CultureInfo.InvariantCulture), Entitling.Entitlements.Single(e => e.Code == entitlement).Before(DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture), length));

    [Theory]
    [InlineData("助学", true)]
    [InlineData("培训", false)]
    [InlineData("", false)] // what cannot be said pays nobody
    public void Only_projects_of_which_it_holds_pay_them(string use, bool pays) =>
        Assert.Equal(pays, Entitling.Entitlements[0].IsPaidBy(CategoryFields.Read(new Dictionary<string, string> { ["use"] = use }, Subject.Project, Entitling).Values));

    [Fact]
    public void How_often_is_said_before_the_time_is_read() => Assert.Throws<InvalidOperationException>(() => Written.Define(c =>
    {
        var entitled = c.Entitle("a").On(Registers.Poor);
        c.Rule("AB-01", Subject.Indicator).Red(entitled.Time > 1);
        entitled.Within(c.Days("d", 3));
    }));
}
