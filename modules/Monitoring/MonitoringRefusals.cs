namespace SunLedger.Monitoring;

/// <summary>What this module refuses.</summary>
internal sealed class MonitoringRefusals : IRefusals
{
    /// <summary>A sweep of no year, or of one that cannot be.</summary>
    public static readonly RefusalText SweepYear = new(
        "sweep_year", 422, "请指明 {0} 至 {1} 之间的预算年度", "Name a budget year from {0} to {1}",
        "在 year 中填写要扫描的预算年度。", "Put the budget year to sweep into year.");

    /// <summary>A day as of which that year cannot be judged.</summary>
    public static readonly RefusalText JudgingDay = new(
        "judging_day", 422, "判断日期应在 {0} 至 {1} 之间", "The day of judging must lie from {0} to {1}",
        "请填写范围内的日期；不填则为当天，往年为该年最后一天。", "Give a day in the range; left out, it is today, or the last day of a past year.");

    /// <summary>A state that warnings do not have.</summary>
    public static readonly RefusalText UnknownState = new(
        "unknown_state", 422, "预警没有状态“{0}”", "Warnings have no state \"{0}\"",
        "可用状态：open、explained、rectifying、rectified、settled、closed、suppressed、recorded、pending、cannot_judge。",
        "The states are open, explained, rectifying, rectified, settled, closed, suppressed, recorded, pending and cannot_judge.");

    /// <summary>A parameter that there is not, or no values to try, or too many.</summary>
    public static readonly RefusalText WhatIf = new(
        "what_if", 422, "没有参数 {0}，或没有给出 1 至 {1} 个值", "There is no parameter {0}, or not 1 to {1} values are given",
        "在类别页面核对参数代码，并在 values 中给出要试算的值。", "Look the parameter up on the category's page, and put the values to try into values.");

    /// <summary>A value by which the definition's formulas say nothing: a window of no days.</summary>
    public static readonly RefusalText WhatIfValue = new(
        "what_if_value", 422, "参数 {0} 不能取值 {1}", "The parameter {0} cannot be {1}",
        "分组的期限应为整数，至少1日或1年；请换一个值试算。", "The window of a group is a whole number of days or years, at least one; try another value.");

    /// <summary>An act that does not fit where the warning stands.</summary>
    public static readonly RefusalText WarningState = new(
        "warning_state", 409, "预警现在的状态不能这样办理", "The warning does not stand where this can be done",
        "刷新后按页面所示的下一步办理：未办结的可签收、说明、责令整改、办结；整改中的可报整改结果；已办结的可撤回。",
        "Refresh, and take the next step that is shown: what is open can be signed, explained, ordered to be put right or settled; what was ordered can be put right; what is settled can be taken back.");

    /// <summary>Somebody decides about what they handled.</summary>
    public static readonly RefusalText HandledByYou = new(
        "handled_by_you", 422, "您签收、说明或整改过该预警，不能由您认定", "You signed, explained or put right this warning, so the decision is not yours",
        "请由另一位有销号权限的人员认定。", "Have another person who may close warnings decide.");

    /// <summary>Settled as put right before anybody said what was done.</summary>
    public static readonly RefusalText NothingRectified = new(
        "nothing_rectified", 422, "尚无说明或整改结果，不能按已整改办结", "Nobody has said what was put right",
        "先由办理人说明或报整改结果，再办结。", "Have the handler explain or report what was put right, then settle.");

    /// <summary>A red warning settled by two who are not of the supervision.</summary>
    public static readonly RefusalText NeedsSupervision = new(
        "needs_supervision", 422, "红色预警须由监督岗会签后办结", "A red warning is settled with the supervision's countersignature",
        "请监督岗人员以同一原因会签。", "Have somebody of the supervision countersign with the same reason.");

