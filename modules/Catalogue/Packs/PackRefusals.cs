using SunLedger.Catalogue.Packs.Forms;

namespace SunLedger.Catalogue.Packs;

/// <summary>What is refused about packs.</summary>
internal sealed class PackRefusals : IRefusals
{
    public static readonly RefusalText Item = new(
        "pack_item", 422, "{0}：{1}", "{0}: {2}", "请按提示修改后重发（问题代码 {3}，位置：{4}）。", "Correct it and send the pack again (fault {3}, at {5}).");

    public static readonly RefusalText TooLarge = new(
        "pack_too_large", 413, "本地包超过 2 MB", "The pack is larger than 2 MB", "一个区划的本地包通常不到 100 KB；请检查文件是否选错。", "A division's pack has less than 100 KB as a rule; check whether it is the right file.");

    public static readonly RefusalText Retroactive = new(
        "pack_retroactive", 422, "生效日期 {0} 早于今天", "The first day {0} lies in the past", "本地包不能追溯生效；参数的起始日期可以写在包内。", "A pack does not hold for days that are past; a parameter's own first day stands inside the pack.");

    public static readonly RefusalText Nothing = new(
        "pack_not_in_force", 404, "区划 {0} 没有这个版本的本地包", "There is no such version of a pack of {0}", "请在本地包列表中核对区划和版本。", "Look up division and version in the list of packs.");

    public static readonly RefusalText RuleUnknown = new(
        "pack_rule_unknown", 422, "本地包中没有规则 {0}，或它有误", "The pack holds no rule {0}, or it is at fault", "请先按提示改正本地包，再试算。", "Correct the pack first, then try the rule.");

    public static readonly RefusalText MonthOfYear = new(
        "pack_trial_month", 422, "试算月份无效", "This is no month to try a pack on", "month 填 1 至 12，并同时给出 year。", "Give month as 1 to 12, and the year with it.");

    /// <summary>One thing wrong with a pack as the refusal of a request.</summary>
    public static Fault Of(PackFault f) =>
        Fault.Of(Item, f.Place.Line, f.Path, f.Path.Length == 0 ? "本地包" : f.Path, f.Hint.Chinese, f.Hint.English, f.Code, f.Place.Words.Chinese, f.Place.Words.English);

    public IReadOnlyList<RefusalText> All => [Item, TooLarge, Retroactive, Nothing, RuleUnknown, MonthOfYear];
}
