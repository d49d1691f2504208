using SunLedger.Catalogue.Packs;
using SunLedger.Categories;

namespace SunLedger.Catalogue.Tests;

/// <summary>Packs that a test starts from.</summary>
internal static class Packs
{
    /// <summary>A pack of Zaozhuang that says something of everything.</summary>
    public static Pack Full { get; } = new("370400", "枣庄市本地资金与规则", "Local funds and rules")
    {
        Funds = [new("370400-X01", "路灯补助资金", "Street lamps", "x370400-lamps", "经济建设科", null, true, "市级自有")],
        Owners = [new("M06", "经济建设科", "市级目录")],
        Categories =
        [
            new(Lamps, "路灯", null, "枣财建〔2018〕1号")
            {
                Ordinary = [new(Subject.Payment, "判断日 2018-06-15, 支付金额 50_000, 路灯盏数 10")],
                Cases =
                [
                    new(Subject.Payment, "恰为上限", null, [], []),
                    new(Subject.Payment, "超出一分", "支付金额 50_000.01", [], ["X370400-01 橙色"]),
                    new(Subject.Payment, "与另一笔同组", "支付金额 100_000.01", ["路灯盏数 20", "路灯盏数 ?"], ["X370400-01 红色"]),
                ],
            },
            new(Roads, null, null, null),
        ],
    };

    /// <summary>The same, with rows and pairs for tables, which the sample category does not have.</summary>
    public static Pack Tabled { get; } = Full with { Categories = [new(Roads with
    {
        Rows = [new("standards", new(2018, 7, 1), "通村公路", 300_000.5m, Status.Assumed, "市场询价")],
        Pairs = [new("exclusives", "低保", "特困", new(2018, 7, 1), null, Status.Known, "枣民发〔2018〕1号"), new("exclusives", "低保", "孤儿", new(2018, 7, 1), new(2019, 1, 1), Status.Assumed, "本市口径")],
    }, null, null, null)] };

    private static Overlay Lamps => new("370400", "x370400-lamps")
    {
        Parameters = [new("x370400_dear", "单灯造价上限", null, Unit.Yuan, 5000, Status.Assumed, "市场询价")],
        WordLists = [new("x370400_words", "禁用词", null, ["烟酒", "礼品: 卡"], Status.Assumed, "本市经验")],
        Fields =
        [
            new(Subject.Payment, "x370400_lamps", "路灯盏数", "Lamps", FieldKind.Count) { IsRequired = true, Min = 1, Max = 10_000 },
            new(Subject.Payment, "x370400_kind", "灯型", null, FieldKind.Choice) { Options = ["太阳能", "市电"] },
            new(Subject.Payment, "x370400_pole", "灯杆高度", null, FieldKind.Quantity) { Unit = Unit.Metre, Decimals = 1, RequiredWhen = "灯型 是 \"市电\"" },
            new(Subject.Payment, "x370400_note", "说明", null, FieldKind.Text) { MaxLength = 60 },
            new(Subject.Project, "x370400_village", "所在村", null, FieldKind.Code) { Format = Format.Village12 },
        ],
        Elements =
        [
            new(Subject.Project, "x370400_photo", "亮灯照片", null, 30, "实际完工日期", true, ["枣财建〔2018〕1号"]) { InWorkingDays = true },
            new(Subject.Project, "x370400_lit", "亮灯盏数", "Lamps that burn", null, null, false, ["枣财建〔2018〕1号"])
            {
                Kind = FieldKind.Quantity, Unit = Unit.Count, Decimals = 0, Source = ElementSource.Api, Cycle = new(null, 10), When = "所在村 已知", Assumed = "本市口径",
            },
            new(Subject.Project, "x370400_state", "完好情况", null, null, null, false, []) { Kind = FieldKind.Choice, Options = ["完好", "损坏"], Source = ElementSource.Department, Cycle = new(3, 31) },
            new(Subject.Project, "x370400_where", "位置", null, null, null, false, []) { HeldIn = ["所在村"], WatchedBy = ["X370400-01"] },
        ],
        Rules =
        [
            new(Subject.Payment, "X370400-01", "单灯造价偏高", "Dear lamps", Risk.AboveStandard)
            {
                Red = "支付金额 ÷ 路灯盏数 > @单灯造价上限 * 2", Orange = "支付金额 ÷ 路灯盏数 > @单灯造价上限", Enforcement = Enforcement.WarnWithEvidence, LastingDays = 3,
                Basis = ["枣财建〔2018〕1号", "招标文件"], Innocent = "含地下管线", ClearedBy = "附造价审核意见",
            },
        ],
    };

    private static Overlay Roads => new("370400", "sample-roads")
    {
        Fields = [new(Subject.Project, "x370400_lit", "已装路灯", null, FieldKind.Flag)],
        Rules = [new(Subject.Project, "X370400-02", "无灯道路", null, Risk.ImpreciseUse) { Yellow = "非 已装路灯 且 里程 > 5", Basis = ["枣财建〔2018〕1号"], Triggers = Trigger.Scheduled }],
    };
}
