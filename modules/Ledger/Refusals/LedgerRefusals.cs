using System.Text.Json;
using SunLedger.Ledger.Domain;

namespace SunLedger.Ledger.Refusals;

/// <summary>What the ledger says when it refuses: one sentence and one piece of advice per <see cref="LedgerRefusal"/>, in both languages.</summary>
internal sealed class LedgerRefusals : IRefusals
{
    /// <summary>A month that no year has.</summary>
    public static readonly RefusalText MonthRange = new(
        "month_range", StatusCodes.Status422UnprocessableEntity, "月份 {0} 不在 0 至 13 之间", "The month {0} is not between 0 and 13",
        "请填写 1 至 12；0 表示预算年度开始之前，13 表示年度结束之后。", "Give 1 to 12; 0 is before the budget year, 13 after it.");

    /// <summary>A track code that no document can carry (data-elements.md §3.4).</summary>
    public static readonly RefusalText TrackCodeFormat = new(
        "track_code_format", StatusCodes.Status422UnprocessableEntity, "追踪码“{0}”的格式不符", "The track code \"{0}\" has not the right form",
        "追踪码为 21 位：6 位区划代码、2 位年度、1 位大写字母和 12 位数字，例如 10000015Z155110000004；请按上级指标文填写。",
        "A track code has 21 characters: 6 digits of the division, 2 of the year, a capital letter and 12 digits: 10000015Z155110000004. Take it from the notice of the level above.");

    /// <summary>What the entry says of a budget is entered already.</summary>
    public static readonly RefusalText BudgetEntered = new(
        "budget_entered", StatusCodes.Status422UnprocessableEntity, "该区划该年度已登记为“{0}”", "This was entered as \"{0}\" already",
        "如需更正，请在“更正编号”中填写该编号；原记录保留。", "To correct it, name that id under corrects; what was entered stays.");

    /// <summary>A correction names something else than what it corrects.</summary>
    public static readonly RefusalText BudgetCorrectsNothing = new(
        "budget_corrects_nothing", StatusCodes.Status422UnprocessableEntity, "“{0}”不是该区划、年度、资金的现行登记", "\"{0}\" is not what holds of this division, year and fund",
        "请填写现行登记的编号；已被更正过的登记不能再次更正。", "Name the entry that holds now; one that was corrected already cannot be corrected again.");

    /// <summary>A budget is approved by the congress of a division that has one and releases money.</summary>
    public static readonly RefusalText BudgetOfDivision = new(
        "budget_of_division", StatusCodes.Status422UnprocessableEntity, "区划 {0} 不编制对下转移支付预算", "{0} has no budget of transfers to a level below",
        "请填写省、市或县的区划代码。", "Give a province, a city or a county.");

    /// <summary>The row of the correspondence table holds already.</summary>
    public static readonly RefusalText CorrespondenceEntered = new(
        "correspondence_entered", StatusCodes.Status422UnprocessableEntity, "该对应关系已登记为“{0}”，期间重叠", "This correspondence was entered as \"{0}\", and the times overlap",
        "无需重复登记；如有变化，请先登记终止，再自终止之日起另行登记。", "It need not be entered again; when it changes, end that row first and enter another from the day of the end on.");

    /// <summary>An end names no row that it could end.</summary>
    public static readonly RefusalText CorrespondenceEndsNothing = new(
        "correspondence_ends_nothing", StatusCodes.Status422UnprocessableEntity, "“{0}”不是有效的对应关系", "\"{0}\" is no correspondence that holds",
        "请填写本级或下级登记、尚未终止的对应编号。", "Name a row of your own division or one below that nobody has ended.");

    /// <summary>A row ends before it begins.</summary>
    public static readonly RefusalText CorrespondenceEndsEarly = new(
        "correspondence_ends_early", StatusCodes.Status422UnprocessableEntity, "终止日期 {0} 早于生效日期 {1}", "The end on {0} lies before the beginning on {1}",
        "请核对终止日期；登记有误的对应关系，终止日期填生效日期。", "Check the day; to take back a row that was wrong from the beginning, end it on the day on which it began.");

    /// <summary>The upper fund stands on no higher list than the lower one.</summary>
    public static readonly RefusalText CorrespondenceLevels = new(
        "correspondence_levels", StatusCodes.Status422UnprocessableEntity, "资金“{0}”的级次不高于“{1}”", "The fund \"{0}\" stands on no higher list than \"{1}\"",
        "上级资金应取自上一级或更高级次的资金目录。", "Take the upper fund from the list of a level above.");

