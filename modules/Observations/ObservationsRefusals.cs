namespace SunLedger.Observations;

/// <summary>What this module refuses, beside what everybody does.</summary>
internal sealed class ObservationsRefusals : IRefusals
{
    public static readonly RefusalText UnknownSubject = new(
        "observation_subject", 422, "没有{0}“{1}”，或不在您的区划范围内", "There is no {2} \"{1}\", or it is not in your division", "对象类型为 project（项目）或 indicator（指标），编号须已登记。", "The subject is a project or an indicator that is entered already.");

    public static readonly RefusalText UnknownElement = new(
        "unknown_element", 422, "该对象的类别没有监控要素“{0}”", "The subject's category has no element \"{0}\" about it", "可报要素见 GET /elements?category={1}。", "GET /elements?category={1} lists its elements.");

    public static readonly RefusalText PlatformKnows = new(
        "platform_knows", 422, "要素“{0}”由平台自动取得，无需填报", "The platform knows the element \"{0}\" itself", "请删除该行。", "Leave the row out.");

    public static readonly RefusalText ElementOfOthers = new(
        "element_of_others", 422, "要素“{0}”由主管部门或接口报送，单位不能自行填报", "The element \"{0}\" is reported by the department or a system, not by the unit that it speaks of",
        "请删除该行；结论有误的，请联系报送部门更正。", "Leave the row out; where what was reported is wrong, ask whoever reported it to correct it.");

    public static readonly RefusalText PeriodForm = new(
        "period_form", 422, "所属期“{0}”不合要求，应为{1}", "The period \"{0}\" must be {2}", "按月报送的写 2018-09，按年报送的写 2018，一次性的留空。", "A monthly element has 2018-09, a yearly one 2018, any other none.");

    public static readonly RefusalText ValueForm = new(
        "observation_value", 422, "要素值不合要求：{0}", "The value does not fit the element: {1}", "请按要素定义的种类和单位填写。", "Send the kind and the unit that the element has.");

    public static readonly RefusalText Exists = new(
        "observation_exists", 409, "该对象、要素、所属期已有记录 {0}", "The subject, element and period have the observation {0} already", "如需更正，请在 corrects 中写明被更正的记录编号。", "Name it in corrects to correct it.");

    public static readonly RefusalText CorrectsOther = new(
        "corrects_other", 409, "被更正的记录应为 {0} 的最新一条，而不是“{1}”", "Corrections name the newest observation, {0}, not \"{1}\"", "请先查询该对象、要素、所属期的最新记录。", "Look up the newest observation of the subject, element and period.");

    public static readonly RefusalText ReportedAhead = new(
        "reported_ahead", 422, "报送日期 {0} 在今天之后", "The reporting day {0} lies ahead", "请填写今天或以前的日期。", "Send today or an earlier day.");

    public IReadOnlyList<RefusalText> All => [UnknownSubject, UnknownElement, PlatformKnows, ElementOfOthers, PeriodForm, ValueForm, Exists, CorrectsOther, ReportedAhead];
}
