namespace SunLedger.Persons;

/// <summary>What this module refuses, beside what everybody does.</summary>
internal sealed class PersonsRefusals : IRefusals
{
    public static readonly RefusalText IdNumber = new(
        "person_id_number", 422, "公民身份号码不正确：{0}", "The identity number is wrong: {1}", "请核对原始名册；校验码不符的号码不能登记。", "Check the original list; a number with a wrong check character is not entered.");

    public static readonly RefusalText Account = new(
        "person_account", 422, "账号的格式不符", "The account has not the right form", "账号为 6 至 32 位数字、字母或连字符。", "An account has 6 to 32 digits, letters or hyphens.");

    public static readonly RefusalText Month = new(
        "person_month", 422, "所属月份“{0}”的格式不符", "The month of pay \"{0}\" has not the right form", "所属月份写作 2018-09。", "Write it as 2018-09.");

    public static readonly RefusalText Place = new(
        "person_place", 422, "村镇代码“{0}”的格式不符", "The code of the place \"{0}\" has not the right form", "乡镇代码为 9 位数字，村代码为 12 位数字。", "A town has 9 digits, a village 12.");

    public static readonly RefusalText NotPositive = new(
        "person_amount", 422, "发放金额应大于零", "The amount must be more than zero", "退回或更正请用 reverses、corrects 指明原明细。", "To take a line back or correct it, name it in reverses or corrects.");

    public static readonly RefusalText PaidAhead = new(
        "person_paid_ahead", 422, "发放日期 {0} 在今天之后", "The day of pay {0} lies ahead", "尚未发放的明细请留空发放日期。", "Leave the day empty while it is not paid.");

    public static readonly RefusalText UnknownIndicator = new(
        "person_indicator", 422, "没有指标“{0}”，或不在您的区划范围内", "There is no indicator \"{0}\", or it is not in your division", "请填写已登记的指标编号，或指明支付编号。", "Name an indicator that is entered, or the payment.");

    public static readonly RefusalText UnknownProject = new(
        "person_project", 422, "项目库中没有项目“{0}”", "The project library holds no project \"{0}\"", "请核对项目代码。", "Look the code up in the library.");

    public static readonly RefusalText UnknownPayment = new(
        "person_payment", 422, "没有支付“{0}”，或不在您的区划范围内", "There is no payment \"{0}\", or it is not in your division", "请核对支付编号；支付尚未导入时可先留空。", "Check the id; leave it empty while the payment is not imported.");

    public static readonly RefusalText OtherPayment = new(
        "person_other_payment", 422, "支付“{0}”属于指标 {1}、项目 {2}，与本行不一致", "The payment \"{0}\" is of the indicator {1} and the project {2}, not of those of this line", "请核对指标、项目和支付编号。", "Check indicator, project and payment.");

    public static readonly RefusalText ExceedsPayment = new(
        "lines_exceed_payment", 422, "支付“{0}”为 {1} 元，明细已录 {2} 元，再录 {3} 元将超出", "The payment \"{0}\" is {1} yuan, its lines {2} already; {3} more would exceed it",
        "请核对发放金额与支付编号；一笔支付的明细合计不得大于支付金额。", "Check amounts and payment: the lines of a payment never exceed it.");

    public static readonly RefusalText UnknownLine = new(
        "person_line_unknown", 422, "没有可更正的明细“{0}”，或不在您的区划范围内", "There is no line \"{0}\" to correct, or it is not in your division", "请核对 corrects 或 reverses 中的编号。", "Check the id in corrects or reverses.");

    public static readonly RefusalText LineGone = new(
        "person_line_gone", 409, "明细“{0}”已被更正或冲销", "The line \"{0}\" was corrected or taken back already", "请以其最新一条为准。", "Name the newest line instead.");

    public static readonly RefusalText UnknownBenefit = new(
        "person_benefit", 422, "待遇项目“{0}”不在目录中{1}", "The list of benefits has no \"{0}\"{2}", "请用目录中的名称；本地待遇由市级在地方包中加入待遇项目目录（kernel 的 benefit_items）。",
        "Use a name of the list; a city adds benefits of its own to benefit_items of kernel in its pack.");

    public static readonly RefusalText CorrectsAndReverses = new(
        "person_corrects_and_reverses", 422, "更正（corrects）与冲销（reverses）只能填一个", "A line corrects another or takes it back, not both", "更正时填 corrects 和新内容；冲销时只填 reverses。", "Fill in corrects with the new content, or reverses alone.");

    public static readonly RefusalText NoHeads = new("roll_head_count", 422, "申报人数 {0} 应大于零", "The heads declared, {0}, must be more than zero", "请核对清单的人数。", "Check how many persons stand on the list.");

    public static readonly RefusalText HeadEntered = new(
        "roll_head_entered", 422, "该清单的人数已申报为“{0}”", "The heads of this list were declared as \"{0}\" already", "如需更正，请在“更正编号”中填写该编号；原记录保留。", "To correct it, name that id under corrects; what was declared stays.");

    public static readonly RefusalText HeadCorrectsNothing = new(
        "roll_head_corrects_nothing", 422, "“{0}”不是该清单现行的人数申报", "\"{0}\" is not what holds of this list", "请填写现行申报的编号；已被更正过的不能再次更正。", "Name the declaration that holds now; one that was corrected already cannot be corrected again.");

    public IReadOnlyList<RefusalText> All =>
    [
        IdNumber, Account, Month, Place, NotPositive, PaidAhead, UnknownIndicator, UnknownProject, UnknownPayment, OtherPayment, ExceedsPayment, UnknownLine, LineGone, UnknownBenefit, CorrectsAndReverses,
        NoHeads, HeadEntered, HeadCorrectsNothing,
    ];
}
