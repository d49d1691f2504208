namespace SunLedger.Comparison;

/// <summary>What this module refuses. None of its answers repeats a number that says who somebody is.</summary>
internal sealed class ComparisonRefusals : IRefusals
{
    public static readonly RefusalText UnknownRegister = new(
        "unknown_register", 404, "没有名册“{0}”", "There is no register \"{0}\"", "可用名册见 GET /registers。", "GET /registers lists the registers.");

    public static readonly RefusalText RegisterPeriod = new(
        "register_period", 422, "名册期间有误：止日 {1} 早于起日 {0}", "The register's period ends, on {1}, before it begins, on {0}", "请核对所覆盖的期间。", "Check the days that the version covers.");

    public static readonly RefusalText RegisterKeyMissing = new(
        "register_key", 422, "每行须有且只有一个本名册使用的标识：{0}", "Each row needs exactly one identifier of this register: {1}", "请填写其中一项，其余留空。", "Fill in one of them and leave the others empty.");

    public static readonly RefusalText RegisterValue = new(
        "register_value", 422, "标识无效：{0}", "The identifier is not valid: {1}", "请核对原始名册；本系统不回显标识。", "Check the source list; identifiers are never repeated here.");

    public static readonly RefusalText RegisterInterval = new(
        "register_interval", 422, "止日 {1} 应晚于起日 {0}", "The last day {1} must come after the first {0}", "止日为状态不再成立的第一天；仍成立的留空。", "The end is the first day on which it is no longer so; leave it empty while it is.");

    public static readonly RefusalText StateMissing = new(
        "register_state", 422, "本名册每行须填状态：{0}", "Each row of this register needs a state: {0}", "请填写状态列。", "Fill in the state.");

    public static readonly RefusalText VersionDecided = new(
        "version_decided", 409, "名册版本 {0} 已{1}，不能再改", "The version {0} was {2} and cannot change", "如需更正，请以新编号上传新版本。", "Load a new version under a new id to correct it.");

    public static readonly RefusalText VersionEmpty = new(
        "version_empty", 422, "名册版本 {0} 没有记录", "The version {0} has no entries", "请先上传名册记录。", "Load its entries first.");

    public static readonly RefusalText SecondPerson = new(
        "register_second_person", 409, "上传人不能审核自己上传的名册", "Whoever loaded a version cannot accept it", "请由另一名有名册权限的人员审核。", "Have another person who keeps registers accept it.");

    public static readonly RefusalText NoHeader = new(
        "register_header", 422, "文件首行应为表头，须含{0}之一", "The first line must be a header with one of {1}", "表头可用：证件号、统一社会信用代码、名称、账号、状态、起始日期、终止日期。", "Headers: idNumber, uscc, name, account, state, from, to.");

    public static readonly RefusalText TooManyRows = new(
        "register_rows", 422, "一次最多 {0} 行", "At most {0} rows at once", "请分文件上传到同一版本。", "Send several files to the same version.");

    public IReadOnlyList<RefusalText> All =>
    [
        UnknownRegister, RegisterPeriod, RegisterKeyMissing, RegisterValue, StateMissing, RegisterInterval, VersionDecided, VersionEmpty, SecondPerson, NoHeader, TooManyRows,
    ];
}
