using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>
/// What a request gets that does not read: an address with a parameter that nobody asks for, a body with a field that is none. Each names the field by its path in the body,
/// and the row when the body is an array.
/// </summary>
internal sealed class ReadingRefusals : IRefusals
{
    public static readonly RefusalText UnknownParameter = new("unknown_parameter", 400, "接口没有参数“{0}”", "There is no parameter \"{0}\" here", "最接近的是“{1}”；可用的参数：{2}。", "The nearest is \"{1}\"; the parameters are: {2}.");
    public static readonly RefusalText DuplicateParameter = new("duplicate_parameter", 400, "参数“{0}”出现了多次", "The parameter \"{0}\" stands there more than once", "请只保留一个。", "Send it once.");
    public static readonly RefusalText UnknownField = new("unknown_field", 400, "没有字段“{0}”", "There is no field \"{0}\"", "最接近的是“{1}”；可用的字段：{2}。", "The nearest is \"{1}\"; the fields are: {2}.");
    public static readonly RefusalText DuplicateField = new("duplicate_field", 400, "字段“{0}”出现了多次", "The field \"{0}\" stands there more than once", "请只保留一个。", "Send it once.");
    public static readonly RefusalText MissingField = new("missing_field", 400, "缺少字段：{0}", "Missing: {0}", "请补充后重发。", "Add it and send again.");
    public static readonly RefusalText NotANumber = new("not_a_number", 400, "“{0}”应为数字", "\"{0}\" must be a number", "请填写数字，例如 1234.56，最多 28 位，不带引号、千分位和单位。", "Send a number such as 1234.56, of at most 28 digits, without quotes, separators or units.");
    public static readonly RefusalText NotAWholeNumber = new("not_a_whole_number", 400, "“{0}”应为整数", "\"{0}\" must be a whole number", "请填写 {1} 至 {2} 之间的整数，不带引号和小数。", "Send a whole number from {1} to {2}, without quotes or decimals.");
    public static readonly RefusalText NotADate = new("not_a_date", 400, "“{0}”应为日期", "\"{0}\" must be a date", "请写成 2018-04-03，并核对该日期是否存在。", "Write it as 2018-04-03, a day that exists.");
    public static readonly RefusalText NotAnInstant = new("not_an_instant", 400, "“{0}”应为时间", "\"{0}\" must be an instant", "请写成 2018-04-03T08:00:00Z。", "Write it as 2018-04-03T08:00:00Z.");
    public static readonly RefusalText NotAFlag = new("not_a_flag", 400, "“{0}”应为 true 或 false", "\"{0}\" must be true or false", "请填写 true 或 false，不带引号。", "Send true or false, without quotes.");
    public static readonly RefusalText NotAnOption = new("not_an_option", 400, "“{0}”的取值不在可选范围内", "\"{0}\" is not one of its options", "可选值：{1}。", "Options: {1}.");
    public static readonly RefusalText NotAText = new("not_a_text", 400, "“{0}”应为文字", "\"{0}\" must be a text", "请填写带引号的文字，不含空字符和残缺字符。", "Send a text in quotes, without null characters or halves of characters.");
    public static readonly RefusalText NotAList = new("not_a_list", 400, "“{0}”应为数组", "\"{0}\" must be an array", "请用方括号列出各项。", "List its elements in brackets.");
    public static readonly RefusalText NotAnObject = new("not_an_object", 400, "“{0}”应为对象", "\"{0}\" must be an object", "请用花括号写出各字段；数组的每一项都应是对象。", "Write its fields in braces; every element of an array is an object.");

    public IReadOnlyList<RefusalText> All =>
    [
        UnknownParameter, DuplicateParameter, UnknownField, DuplicateField, MissingField, NotANumber, NotAWholeNumber, NotADate, NotAnInstant, NotAFlag, NotAnOption, NotAText, NotAList, NotAnObject,
    ];
}
