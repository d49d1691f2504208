using SunLedger.Categories.Tests.Samples;

namespace SunLedger.Categories.Tests;

public class ParameterTests
{
    private static readonly CategoryDefinition Sample = new SampleRoads().Define();

    [Theory]
    [InlineData("2018-09-30", "0.50")]
    [InlineData("2021-12-31", "0.50")]
    [InlineData("2022-01-01", "0.55")]
    [InlineData("2022-12-31", "0.55")]
    [InlineData("2023-01-01", "0.60")]
    public void A_dated_parameter_has_the_value_of_the_day(string day, string value) =>
        Assert.Equal(Exact(value), Sample.Scope.Parameter("industry_min")!.On(Day(day)));

    [Theory]
    [InlineData("retention", "0.03", true)]
    [InlineData("retention", "0.02", true)]
    [InlineData("retention", "0", true)]
    [InlineData("retention", "-0.01", false)]
    [InlineData("retention", "0.04", false)]
    [InlineData("cost_ceiling", "500000", true)]
    [InlineData("cost_ceiling", "1200000", true)]
    [InlineData("cost_ceiling", "1200000.01", false)]
    [InlineData("cost_ceiling", "499999.99", false)]
    [InlineData("tender_line", "4000000", false)]
    public void A_city_moves_a_parameter_only_inside_its_bounds(string code, string value, bool may) =>
        Assert.Equal(may, Sample.Scope.Parameter(code)!.CityMaySet(Exact(value), Day("2018-09-30")));

    [Theory]
    [InlineData("2018-09-30", "0.50", true)]
    [InlineData("2018-09-30", "0.49", false)]
    [InlineData("2022-01-01", "0.54", false)]
    [InlineData("2022-01-01", "0.55", true)]
    public void Where_higher_is_stricter_a_city_may_only_raise_the_value_of_the_day(string day, string value, bool may)
    {
        var parameter = Written.Define(c => c.Number("a").CitiesMaySet(0.3m, 0.75m, Strict.Higher).Known("x").Since(2022, 0.55m, Status.Known, "x")).Parameters[0];
        Assert.Equal(may, parameter.CityMaySet(Exact(value), Day(day)));
    }

    [Theory]
    [InlineData("2018-01-01", "0")]
    [InlineData("2018-06-30", "0.50")]
    [InlineData("2018-08-15", "0.625")]
    [InlineData("2018-09-30", "0.75")]
    [InlineData("2018-12-31", "0.92")]
    [InlineData("2020-06-30", "0.50")]
    public void A_curve_is_straight_between_its_points(string day, string value) => Assert.Equal(Exact(value), Sample.Curves[0].On(Day(day)));

    [Fact]
    public void After_its_last_point_a_curve_stays_level() =>
        Assert.Equal(0.5m, Written.Define(c => c.Line("a", (6, 30, 0.5m)).Known("x")).Curves[0].On(Day("2018-12-31")));

    [Theory]
    [InlineData("修建楼堂馆所", "楼堂馆所")]
    [InlineData("购 小　汽 车", "小汽车")]
    [InlineData("村道", null)]
    [InlineData("", null)]
    public void A_word_is_found_however_it_is_spaced(string text, string? word) => Assert.Equal(word, WordList.FirstIn(text, Sample.WordLists[0].Words));

    [Fact]
    public void Width_and_case_do_not_matter() => Assert.Equal("KTV", WordList.FirstIn("Ｋｔｖ消费", ["KTV"]));

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static decimal Exact(string value) => decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
}
