using SunLedger.Categories.Tests.Samples;

namespace SunLedger.Categories.Tests;

public class UnitTests
{
    [Theory]
    [InlineData("yuan", "元")]
    [InlineData("ratio", "")]
    [InlineData("count", "")]
    [InlineData("yuan/km", "元/公里")]
    [InlineData("yuan/person/year", null)]
    [InlineData("yuan/year/person", "元/年/人")]
    [InlineData("yuan*day", "元·日")]
    [InlineData("1/day", "1/日")]
    [InlineData("kw/household", "千瓦/户")]
    [InlineData("kwh/kw", "千瓦时/千瓦")]
    [InlineData("litre", "升")]
    [InlineData("age", "岁")]
    [InlineData("m*m", "米·米")]
    [InlineData("km/km", null)]
    [InlineData("ratio/km", null)]
    [InlineData("li", null)]
    [InlineData("", null)]
    [InlineData("/km", null)]
    public void A_unit_is_read_from_its_one_spelling(string code, string? chinese)
    {
        var unit = Unit.FromCode(code);
        Assert.Equal(chinese, unit?.Name.Chinese);
        Assert.Equal(chinese is null ? null : code, unit?.Code);
    }

    [Theory]
    [InlineData("Project.Paid", "yuan")]
    [InlineData("Project.Paid + 1", "yuan")]
    [InlineData("2 * Project.Paid - 1", "yuan")]
    [InlineData("Project.Paid / Project.Contract", "ratio")]
    [InlineData("Project.Paid * Project.Progress", "yuan")]
    [InlineData("Project.Contract / project.length_km", "yuan/km")]
    [InlineData("Project.Contract / project.length_km * project.length_km", "yuan")]
    [InlineData("1 / project.length_km", "1/km")]
    [InlineData("1 - @retention", "ratio")]
    [InlineData("PersonLine.Age", "age")]
    [InlineData("1 + 2 * 3", null)]
    [InlineData("days_ago(Project.PlanStart) / days_between(Project.PlanStart, Project.PlanEnd)", "ratio")]
    [InlineData("on_day(@checkpoints)", "ratio")]
    [InlineData("year_of(Project.PlanStart)", "year")]
    [InlineData("size(project.open_items)", "count")]
    [InlineData("min(Project.Paid, 5)", "yuan")]
    [InlineData("count(items by (Project.TownCode))", "count")]
    [InlineData("sum(items by (Project.TownCode), Project.Households)", "household")]
    [InlineData("average(items by (Project.TownCode), Project.Paid)", "yuan")]
    [InlineData("share(items by (Project.TownCode), Project.Paid, project.poor_village)", "ratio")]
    [InlineData("Project.Households * count(items by (Project.TownCode))", "household")]
    public void The_unit_of_a_number_follows_from_its_parts(string formula, string? unit)
    {
        var number = Formula.ReadNumber(formula, new SampleRoads().Define().Scope);
        Assert.Equal(unit, new UnitCheck(hint => Assert.Fail(hint.English)).Of(number)?.Code);
    }

    [Theory]
    [InlineData("Project.Paid > Project.Households")]
    [InlineData("Project.Paid + Project.Households > 1")]
    [InlineData("Project.Contract / project.length_km > @tender_line")]
    [InlineData("days_ago(Project.PlanStart) > Project.LibraryYear")]
    [InlineData("max(Project.Paid, project.length_km) > 1")]
    [InlineData("share(items by (Project.TownCode), Project.Paid + Project.Households, project.poor_village) > 1")]
    [InlineData("not (Project.Paid > 1 or Project.Paid = Project.Persons)")]
    [InlineData("count(items by (Project.TownCode) where (Project.Paid > Project.Persons)) > 1")]
    public void Different_units_cannot_be_added_or_compared(string formula)
    {
        var faults = new List<Bilingual>();
        new UnitCheck(faults.Add).Check(Formula.Read(formula, new SampleRoads().Define().Scope));
        Assert.Contains("单位不同", Assert.Single(faults).Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Persons_and_households_are_no_plain_counts() => Assert.False(Unit.Person.Fits(Unit.Count));

    [Fact]
    public void A_ratio_may_be_compared_with_a_count() => Assert.True(Unit.Ratio.Fits(Unit.Count));
}
