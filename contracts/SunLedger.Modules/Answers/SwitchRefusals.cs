namespace SunLedger.Modules;

/// <summary>What is refused because somebody has switched it off. Nothing that is there goes away: what is off is kept, and shown, and waits.</summary>
public sealed class SwitchRefusals : IRefusals
{
    /// <summary>A part of the platform is off.</summary>
    public static readonly RefusalText ModuleDisabled = new(
        "module_disabled", 409, "功能模块“{0}”已停用：自 {2} 起，由 {3} 停用，原因：{4}", "The module \"{1}\" is off: since {2}, switched off by {3}, because: {4}",
        "数据均已保留；如需使用，请联系系统管理员在“插件与开关”中启用。", "Nothing is lost; ask the system administrator to switch it on under \"Plugins and switches\".");

    /// <summary>A fund category is off, everywhere or in a division and below.</summary>
    public static readonly RefusalText CategoryDisabled = new(
        "category_disabled", 409, "资金类别“{0}”已停用：自 {2} 起，由 {3} 停用，原因：{4}", "The fund category \"{1}\" is off: since {2}, switched off by {3}, because: {4}",
        "已有数据均可查询；如需继续登记，请联系停用它的财政部门或系统管理员启用。", "What is there can be read; to go on entering, ask the bureau that switched it off, or the system administrator, to switch it on.");

    /// <summary>A fund is off, everywhere or in a division and below.</summary>
    public static readonly RefusalText FundDisabled = new(
        "fund_disabled", 409, "资金“{0}”已停用：自 {2} 起，由 {3} 停用，原因：{4}", "The fund \"{1}\" is off: since {2}, switched off by {3}, because: {4}",
        "已有数据均可查询；如需继续登记，请联系停用它的财政部门或系统管理员启用。", "What is there can be read; to go on entering, ask the bureau that switched it off, or the system administrator, to switch it on.");

    /// <inheritdoc />
    public IReadOnlyList<RefusalText> All => [ModuleDisabled, CategoryDisabled, FundDisabled];

    /// <summary>True when a switch is the reason.</summary>
    public static bool IsOne(Fault fault) => fault.Code == ModuleDisabled.Code || fault.Code == CategoryDisabled.Code || fault.Code == FundDisabled.Code;
}
