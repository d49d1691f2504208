namespace SunLedger.Categories;

/// <summary>What is said about an element, in words.</summary>
public static class ElementWords
{
    /// <summary>Who brings it.</summary>
    public static Bilingual Source(Element element) => element.Source switch
    {
        ElementSource.Unit => new("填报单位", "the unit"),
        ElementSource.Department => new("主管部门", "the department"),
        ElementSource.Api => new("接口报送", "an interface"),
        _ => new("平台自有", "the platform"),
    };

    /// <summary>By when it must come; null for what is never due.</summary>
    public static Bilingual? Due(Element element) => element switch
    {
        { After: { } after, IsInWorkingDays: true } => new($"{after.Name}后{element.DueDays}个工作日内", $"within {element.DueDays} working days after: {after.English}"),
        { After: { } after } => new($"{after.Name}后{element.DueDays}日内", $"within {element.DueDays} days after: {after.English}"),
        { Cycle: { Month: { } month } cycle } => new($"每年，次年{month}月{cycle.Day}日前", $"every year, by {month}-{cycle.Day} of the next"),
        { Cycle: { } cycle } => new($"每月，次月{cycle.Day}日前", $"every month, by the {cycle.Day} of the next"),
        _ => null,
    };
}