    /// <summary>A warning given to nobody we know.</summary>
    public static readonly RefusalText UnknownHandler = new(
        "unknown_handler", 422, "没有账号“{0}”，或不在您的区划范围内，或未任岗位", "There is no account \"{0}\" in your division that holds a role",
        "请核对办理人的账号；留空即由本人签收。", "Check the account; leave it empty to take the warning yourself.");

    /// <summary>An exemption from a rule that there is not.</summary>
    public static readonly RefusalText UnknownRule = new(
        "unknown_rule", 422, "没有规则 {0}，或它在该区划未生效", "There is no rule {0}, or it is not in force in the division",
        "请在资金类别页面核对定义代码和规则代码。", "Look the codes of definition and rule up on the categories page.");

    /// <summary>An exemption from a rule that stops.</summary>
    public static readonly RefusalText ExemptionStops = new(
        "exemption_stops", 422, "规则 {0} 拦截或禁止业务，不能豁免", "Rule {0} stops what is done, and is not to be exempted from",
        "个别业务确需放行的，请走例外审批。", "Where one act must pass, have an exception approved.");

    /// <summary>An exemption without an end, or with one that is too far away or past.</summary>
    public static readonly RefusalText ExemptionDays = new(
        "exemption_days", 422, "豁免须写明起止日期，止于今日以后，且不超过 {0} 日", "An exemption has a first and a last day, ends after today, and lasts at most {0} days",
        "填写 from 和 until；到期后仍需豁免的，另行申请。", "Fill in from and until; ask again when it is still needed afterwards.");

    /// <summary>An exemption that is not where this can be done.</summary>
    public static readonly RefusalText ExemptionState = new(
        "exemption_state", 409, "豁免现在的状态不能这样办理", "The exemption does not stand where this can be done",
        "申请中的可同意或不同意，生效的可提前终止。", "What is asked for can be agreed to or refused; what holds can be ended.");

    /// <summary>Somebody agrees to their own application.</summary>
    public static readonly RefusalText ExemptionOwn = new(
        "exemption_own", 422, "豁免由您申请，不能由您批准", "You asked for the exemption, so the decision is not yours",
        "请由另一位有销号权限的人员批准。", "Have another person who may close warnings decide.");

    /// <summary>A file where no module keeps any.</summary>
    public static readonly RefusalText NoFileStore = new(
        "no_file_store", 409, "平台未启用附件存储，不能上传佐证", "No module of the platform keeps files, so none can be brought",
        "请由管理员启用“审批”模块。", "Have the administrator run the module Approval.");

    /// <summary>Evidence for a payment of nobody's.</summary>
    public static readonly RefusalText NothingToProve = new(
        "evidence_subject", 422, "支付 {0} 未登记，也没有指明您区划范围内的指标", "Payment {0} is not posted, and no indicator of your division is named for it",
        "请在 indicatorId 中填写该支付将使用的指标。", "Name the indicator that the payment will be paid from in indicatorId.");

    /// <summary>More files than anybody reads.</summary>
    public static readonly RefusalText EvidenceMany = new(
        "evidence_many", 422, "一笔支付或一条预警最多附 20 份佐证", "A payment or a warning has 20 files of evidence at most", "请合并后上传。", "Join some of them.");

    /// <summary>Put right by files that are not the warning's.</summary>
    public static readonly RefusalText EvidenceUnknown = new(
        "evidence_unknown", 422, "所列佐证不是这条预警的附件", "Some of the files are not evidence of this warning",
        "请先上传佐证，再报整改结果。", "Bring the files first, then report what was put right.");

    public IReadOnlyList<RefusalText> All =>
    [
        SweepYear, JudgingDay, UnknownState, WhatIf, WhatIfValue, WarningState, HandledByYou, NothingRectified, NeedsSupervision, UnknownHandler, UnknownRule, ExemptionStops, ExemptionDays, ExemptionState,
        ExemptionOwn, NoFileStore, NothingToProve, EvidenceMany, EvidenceUnknown,
    ];
}
