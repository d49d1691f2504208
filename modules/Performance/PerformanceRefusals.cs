namespace SunLedger.Performance;

/// <summary>What this module refuses, beside what everybody does.</summary>
internal sealed class PerformanceRefusals : IRefusals
{
    public static readonly RefusalText UnknownOwner = new(
        "target_owner", 422, "须写明项目代码，或资金代码和区划代码；所写的须已登记且在您的范围内", "Name a project, or a fund and a division; it must be entered already, and be in your reach",
        "项目绩效填项目代码；整体绩效填资金代码和区划代码，由财政部门或主管部门填写。", "For a project give its code; for a whole fund give fund and division, which finance or the department does.");

    public static readonly RefusalText OwnerFixed = new(
        "target_fixed", 422, "绩效指标 {0} 所属的项目、资金、区划和年度不能更改", "Project, fund, division and year of measure {0} cannot change", "请以新编号登记新的指标。", "Enter a new measure under a new id.");

    public static readonly RefusalText PlannedMissing = new(
        "target_planned", 422, "定量指标须有目标值和单位，定性指标不填目标值", "A counted measure has a planned value and a unit, a graded one has neither", "请核对指标是定量还是定性。", "Check whether the measure is counted or graded.");

    public static readonly RefusalText NumberRange = new(
        "target_number", 422, "数值 {0} 为负数、过大，或多于四位小数", "The number {0} is below zero, too large, or has more than four decimals", "请核对数值和单位。", "Check the number and its unit.");

    public static readonly RefusalText UnknownMeasure = new(
        "unknown_measure", 422, "没有绩效指标 {0}，或它不在您的范围内", "There is no measure {0}, or it is not in your reach", "请先登记绩效指标。", "Set the measure first.");

    public static readonly RefusalText ResultMissing = new(
        "result_missing", 422, "定量指标填完成值，定性指标填等级（达成、部分达成、未达成），二者只填其一", "A counted measure is reported as a value, a graded one as one of three grades, and never as both", "请按指标类型填写。", "Send the one that the measure has.");

    public static readonly RefusalText DayAhead = new("performance_day_ahead", 422, "日期 {0} 在今天之后", "The day {0} lies ahead", "请填写今天或以前的日期。", "Send today or an earlier day.");

    public static readonly RefusalText EvidenceForm = new(
        "evidence_form", 422, "佐证材料须有文件名和 SHA-256 摘要（64 位十六进制），至多 20 个", "Evidence has a file name and a SHA-256 digest of 64 hexadecimal characters, twenty at most",
        "请重新计算文件摘要；同一文件只列一次。", "Compute the digest of the file again; list a file once.");

    public static readonly RefusalText ScoreRange = new("evaluation_score", 422, "自评得分 {0} 不在 0 至 100 之间，或多于两位小数", "The score {0} is not between 0 and 100, or has more than two decimals", "请核对自评得分。", "Check the score.");

    public static readonly RefusalText WeightRange = new(
        "target_weight", 422, "权重 {0} 不在 0 至 100 之间，或多于两位小数", "The weight {0} is not between 0 and 100, or has more than two decimals", "权重以百分数填写，例如 12.5。", "Weights are per cent: 12.5.");

    public static readonly RefusalText WeightsNotWhole = new(
        "target_weights", 422, "权重合计 {0}（含预算执行率 {1}），应为 100；未填权重的绩效指标 {2} 个", "The weights sum to {0}, budget execution ({1}) among them, and must be 100; measures without a weight: {2}",
        "填报完成前，请先核对各项绩效指标的权重；填报完成后如需调整，请在一次提交中一并调整，或先说明原因恢复填报。",
        "Weigh every measure before its targets are declared complete; afterwards change the weights in one call, or open the targets again and say why.");

    public IReadOnlyList<RefusalText> All => [UnknownOwner, OwnerFixed, PlannedMissing, NumberRange, UnknownMeasure, ResultMissing, DayAhead, EvidenceForm, ScoreRange, WeightRange, WeightsNotWhole];
}
