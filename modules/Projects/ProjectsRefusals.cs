namespace SunLedger.Projects;

/// <summary>What the project library refuses, beside what everybody does.</summary>
internal sealed class ProjectsRefusals : IRefusals
{
    public static readonly RefusalText PlanEndBeforeStart = new(
        "plan_end_before_start", 422, "计划完工日期 {1} 早于计划开工日期 {0}", "The planned end {1} lies before the planned start {0}",
        "请核对两个日期。", "Check the two dates.");

    public static readonly RefusalText RealEndBeforeStart = new(
        "real_end_before_start", 422, "实际完工日期 {1} 早于实际开工日期 {0}", "The real end {1} lies before the real start {0}",
        "请核对两个日期。", "Check the two dates.");

    public static readonly RefusalText AcceptedBeforeStart = new(
        "accepted_before_start", 422, "验收日期 {1} 早于实际开工日期 {0}", "The acceptance {1} lies before the real start {0}",
        "请核对两个日期。", "Check the two dates.");

    public static readonly RefusalText ProgressRange = new(
        "progress_range", 422, "形象进度 {0} 不在 0 至 1 之间，或多于四位小数", "The progress {0} is not between 0 and 1, or has more than four decimals",
        "进度以小数填写，例如 0.85 表示 85%。", "Progress is a share: 0.85 is 85 %.");

    public static readonly RefusalText CountNegative = new(
        "count_negative", 422, "数量 {0} 不能为负数", "The count {0} cannot be below zero",
        "请填写零或正整数。", "Send zero or a positive whole number.");

    public static readonly RefusalText PoorAboveAll = new(
        "poor_above_all", 422, "受益贫困数 {0} 大于受益总数 {1}", "The poor, {0}, are more than all who benefit, {1}",
        "请核对两个数量。", "Check the two counts.");

    public static readonly RefusalText VillageCode = new(
        "village_code", 422, "村代码 {0} 不是有效的 12 位统计用区划代码，或不在项目所在区划内", "The village code {0} is no valid 12-digit code, or lies outside the project's division",
        "请核对村代码；多个代码以顿号分隔。", "Check the village codes; separate several by commas.");

    public static readonly RefusalText SourceUnnamed = new(
        "source_unnamed", 422, "资金来源既无目录代码也无名称", "A source of money has neither fund code nor name",
        "请填写资金代码或来源名称。", "Give the fund code or a name.");

    public static readonly RefusalText SourcesDiffer = new(
        "sources_differ", 422, "各资金来源合计 {0} 元与项目总预算 {1} 元不一致", "The sources sum to {0} yuan, the budget is {1} yuan",
        "请核对各来源金额，合计应等于总预算。", "Check the sources: they must sum to the budget.");

    public static readonly RefusalText ProjectFixed = new(
        "project_fixed", 422, "项目 {0} 的{1}不能更改", "The {2} of project {0} cannot change",
        "区划和资金类别在入库后固定；登记有误时请作废原项目并以新代码登记。", "Division and category are fixed once entered: enter a new project under a new code.");

    public static readonly RefusalText ApprovalDemanded = new(
        "approval_demanded", 409, "区划 {0} 的此项业务须经审批，不能直接登记", "In {0} this needs approval: it cannot be entered directly",
        "请在“审批”中提交，或 POST /api/v1/approval/documents，kind 为 {1}。", "Submit it: POST /api/v1/approval/documents with the kind {1}.");

    public IReadOnlyList<RefusalText> All =>
    [
        PlanEndBeforeStart, RealEndBeforeStart, AcceptedBeforeStart, ProgressRange, CountNegative, PoorAboveAll, VillageCode, SourceUnnamed, SourcesDiffer, ProjectFixed, ApprovalDemanded,
    ];
}
