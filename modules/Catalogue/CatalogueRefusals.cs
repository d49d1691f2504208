namespace SunLedger.Catalogue;

/// <summary>What the catalogue refuses.</summary>
internal sealed class CatalogueRefusals : IRefusals
{
    public static readonly RefusalText FundCodeFormat = new(
        "fund_code_format", 422, "自有资金代码 {0} 的格式不符", "The code {0} of an own fund has not the right form",
        "自有资金代码为本级区划代码、连字符和 1 至 12 位大写字母或数字，例如 370400-X01。", "An own fund's code is the division's code, a hyphen and 1 to 12 capital letters or digits: 370400-X01.");

    public static readonly RefusalText FundLocked = new(
        "fund_locked", 422, "资金 {0} 属于统一目录，地方不能更改", "The fund {0} stands on a national list and is locked",
        "如需登记本地资金，请使用带本级区划代码的新代码。", "To enter a fund of your own, use a new code that begins with your division's code.");

    public static readonly RefusalText SwitchUnknown = new(
        "switch_unknown", 404, "没有可开关的“{0}”", "There is nothing called \"{0}\" that could be switched",
        "可开关的模块、类别和资金见 GET /api/v1/switches。", "GET /api/v1/switches lists the modules, categories and funds.");

    public static readonly RefusalText ModuleAlwaysOn = new(
        "module_always_on", 409, "“{0}”是核心模块，始终启用", "\"{1}\" is a kernel and always on",
        "只有标为可开关的模块可以停用。", "Only modules that are marked as switchable can be switched off.");

    public static readonly RefusalText ModuleEverywhere = new(
        "module_everywhere", 422, "功能模块只能为整个系统开关", "A module is switched for the whole system",
        "请去掉区划后重发；要在本级停用，请开关资金类别或资金。", "Send it without a division; in a division categories and funds are switched.");

    public static readonly RefusalText SystemSwitch = new(
        "system_switch", 403, "为整个系统开关须由系统管理员操作", "Only a system administrator switches for the whole system",
        "请填写本级或下级区划，或请系统管理员操作。", "Name your division or one below it, or ask the system administrator.");

    public static readonly RefusalText ApprovalDemanded = new(
        "approval_demanded", 409, "区划 {0} 的此项业务须经审批，不能直接登记", "In {0} this needs approval: it cannot be entered directly",
        "请在“审批”中提交，或 POST /api/v1/approval/documents，kind 为 {1}。", "Submit it: POST /api/v1/approval/documents with the kind {1}.");

    public static readonly RefusalText TakeoverSuccessor = new(
        "takeover_successor", 422, "“{0}”不能接收该区划", "\"{0}\" cannot take the division over",
        "接收方应为同一级次的另一个区划，且在生效日期仍然有效。", "Whoever takes it over is another division of the same level, valid on that day.");

    public IReadOnlyList<RefusalText> All => [TakeoverSuccessor, FundCodeFormat, FundLocked, SwitchUnknown, ModuleAlwaysOn, ModuleEverywhere, SystemSwitch, ApprovalDemanded];
}
