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

    /// <summary>A parameter that there is not, or no values to try, or too many.</summary>
    public static readonly RefusalText WhatIf = new(
        "what_if", 422, "没有参数 {0}，或没有给出 1 至 {1} 个值", "There is no parameter {0}, or not 1 to {1} values are given",
        "在类别页面核对参数代码，并在 values 中给出要试算的值。", "Look the parameter up on the category's page, and put the values to try into values.");

    public IReadOnlyList<RefusalText> All => [SweepYear, UnknownState, WhatIf];
}