    private static readonly Dictionary<LedgerRefusal, RefusalText> Texts = new()
    {
        [LedgerRefusal.Required] = EntryRefusals.Required,
        [LedgerRefusal.IdFormat] = EntryRefusals.IdFormat,
        [LedgerRefusal.TooLong] = EntryRefusals.TooLong,
        [LedgerRefusal.TextCharacters] = Text(LedgerRefusal.TextCharacters,
            "内容含有不可显示的字符", "The text holds characters that cannot be shown",
            "请删除控制字符或乱码后重发。", "Remove control or broken characters and send again."),
        [LedgerRefusal.UnknownWord] = Text(LedgerRefusal.UnknownWord,
            "“{0}”不是可选值", "\"{0}\" is not one of the options",
            "可选值：{1}。", "Options: {1}."),
        [LedgerRefusal.AmountPrecision] = Text(LedgerRefusal.AmountPrecision,
            "金额 {0} 的小数多于两位", "The amount {0} has more than two decimals",
            "金额以元为单位，最多两位小数；请核对原始凭证，不要自行舍入。", "Amounts are in yuan with at most two decimals; check the voucher rather than rounding."),
        [LedgerRefusal.AmountTooLarge] = Text(LedgerRefusal.AmountTooLarge,
            "金额超出系统可记录的上限", "The amount is larger than the ledger can hold",
            "请检查单位是否误用（应为元）。", "Check the unit: amounts are in yuan."),
        [LedgerRefusal.AmountNotPositive] = Text(LedgerRefusal.AmountNotPositive,
            "金额必须大于零", "The amount must be above zero",
            "请填写正数；更正已记账的数据应另做更正，不能用负数。", "Send a positive amount; what is posted is corrected by an entry of its own, not by a negative amount."),
        [LedgerRefusal.AmountZero] = Text(LedgerRefusal.AmountZero,
            "支付金额不能为零", "A payment cannot be zero",
            "请删除该行；退回款以负数填写。", "Leave the row out; a return has a negative amount."),
        [LedgerRefusal.YearRange] = Text(LedgerRefusal.YearRange,
            "年度 {0} 不在 {1} 至 {2} 之间", "The year {0} is not between {1} and {2}",
            "请核对预算年度。", "Check the budget year."),
        [LedgerRefusal.MinutesRange] = Text(LedgerRefusal.MinutesRange,
            "冻结时长 {0} 分钟不在 {1} 至 {2} 分钟之间", "{0} minutes are not between {1} and {2}",
            "请缩短冻结时长；到期后资金自动解冻。", "Hold the money for less; it is free again when the time is over."),
        [LedgerRefusal.SubjectDigits] = Text(LedgerRefusal.SubjectDigits,
            "“{0}”不是 {1} 位数字的科目编码", "\"{0}\" is no subject code of {1} digits",
            "请按当年政府收支分类科目填写：功能分类 7 位，经济分类 5 位；没有的请留空。", "Look it up in the year's table of subjects: 7 digits by function, 5 by economic kind; leave it out when there is none."),

        [LedgerRefusal.IdReused] = Text(LedgerRefusal.IdReused,
            "编号“{0}”已用于另一笔内容不同的记录", "The id \"{0}\" already stands for something else",
            "如系新的业务，请换用新编号；如需更正，请做更正记录。", "Use a new id for new business; correct a posted line by an entry that names it.", 409),

        [LedgerRefusal.UnknownIndicator] = Text(LedgerRefusal.UnknownIndicator,
            "指标“{0}”不存在，或不在您的区划范围内", "There is no indicator \"{0}\", or it is not in your division",
            "请核对指标编号；上级下达的指标应先登记或下达。", "Check the id; the indicator must be registered or released first.", 404),
        [LedgerRefusal.UnknownRelease] = Text(LedgerRefusal.UnknownRelease,
            "下达记录“{0}”不存在，或不是下达给您的区划", "There is no release \"{0}\", or it did not go to your division",
            "请核对下达编号。", "Check the id of the release.", 404),
        [LedgerRefusal.UnknownFund] = EntryRefusals.UnknownFund,
        [LedgerRefusal.UnknownDivision] = EntryRefusals.UnknownDivision,
        [LedgerRefusal.UnknownProject] = Text(LedgerRefusal.UnknownProject,
            "项目“{0}”不在项目库中", "The project \"{0}\" is not in the library",
            "请核对项目代码；新项目应先入库。", "Check the code; enter a new project into the library first."),
        [LedgerRefusal.UnknownContract] = Text(LedgerRefusal.UnknownContract,
            "没有合同“{0}”，或它不属于项目“{1}”", "There is no contract \"{0}\", or it is not one of the project \"{1}\"",
            "请核对合同编号和项目代码；新合同应先登记，不按合同支付的留空。", "Check both codes; enter a new contract first, or leave it empty when nothing is paid on a contract."),
        [LedgerRefusal.UnknownPayment] = Text(LedgerRefusal.UnknownPayment,
            "被退回的支付“{0}”不存在", "The payment \"{0}\" that this returns does not exist",
            "请核对原支付编号；原支付未入账时，可不填此项，直接以负数记退回。", "Check the id; when the original was never posted, leave this empty and post the return as a plain negative amount."),
        [LedgerRefusal.UnknownLine] = Text(LedgerRefusal.UnknownLine,
            "被更正的记录“{0}”不存在，或不在您的区划范围内", "There is no line \"{0}\" to correct, or it is not in your division",
            "请核对被更正记录的类型和编号。", "Check the kind and the id of the line.", 404),
        [LedgerRefusal.UnknownReservation] = Text(LedgerRefusal.UnknownReservation,
            "冻结记录“{0}”不存在，或不在您的区划范围内", "There is no reservation \"{0}\", or it is not in your division",
            "请核对冻结编号。", "Check the id of the reservation.", 404),
        [LedgerRefusal.DivisionNotYours] = Text(LedgerRefusal.DivisionNotYours,
            "区划“{0}”不在您的管辖范围内", "The division \"{0}\" is not yours",
            "只能登记本级及下级的指标；请由对应区划办理。", "You may register for your own division and below only.", 403),
        [LedgerRefusal.FundNotHere] = Text(LedgerRefusal.FundNotHere,
            "资金“{0}”是其他区划的自有资金，此处不能使用", "The fund \"{0}\" is another division's own and cannot be used here",
            "请改用目录资金或本级自有资金。", "Use a fund of the national lists or of your own division."),
        [LedgerRefusal.CategoryMissing] = Text(LedgerRefusal.CategoryMissing,
            "资金类别“{0}”的定义未加载，暂不能校验其字段", "The definition of the category \"{0}\" is not loaded, so its fields cannot be checked",
            "请管理员检查插件状态，或不带类别字段重发。", "Ask the administrator to look at the plugin, or send without category fields."),
        [LedgerRefusal.CategoryField] = Text(LedgerRefusal.CategoryField,
            "类别字段不符合定义：{1}", "A category field does not fit its definition: {2}",
            "请按该类别的字段定义填写（问题代码 {0}）。", "Fill it in as the category defines it (fault {0})."),

        [LedgerRefusal.DateInFuture] = Text(LedgerRefusal.DateInFuture,
            "日期 {0} 晚于今天 {1}", "The date {0} is after today, {1}",
            "请核对日期；尚未发生的业务不能记账。", "Check the date; what has not happened cannot be posted."),
        [LedgerRefusal.YearMismatch] = Text(LedgerRefusal.YearMismatch,
            "年度不一致：{0} 与预算年度 {1}", "The years do not agree: {0} and the budget year {1}",
            "请核对年度；跨年使用的资金应先结转到新年度指标；上年支付在本年退回的，请在退回行填写原支付编号。", "Check the year; money used in another year is carried over to an indicator of that year first; what was paid in an earlier year and came back in this one names the payment it returns."),
        [LedgerRefusal.ReleasedBeforeRegistered] = Text(LedgerRefusal.ReleasedBeforeRegistered,
            "下达日期 {0} 早于指标登记日期 {1}", "The release of {0} lies before the indicator was registered on {1}",
            "请核对两个日期。", "Check both dates."),
        [LedgerRefusal.ReceivedBeforeReleased] = Text(LedgerRefusal.ReceivedBeforeReleased,
            "接收日期 {0} 早于下达日期 {1}", "The receipt of {0} lies before the release of {1}",
            "请核对两个日期。", "Check both dates."),
        [LedgerRefusal.AssignedBeforeRegistered] = Text(LedgerRefusal.AssignedBeforeRegistered,
            "安排日期 {0} 早于指标登记日期 {1}", "The assignment of {0} lies before the indicator was registered on {1}",
            "请核对两个日期。", "Check both dates."),
        [LedgerRefusal.PaidBeforeRegistered] = Text(LedgerRefusal.PaidBeforeRegistered,
            "支付日期 {0} 早于指标登记日期 {1}", "The payment of {0} lies before the indicator was registered on {1}",
            "请核对支付日期和所用指标。", "Check the date and the indicator."),
        [LedgerRefusal.MovedBeforeRegistered] = Text(LedgerRefusal.MovedBeforeRegistered,
            "业务日期 {0} 早于指标登记日期 {1}", "The business date {0} lies before the indicator was registered on {1}",
            "请核对两个日期。", "Check both dates."),
        [LedgerRefusal.YearNotOver] = Text(LedgerRefusal.YearNotOver,
            "{0} 年度尚未结束，不能结转", "The budget year {0} is not over, so nothing is carried over yet",
            "结转日期应为当年 12 月 31 日或以后。", "Carry over on 31 December of the year or later."),

        [LedgerRefusal.PovertyAboveAmount] = Text(LedgerRefusal.PovertyAboveAmount,
            "扶贫金额 {0} 大于金额 {1}", "The poverty share {0} is above the amount {1}",
            "请核对扶贫金额。", "Check the poverty share."),
        [LedgerRefusal.NotDirectlyBelow] = Text(LedgerRefusal.NotDirectlyBelow,
            "“{0}”不是直接下级区划，也不是本级预算单位（KA-05）", "\"{0}\" is neither a division directly below nor a budget unit of this division (KA-05)",
            "请逐级下达：只能下达给直接下级财政或本级预算单位。", "Release level by level: to a division directly below or to a budget unit of your own."),
        [LedgerRefusal.NothingToReceive] = Text(LedgerRefusal.NothingToReceive,
            "该指标是本级登记的，没有待接收的下达", "This indicator was registered here; nothing was released to it",
            "无需接收，也无从退回。", "There is nothing to acknowledge or to send back."),
        [LedgerRefusal.AlreadyReceived] = Text(LedgerRefusal.AlreadyReceived,
            "该下达已经接收", "This release was acknowledged already",
            "无需再次接收；重发同一笔请使用原编号。接收后不能自行退回，请上级收回。", "There is nothing more to acknowledge; to repeat the same line, use its id. What was acknowledged is not sent back: ask the level above to recall it."),
        [LedgerRefusal.ProjectElsewhere] = Text(LedgerRefusal.ProjectElsewhere,
            "项目“{0}”不在该指标所属区划内", "The project \"{0}\" does not lie in the indicator's division",
            "请选用本区划的项目，或先把资金下达到项目所在区划。", "Choose a project of this division, or release the money to the project's division first."),
        [LedgerRefusal.PaymentWithoutProject] = Text(LedgerRefusal.PaymentWithoutProject,
            "支付没有对应项目（KC-01）", "The payment names no project (KC-01)",
            "请填写项目代码；每笔支付都应对应到项目。", "Name the project: every payment belongs to one."),
        [LedgerRefusal.NotAssigned] = Text(LedgerRefusal.NotAssigned,
            "指标“{0}”没有安排到项目“{1}”（KC-01）", "The indicator \"{0}\" was not assigned to the project \"{1}\" (KC-01)",
            "请先把指标安排到该项目，或改用已安排的指标。", "Assign the indicator to the project first, or pay from one that is."),
        [LedgerRefusal.ReturnsOtherPayment] = Text(LedgerRefusal.ReturnsOtherPayment,
            "“{0}”不能由本笔退回：退回款应为负数，且指标和项目与原支付相同", "\"{0}\" cannot be returned by this line: a return is negative, and of the same indicator and project as the payment",
            "请核对原支付编号、指标和项目。", "Check the id of the payment, the indicator and the project."),
        [LedgerRefusal.ReleasedFromAbove] = Text(LedgerRefusal.ReleasedFromAbove,
            "指标“{0}”由上级下达，不能在本级追加或追减", "The indicator \"{0}\" was released from above and is neither supplemented nor reduced here",
            "追加请由上级另行下达，追减请由上级收回。", "Have the level above release more, or recall some of it."),
        [LedgerRefusal.VirementElsewhere] = Text(LedgerRefusal.VirementElsewhere,
            "不能调剂到指标“{0}”：调剂只能在同一区划的两条指标之间进行", "Nothing can be transferred to \"{0}\": a virement is between two indicators of one division",
            "请核对调入指标；跨区划的资金请收回后重新下达。", "Check the receiving indicator; between divisions, recall and release again."),
        [LedgerRefusal.CarryOverElsewhere] = Text(LedgerRefusal.CarryOverElsewhere,
            "不能结转到指标“{0}”：区划、单位、资金和初始年度应与原指标相同", "Nothing can be carried over to \"{0}\": division, unit, fund and origin year must be the same",
            "请换用新的指标编号，由结转开立指标。", "Choose a new id, and the carry-over opens the indicator."),
        [LedgerRefusal.NotCorrectable] = Text(LedgerRefusal.NotCorrectable,
            "记录“{0}”不能直接更正", "The line \"{0}\" cannot be corrected by itself",
            "更正记录不再更正，请重新记账；下达或结转生成的指标，请更正该下达或结转。",
            "Post anew instead of correcting a correction; correct the release or carry-over that opened an indicator."),
        [LedgerRefusal.AlreadyCorrected] = Text(LedgerRefusal.AlreadyCorrected,
            "记录“{0}”已经更正过", "The line \"{0}\" was corrected already",
            "无需再次更正；重发同一笔更正请使用原编号。", "Nothing more to do; to repeat the same correction, use its id."),
        [LedgerRefusal.ReservationEnded] = Text(LedgerRefusal.ReservationEnded,
            "冻结记录“{0}”已经结束", "The reservation \"{0}\" has ended",
            "请查看其结果（已执行、已解冻或已过期）；如仍需办理，请重新冻结。", "See what became of it (posted, voided or expired); reserve again if it is still needed."),
        [LedgerRefusal.ReservationExpired] = Text(LedgerRefusal.ReservationExpired,
            "冻结记录“{0}”已过期，资金已解冻", "The reservation \"{0}\" is late, and its money is free again",
            "请重新冻结后办理。", "Reserve again."),
        [LedgerRefusal.ReservationMismatch] = Text(LedgerRefusal.ReservationMismatch,
            "要执行的业务与冻结记录“{0}”不符", "The line to post is not what \"{0}\" was reserved for",
            "业务类型、指标、项目和接收方应与冻结时相同，金额不超过冻结金额。", "Kind, indicator, project and receiver must be the same, and the amount no more than was reserved."),

        [LedgerRefusal.ReturnsMoreThanPaid] = Text(LedgerRefusal.ReturnsMoreThanPaid,
            "退回 {0} 超过可退金额 {1}", "The return of {0} is more than the {1} that was paid",
            "请核对原支付和已退回金额。", "Check the payment and what was returned of it before."),
        [LedgerRefusal.ExceedsUndistributed] = Text(LedgerRefusal.ExceedsUndistributed,
            "金额 {0} 超过未分配余额 {1}（KA-06）", "The amount {0} is more than the undistributed {1} (KA-06)",
            "请减少金额，或先收回未使用的安排。", "Reduce the amount, or take back what was given out and not used."),
        [LedgerRefusal.ExceedsReleased] = Text(LedgerRefusal.ExceedsReleased,
            "收回 {0} 超过上级下达后尚未收回的 {1}", "The recall of {0} is more than the {1} that was released from above and not recalled yet",
            "其余资金由调剂转入，请先调剂回原指标再收回。", "The rest came from other indicators: transfer it back first."),
        [LedgerRefusal.ExceedsIndicator] = Text(LedgerRefusal.ExceedsIndicator,
            "支付 {0} 超过指标可支付余额 {1}（KC-02）", "The payment of {0} is more than the {1} left on the indicator (KC-02)",
            "请核对金额和指标；指标不足时先追加指标。", "Check the amount and the indicator; supplement the indicator first when it is short."),
        [LedgerRefusal.ExceedsAssigned] = Text(LedgerRefusal.ExceedsAssigned,
            "支付 {0} 超过该指标安排给项目的未付余额 {1}", "The payment of {0} is more than the {1} left of what the indicator assigned to the project",
            "请核对金额，或先追加对该项目的安排。", "Check the amount, or assign more to the project first."),
        [LedgerRefusal.ExceedsUnpaid] = Text(LedgerRefusal.ExceedsUnpaid,
            "金额 {0} 超过该项目未支付的安排 {1}", "The amount {0} is more than the {1} that was assigned to the project and neither paid nor reserved",
            "已支付或冻结的部分不能撤销或结转，请减少金额。", "What is paid or reserved stays: reduce the amount."),
        [LedgerRefusal.MoneyMovedOn] = Text(LedgerRefusal.MoneyMovedOn,
            "该记录的 {0} 已被后续业务使用，不能更正", "Later lines have used some of the {0} that this line moved",
            "请先更正后续的下达、安排、支付或退回，或由相关方退回、收回资金。", "Correct the later releases, assignments, payments or returns first, or have the money returned."),

        [LedgerRefusal.BalanceTooLarge] = Text(LedgerRefusal.BalanceTooLarge,
            "入账后指标的累计金额将超出系统可记录的上限 {0}", "The indicator would come to more than the {0} that the ledger can count",
            "请检查单位是否误用（应为元）；确需记录的，请将超出部分另行登记一个指标。", "Check the unit: amounts are in yuan. If it is right, register another indicator for what is beyond."),
        [LedgerRefusal.StoppedByRule] = Text(LedgerRefusal.StoppedByRule,
            "规则 {0} 拦截：{1}", "Stopped by rule {0}: {2}",
            "{3}", "{3}"),

        [LedgerRefusal.EvidenceMissing] = Text(LedgerRefusal.EvidenceMissing,
            "规则 {0}（{1}）要求先附证明材料，尚未提交", "Rule {0} ({2}) asks for evidence first, and none was brought",
            "请先为该笔支付上传材料：POST /api/v1/payments/{3}/evidence，再登记支付；已冻结的资金仍然保留。", "Bring the file first, POST /api/v1/payments/{3}/evidence, then post the payment; what is held for it stays held."),

        [LedgerRefusal.ApprovalDemanded] = Text(LedgerRefusal.ApprovalDemanded,
            "区划 {0} 的此项业务须经审批，不能直接登记", "In {0} this needs approval: it cannot be posted directly",
            "请在“审批”中提交，或 POST /api/v1/approval/documents，kind 为 {1}。", "Submit it: POST /api/v1/approval/documents with the kind {1}.", 409),
        [LedgerRefusal.UnderApproval] = Text(LedgerRefusal.UnderApproval,
            "编号“{0}”由审批占用，只能由审批结果办理", "The id \"{0}\" belongs to an approval, and ends with its decision",
            "请在审批单据中同意、退回、否决或撤回。", "Agree to, return, refuse or withdraw the document.", 409),
        [LedgerRefusal.ExceptionOver] = Text(LedgerRefusal.ExceptionOver,
            "例外的有效期 {0} 已过", "The last day of the exception, {0}, is past",
            "请填写今天或以后的日期。", "Give today or a later day."),
        [LedgerRefusal.PosterAgreed] = Text(LedgerRefusal.PosterAgreed,
            "支付“{0}”使用的支付例外由您审批同意，不能再由您登记该笔支付", "You agreed to the exception that the payment \"{0}\" uses, so you cannot post it",
            "请由未参与审批该例外的人员登记，内容不变。", "Have it posted, as it is, by somebody who did not agree to the exception.", 403),
    };

    /// <inheritdoc />
    public IReadOnlyList<RefusalText> All { get; } = [.. Texts.Keys.Order().Select(r => Texts[r]), EntryRefusals.AsOfInFuture, EntryRefusals.KnownAtInFuture, EntryRefusals.KnownAtUnclear, MonthRange, TrackCodeFormat, BudgetEntered, BudgetCorrectsNothing, BudgetOfDivision,
        CorrespondenceEntered, CorrespondenceEndsNothing, CorrespondenceEndsEarly, CorrespondenceLevels];

    /// <summary>The published text.</summary>
    public static RefusalText Of(LedgerRefusal refusal) => Texts[refusal];

    private static RefusalText Text(LedgerRefusal refusal, string zh, string en, string hintZh, string hintEn, int status = StatusCodes.Status422UnprocessableEntity) =>
        new(JsonNamingPolicy.SnakeCaseLower.ConvertName(refusal.ToString()), status, zh, en, hintZh, hintEn);
}
