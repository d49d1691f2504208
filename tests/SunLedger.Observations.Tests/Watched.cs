namespace SunLedger.Observations.Tests;

/// <summary>A category that is watched: a report once, power every month, income every year, and a rule that reads what is observed.</summary>
internal sealed class WatchedRoads : FundCategory
{
    public WatchedRoads() : this(also: false)
    {
    }

    /// <param name="also">Demands one thing more.</param>
    public WatchedRoads(bool also) : base("rural-roads", "农村公路", "Roads", basis: "试")
    {
        Covers("C13");
        var (project, indicator) = (Of(Subject.Project), Of(Subject.Indicator));
        Element("report", "验收报告", "Acceptance report").On(project).Due(60, after: Known.Project.RealEnd).Assumed("试");
        var length = Element("built_km", "完成里程", "Built length").On(project).OfQuantity(Unit.Kilometre, 3).By(ElementSource.Api).Monthly(10);
        Element("income", "年度收益", "Income of the year").On(project).OfMoney().By(ElementSource.Department).Yearly(3, 31);
        Element("mood", "满意度", "Satisfaction").On(indicator).OfChoice("好", "差");
        Element("posted", "公示", "Posted").On(indicator).OfDate().Due(20, after: Known.Indicator.RegisteredOn).Published();
        Element("completion", "完成公示", "Completion posted").On(project).DueInWorkingDays(20, after: Known.Project.AcceptedOn).Published();
        if (also) Element("kept", "管护", "Kept").On(project).OfQuantity(Unit.Kilometre, 3).Monthly(10);
        Element("paid", "已付", "Paid").On(project).OfMoney().By(ElementSource.Platform).Monthly(10);
        project.Warn("WR-01", "完成里程不足", "Too short").About(Risk.PerformanceGap).From("试").Yellow(length.Number < 5);
    }
}
