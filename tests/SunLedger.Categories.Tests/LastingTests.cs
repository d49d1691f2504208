using SunLedger.Categories.Tests.Samples;

namespace SunLedger.Categories.Tests;

public class LastingTests
{
    private static readonly CategoryDefinition Sample = Written.Define(c =>
        c.Rule().Red(Known.Project.Paid > 1).Lasting(c.Number("held", Unit.Month, 2).CitiesMaySet(1, 3).Assumed("试").Since(2019, 1, Status.Known, "试")));

    [Theory]
    [InlineData("2018-04-15", "2018-06-14", false)]
    [InlineData("2018-04-15", "2018-06-15", true)]
    [InlineData("2018-12-31", "2019-02-27", false)]
    [InlineData("2018-12-31", "2019-02-28", true)] // no month of two is longer than the calendar
    public void Two_months_are_those_of_the_calendar(string since, string today, bool isOver) =>
        Assert.Equal(isOver, Sample.Rules[0].LastingOn(new(2018, 12, 31)).IsOver(Day(since), Day(today)));

    [Theory]
    [InlineData("2018-06-30", false)]
    [InlineData("2018-07-01", true)]
    public void Sixty_days_are_days(string today, bool isOver) => Assert.Equal(isOver, new LastingTime(60, 0).IsOver(new(2018, 5, 2), Day(today)));

    [Fact]
    public void How_long_it_lasts_changes_on_a_day_and_is_read_back()
    {
        var read = CategoryDefinition.Read(Sample.Text);
        Assert.Equal(Sample.Hash, read.Hash);
        Assert.Equal(new(0, 2), read.Rules[0].LastingOn(new(2018, 12, 31)));
        Assert.Equal(new(0, 1), read.Rules[0].LastingOn(new(2019, 1, 1)));
    }

    [Fact]
    public void A_city_moves_it_inside_its_bounds()
    {
        var city = new Overlay("370400", Sample.Code) { Moves = [new("held", new(2018, 7, 1), 3, Status.Known, "试")] };
        var moved = Overlaying.Apply(Sample, [city]);
        Assert.Empty(moved.SetAside);
        Assert.Equal(new(0, 3), moved.Definition.Rules[0].LastingOn(new(2018, 7, 1)));
        Assert.NotEmpty(Overlaying.Apply(Sample, [city with { Moves = [city.Moves[0] with { Value = 4 }] }]).SetAside);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
