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

    public IReadOnlyList<RefusalText> All => [FundCodeFormat, FundLocked];
}
