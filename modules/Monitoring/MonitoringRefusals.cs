namespace SunLedger.Monitoring;

/// <summary>What this module refuses.</summary>
internal sealed class MonitoringRefusals : IRefusals
{
    /// <summary>A sweep of no year, or of one that cannot be.</summary>
    public static readonly RefusalText SweepYear = new(
        "sweep_year", 422, "请指明 {0} 至 {1} 之间的预算年度", "Name a budget year from {0} to {1}",
        "在 year 中填写要扫描的预算年度。", "Put the budget year to sweep into year.");

    /// <summary>A state that warnings do not have.</summary>
    public static readonly RefusalText UnknownState = new(
        "unknown_state", 422, "预警没有状态“{0}”", "Warnings have no state \"{0}\"",
        "可用状态：open、explained、pending、cannot_judge、closed。", "The states are open, explained, pending, cannot_judge and closed.");

    public IReadOnlyList<RefusalText> All => [SweepYear, UnknownState];
}
